package id.kia.kiosk.print;

import static id.kia.kiosk.print.PrintBench.A;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.drivers.Condition;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A technician resets a printer that keeps an error, but never under a child. */
class PrinterResetTest extends AtTheBench {
  private List<String> reset() {
    return bench.desk.care().reset().map(PrintResult.NothingPrinted::codes).orElse(List.of());
  }

  @Test
  void the_printer_is_reset_and_brought_back_to_a_known_state() {
    body.inside = OptionalInt.of(7);
    assertEquals(List.of(), reset());
    assertEquals(1, body.resets);
    assertEquals(List.of(7), body.bin, "what was inside is put aside");
    bench.claim(A);
    assertEquals(new PrintResult.Printed(), bench.print(A));
  }

  @Test
  void nobody_resets_under_a_child_who_is_served() {
    bench.claim(A);
    assertEquals(List.of(Obstacle.BUSY.code()), reset());
    assertEquals(0, body.resets);
  }

  @Test
  void nobody_resets_while_the_outcome_of_a_card_is_still_to_be_read() {
    body.fates.add(PrinterBody.Fate.LINE_LOST);
    bench.claim(A);
    assertEquals(new PrintResult.Unknown(), bench.print(A));
    body.present = true;
    assertEquals(List.of(Obstacle.BUSY.code()), reset());
    assertEquals(0, body.resets);
  }

  @Test
  void a_printer_that_is_away_is_told_as_such() {
    body.present = false;
    assertEquals(List.of(Condition.LINE_LOST.code()), reset());
  }
}
