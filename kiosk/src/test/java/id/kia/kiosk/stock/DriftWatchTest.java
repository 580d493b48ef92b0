package id.kia.kiosk.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.TestKiosk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By the book: 50 blanks in the hopper, two cards in the bin, 20 cards on the ribbon. */
class DriftWatchTest {
  private static final Comparison.Book BOOK = new Comparison.Book(50, 2, 20);
  private static final BoardReading WELL = board(50, 2, false, Set.of());

  @TempDir Path folder;
  private TestKiosk kiosk;
  private DriftWatch watch;

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db"));
    watch = new DriftWatch(kiosk.journal);
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  @Test
  void blanks_that_leave_the_hopper_without_a_card_are_an_alarm() {
    five(board(48, 2, false, Set.of()));
    JsonNode alarm = one();
    assertEquals("K-302", alarm.path("code").asText());
    assertEquals("hopper", alarm.path("place").asText());
    assertEquals(48, alarm.path("sensor").asInt());
    assertEquals(-2, alarm.path("difference").asInt());
    five(board(48, 2, false, Set.of()));
    reboot();
    five(board(48, 2, false, Set.of()));
    assertEquals(1, alarms().size(), "told once, also across a reboot");
    five(board(47, 2, false, Set.of()));
    assertEquals(2, alarms().size(), "one more is gone");
    five(WELL);
    five(board(47, 2, false, Set.of()));
    assertEquals(3, alarms().size(), "and again after it was right");
  }

  @Test
  void one_blank_more_or_less_is_the_sensors_tolerance_and_one_card_in_the_bin_is_not() {
    five(board(49, 2, false, Set.of()));
    five(board(51, 2, false, Set.of()));
    assertEquals(List.of(), alarms());
    five(board(50, 1, false, Set.of()));
    assertEquals("K-303", one().path("code").asText());
    assertEquals("bin", one().path("place").asText());
  }

  @Test
  void a_surplus_in_the_hopper_is_no_theft() {
    five(board(60, 2, false, Set.of()));
    assertEquals("K-303", one().path("code").asText());
  }

  @Test
  void who_works_at_the_open_door_or_is_served_has_time() {
    BoardReading open = board(20, 2, true, Set.of());
    five(open);
    look(board(20, 2, false, Set.of()), false);
    pass(DriftWatch.PATIENCE.minusMillis(1));
    look(board(20, 2, false, Set.of()), false);
    pass(Duration.ofMinutes(5));
    look(board(20, 2, false, Set.of()), true);
    look(board(20, 2, false, Set.of()), false);
    assertEquals(List.of(), alarms(), "five quiet minutes have not passed yet");
    pass(DriftWatch.PATIENCE);
    look(board(20, 2, false, Set.of()), false);
    assertEquals(1, alarms().size());
  }

  @Test
  void a_broken_sensor_agrees_with_nobody_and_is_told_of() {
    five(board(3, 2, false, Set.of(Sensor.HOPPER)));
    assertEquals("K-304", one().path("code").asText());
    assertEquals("HOPPER", one().path("sensor").asText());
  }

  @Test
  void a_stuck_sensor_and_one_without_calibration_are_told_of_by_their_own_codes() {
    five(
        BoardReading.of(
            Map.of(Sensor.HOPPER, 3L, Sensor.BIN, 9L),
            Map.of(Sensor.HOPPER, Fault.STUCK, Sensor.BIN, Fault.UNCALIBRATED)));
    assertEquals(
        List.of("K-305 HOPPER", "K-306 BIN"),
        alarms().stream()
            .map(a -> a.path("code").asText() + " " + a.path("sensor").asText())
            .toList());
  }

  @Test
  void tampering_is_told_at_once_and_again_only_after_it_was_reset() {
    for (long latch : new long[] {0, 1, 1}) {
      look(BoardReading.of(Map.of(Sensor.TAMPER, latch, Sensor.DOOR, 1L), Map.of()), true);
    }
    reboot();
    look(BoardReading.of(Map.of(Sensor.TAMPER, 1L), Map.of()), false);
    look(BoardReading.of(Map.of(), Map.of(Sensor.TAMPER, Fault.DEAD)), true);
    look(BoardReading.of(Map.of(Sensor.TAMPER, 1L), Map.of()), false);
    assertEquals("K-307", one().path("code").asText());
    look(BoardReading.of(Map.of(Sensor.TAMPER, 0L), Map.of()), true);
    look(BoardReading.of(Map.of(Sensor.TAMPER, 1L), Map.of()), true);
    assertEquals(2, alarms().size());
  }

  @Test
  void a_sensor_that_breaks_hides_no_theft_that_was_told() {
    five(board(40, 2, false, Set.of()));
    five(board(50, 2, false, Set.of(Sensor.HOPPER)));
    five(board(40, 2, false, Set.of()));
    assertEquals(
        List.of("K-302", "K-304"), alarms().stream().map(a -> a.path("code").asText()).toList());
  }

  @Test
  void a_silent_board_is_told_of() {
    look(Optional.empty(), Optional.empty(), false);
    pass(DriftWatch.PATIENCE);
    look(Optional.empty(), Optional.empty(), false);
    assertEquals("BOARD", one().path("sensor").asText());
  }

  @Test
  void a_printer_that_counts_its_ribbon_otherwise_is_told_of_unless_the_ribbon_has_ended() {
    for (Set<Condition> said : List.of(Set.of(Condition.RIBBON_ENDED), Set.<Condition>of())) {
      look(Optional.of(WELL), Optional.of(printer(0, said)), false);
      pass(DriftWatch.PATIENCE);
      look(Optional.of(WELL), Optional.of(printer(0, said)), false);
      assertEquals(said.isEmpty() ? 1 : 0, alarms().size());
    }
    assertEquals("ribbon", one().path("place").asText());
  }

  private void reboot() {
    kiosk.reboot();
    watch = new DriftWatch(kiosk.journal);
  }

  private void five(BoardReading board) {
    look(board, false);
    pass(DriftWatch.PATIENCE);
    look(board, false);
  }

  private void pass(Duration time) {
    kiosk.pass(time);
  }

  private void look(BoardReading board, boolean busy) {
    look(Optional.of(board), Optional.empty(), busy);
  }

  private void look(Optional<BoardReading> board, Optional<Snapshot> printer, boolean busy) {
    kiosk.store.run(tx -> watch.look(tx, BOOK, board, printer, busy, kiosk.time.uptimeMillis()));
  }

  private JsonNode one() {
    assertEquals(1, alarms().size(), alarms().toString());
    return alarms().getFirst();
  }

  private List<JsonNode> alarms() {
    return kiosk.store.read(h -> kiosk.journal.unacknowledged(h, 99)).stream()
        .filter(event -> event.kind() == EventKind.ALARM)
        .map(KioskEvent::data)
        .toList();
  }

  private static BoardReading board(int hopper, int bin, boolean door, Set<Sensor> bad) {
    return new BoardReading(hopper, 0, false, bin, door, 3000, bad);
  }

  private static Snapshot printer(int left, Set<Condition> conditions) {
    return new Snapshot(
        new PrinterIdentity("Virtual", "VIRT-1", "1", true),
        new Counters(5, 1),
        CardPosition.NONE,
        RibbonKind.YMCKO,
        OptionalInt.of(left),
        true,
        false,
        conditions);
  }
}
