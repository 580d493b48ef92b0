package id.kia.kiosk.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.Counters;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
  private static final Reconciliation.Ledger LEDGER =
      new Reconciliation.Ledger(Optional.of(new Counters(1000, 200)), 40, 10, OptionalLong.of(500));

  @Test
  void what_agrees_agrees() {
    var found = compare(new Counters(1000, 200), board(40, 520, Set.of()));
    assertTrue(found.agrees());
    assertEquals(OptionalLong.of(0), found.ribbonPanels());
  }

  @Test
  void a_card_that_somebody_else_printed_is_a_surplus() {
    var found = compare(new Counters(1005, 201), board(39, 530, Set.of()));
    assertEquals(OptionalLong.of(1), found.printerCards());
    assertEquals(OptionalLong.of(5), found.printerPanels());
    assertTrue(found.printerHasSurplus());
    assertFalse(found.agrees());
    assertTrue(compare(new Counters(1000, 201), board(40, 520, Set.of())).printerHasSurplus());
  }

  @Test
  void blanks_that_are_not_there_are_a_drift_beyond_one() {
    assertTrue(compare(new Counters(1000, 200), board(39, 520, Set.of())).agrees());
    var found = compare(new Counters(1000, 200), board(38, 520, Set.of()));
    assertEquals(OptionalInt.of(-2), found.hopper());
    assertFalse(found.agrees());
  }

  @Test
  void turns_of_the_spool_tell_panels_also_over_the_wrap() {
    assertFalse(compare(new Counters(1000, 200), board(40, 532, Set.of())).agrees());
    var wrapped =
        Reconciliation.of(
            new Reconciliation.Ledger(Optional.empty(), 40, 10, OptionalLong.of((1L << 32) - 10)),
            Optional.empty(),
            Optional.of(board(40, 10, Set.of())),
            2.0);
    assertEquals(OptionalLong.of(0), wrapped.ribbonPanels());
    assertEquals(OptionalLong.empty(), wrapped.printerCards());
  }

  @Test
  void a_bad_sensor_says_nothing() {
    var found = compare(new Counters(1000, 200), board(0, 0, Set.of(Sensor.HOPPER, Sensor.RIBBON)));
    assertEquals(OptionalInt.empty(), found.hopper());
    assertEquals(OptionalLong.empty(), found.ribbonPanels());
    assertTrue(found.agrees());
  }

  private static Reconciliation compare(Counters printer, BoardReading board) {
    return Reconciliation.of(LEDGER, Optional.of(printer), Optional.of(board), 2.0);
  }

  private static BoardReading board(int hopper, long turns, Set<Sensor> bad) {
    return new BoardReading(hopper, turns, false, 0, false, 3000, bad);
  }
}
