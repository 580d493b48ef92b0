package id.kia.kiosk.print;

import static id.kia.kiosk.print.PrintBench.A;
import static id.kia.kiosk.print.PrintBench.B;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Condition;
import id.kia.kiosk.print.PrinterBody.Fate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DutyAtTheDeskTest {
  @TempDir Path folder;
  private PrintBench bench;

  @BeforeEach
  void open() {
    bench = new PrintBench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_tired_printer_admits_nobody_but_makes_the_card_of_the_child_who_is_admitted() {
    limits(1, 3);
    bench.body.fates.add(Fate.JAM);
    bench.claim(A);
    assertEquals(new PrintResult.SpoiledTryAgain(), bench.print(A));
    assertFalse(bench.desk.ready(), "the day's one card is made");
    assertEquals(List.of(), bench.desk.inTheWay(), "the child who stands here is not sent away");
    assertEquals(new PrintResult.Printed(), bench.print(A));
    assertEquals(HandOver.TAKEN, bench.desk.awaitTaken(A));
    bench.kiosk.pass(Duration.ofMinutes(5));
    assertTrue(bench.desk.ready());
    assertEquals(2, bench.desk.work().orElseThrow().cards());
  }

  @Test
  void the_most_cards_of_a_day_stop_even_the_card_of_a_child_who_is_admitted() {
    limits(1, 1);
    bench.claim(A);
    bench.print(A);
    bench.desk.awaitTaken(A);
    bench.claim(B);
    assertEquals(nothing(Obstacle.DAY_DONE), bench.print(B));
    assertEquals(1, bench.body.goodCards.size());
    bench.reboot();
    bench.claim(B);
    assertEquals(nothing(Obstacle.DAY_DONE), bench.print(B));
  }

  @Test
  void a_fault_of_the_head_rests_the_printer_when_it_is_over() {
    limits(100, 150);
    bench.body.conditions.add(Condition.HEAD);
    var _ = bench.desk.look();
    bench.body.conditions.clear();
    var _ = bench.desk.look();
    assertEquals(List.of(Obstacle.TOO_WARM.code()), bench.desk.inTheWay());
    bench.kiosk.pass(Duration.ofMinutes(15));
    assertTrue(bench.desk.ready());
  }

  private void limits(int perDay, int most) {
    bench.limits =
        new DutyLimits(perDay, most, Duration.ofMinutes(5), Duration.ofMinutes(15), 4500);
    bench.reboot();
  }

  private static PrintResult nothing(Obstacle obstacle) {
    return new PrintResult.NothingPrinted(Set.of(), Set.of(obstacle));
  }
}
