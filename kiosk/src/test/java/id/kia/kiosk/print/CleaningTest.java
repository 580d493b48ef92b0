package id.kia.kiosk.print;

import static id.kia.kiosk.print.PrintBench.A;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kia.drivers.Condition;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.print.PrinterBody.Death;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A cleaning costs no blank, and the card that it counts makes no order doubted. */
class CleaningTest extends AtTheBench {
  private List<String> clean() {
    return desk().care().clean("Bu Ani").map(PrintResult.NothingPrinted::codes).orElse(List.of());
  }

  @Test
  void after_a_cleaning_that_the_printer_counts_the_kiosk_serves_on() {
    assertEquals(new PrintResult.Printed(), serve());
    body.ribbonIn = false;
    assertEquals(List.of(), clean());
    assertEquals(1, body.cleanings);
    body.ribbonIn = true;
    desk().recover();
    assertEquals(OrderState.QUEUED, bench.state(PrintBench.B));
  }

  @Test
  void a_kill_in_the_middle_of_a_cleaning_makes_no_order_doubted() {
    assertEquals(new PrintResult.Printed(), serve());
    body.ribbonIn = false;
    body.death = Death.CARD_INSIDE;
    assertThrows(BodyPrinter.Died.class, this::clean);
    bench.reboot();
    assertEquals(OrderState.QUEUED, bench.state(PrintBench.B));
  }

  @Test
  void only_one_card_is_explained_by_a_cleaning() {
    assertEquals(new PrintResult.Printed(), serve());
    body.ribbonIn = false;
    assertEquals(List.of(), clean());
    body.cards++;
    desk().recover();
    assertEquals(OrderState.HELD, bench.state(PrintBench.B));
  }

  @Test
  void a_cleaning_that_the_printer_did_not_count_explains_no_card_of_somebody_else() {
    assertEquals(new PrintResult.Printed(), serve());
    assertEquals(List.of(Condition.RIBBON_IN_THE_WAY.code()), clean());
    body.cards++;
    desk().recover();
    assertEquals(OrderState.HELD, bench.state(PrintBench.B));
  }

  @Test
  void while_the_ribbon_is_in_it_is_refused_with_its_code() {
    assertEquals(List.of(Condition.RIBBON_IN_THE_WAY.code()), clean());
    assertEquals(0, body.cleanings);
  }

  @Test
  void nobody_cleans_under_a_child_who_is_served() {
    body.ribbonIn = false;
    bench.claim(A);
    assertEquals(List.of(Obstacle.BUSY.code()), clean());
    assertEquals(0, body.cleanings);
  }

  @Test
  void nobody_cleans_while_a_card_is_at_the_exit() {
    body.ribbonIn = false;
    body.atExit = OptionalInt.of(7);
    assertEquals(List.of(Obstacle.CARD_AT_EXIT.code()), clean());
  }

  private PrintResult serve() {
    bench.claim(A);
    PrintResult result = bench.print(A);
    assertEquals(HandOver.TAKEN, desk().awaitTaken(A));
    return result;
  }

  private PrintDesk desk() {
    return bench.desk;
  }
}
