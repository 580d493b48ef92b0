package id.kia.kiosk.print;

import static id.kia.kiosk.print.PrintBench.A;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.kia.contract.sync.EventKind;
import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.kiosk.order.OrderState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeavingTest {
  private static final BoardReading THERE = reading(true, 0);
  private static final BoardReading CLEAR = reading(false, 0);
  private static final BoardReading IN_BIN = reading(false, 1);

  @TempDir Path folder;
  private PrintBench bench;

  @BeforeEach
  void printOne() {
    bench = new PrintBench(folder);
    bench.body.takesAfter = -1;
    bench.claim(A);
    bench.print(A);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_card_that_leaves_the_exit_is_taken_only_after_the_settle_time() {
    assertEquals(HandOver.TAKEN, await(then(THERE, CLEAR, 11)));
    assertEquals(0, left.size());
    assertEquals("EXIT_SENSOR", cause());
  }

  @Test
  void an_exit_that_was_clear_for_less_than_the_settle_time_says_nothing() {
    assertEquals(HandOver.WAITING, await(then(THERE, CLEAR, 10)));
    assertEquals(OrderState.PRINTED, bench.state(A));
  }

  @Test
  void a_card_that_the_machine_draws_back_slowly_is_not_counted_as_taken() {
    List<BoardReading> readings = new ArrayList<>(List.of(then(THERE, CLEAR, 8)));
    readings.add(IN_BIN);
    assertEquals(HandOver.CAPTURED, await(readings.toArray(BoardReading[]::new)));
    assertEquals(OrderState.CAPTURED, bench.state(A));
  }

  @Test
  void a_card_taken_in_the_last_moment_is_watched_to_the_end() {
    List<BoardReading> readings = new ArrayList<>(Collections.nCopies(148, THERE));
    readings.addAll(Collections.nCopies(11, CLEAR));
    assertEquals(HandOver.TAKEN, await(readings.toArray(BoardReading[]::new)));
  }

  @Test
  void one_clear_reading_between_is_not_a_hand() {
    assertEquals(HandOver.CAPTURED, await(THERE, CLEAR, THERE, IN_BIN, IN_BIN));
    assertEquals(OrderState.CAPTURED, bench.state(A));
  }

  @Test
  void a_machine_that_takes_the_card_back_by_itself_is_seen_at_the_bin() {
    assertEquals(HandOver.CAPTURED, await(THERE, IN_BIN, IN_BIN));
  }

  @Test
  void a_card_that_was_never_seen_may_still_be_on_its_way() {
    assertEquals(HandOver.TAKEN, await(lateCard()));
    assertEquals(0, left.size(), "it looked until the card had come and gone");
  }

  @Test
  void a_bad_exit_sensor_says_nothing() {
    BoardReading bad = new BoardReading(5, 0, false, 0, false, 3000, Set.of(Sensor.EXIT));
    BoardReading[] readings = Collections.nCopies(15, bad).toArray(BoardReading[]::new);
    assertEquals(HandOver.WAITING, await(readings));
    assertEquals(OrderState.PRINTED, bench.state(A));
  }

  @Test
  void two_cards_more_in_the_bin_are_a_riddle_for_a_person() {
    assertEquals(HandOver.WAITING, await(THERE, reading(false, 2), reading(false, 2)));
  }

  @Test
  void one_reading_of_the_bin_is_not_believed() {
    assertEquals(HandOver.CAPTURED, await(THERE, reading(false, 2), IN_BIN, IN_BIN));
  }

  @Test
  void a_bin_that_changes_before_the_card_can_be_out_says_nothing() {
    assertEquals(HandOver.WAITING, await(IN_BIN, IN_BIN));
    assertEquals(OrderState.PRINTED, bench.state(A));
  }

  @Test
  void a_person_who_is_faster_than_the_sensor_is_believed() {
    meanwhile =
        () -> {
          if (left.size() == 3) {
            bench.desk.handOver(A, "Bu Ani");
          }
        };
    assertEquals(HandOver.TAKEN, await(then(THERE, CLEAR, 11)));
    assertEquals("PERSON", cause());
  }

  @Test
  void bad_36_after_a_boot_an_empty_exit_is_presumed_taken_and_shown() {
    bench.body.atExit = OptionalInt.empty();
    bench.reboot();
    assertEquals(OrderState.HANDED_OVER, bench.state(A));
    assertEquals("PRESUMED", cause());
    assertFalse(lastMove().has("secondsWaiting"), "nobody knows how long");
  }

  @Test
  void bad_36_after_a_boot_a_card_at_the_exit_goes_to_the_bin() {
    bench.reboot();
    assertEquals(OrderState.CAPTURED, bench.state(A));
    assertEquals("BOOT", cause());
    assertEquals(1, bench.body.bin.size());
  }

  @Test
  void bad_36_after_a_boot_one_more_in_the_bin_is_captured() {
    bench.printer.reject();
    bench.reboot();
    assertEquals(OrderState.CAPTURED, bench.state(A));
    assertEquals("BOOT", cause(), "nobody saw it go there");
  }

  @Test
  void bad_36_after_a_boot_without_a_board_a_person_says() {
    bench.body.boardPresent = false;
    bench.reboot();
    assertEquals(OrderState.PRINTED, bench.state(A));
  }

  private final Deque<BoardReading> left = new ArrayDeque<>();
  private Runnable meanwhile = () -> {};

  private HandOver await(BoardReading... readings) {
    left.addAll(List.of(readings));
    ExitWatch script =
        new ExitWatch() {
          @Override
          public Optional<BoardReading> latest() {
            return Optional.of(CLEAR);
          }

          @Override
          public Optional<BoardReading> next(Duration atMost) {
            bench.kiosk.pass(Duration.ofMillis(200));
            meanwhile.run();
            return Optional.ofNullable(left.poll());
          }
        };
    Leaving leaving =
        new Leaving(
            bench.kiosk.store,
            bench.kiosk.orders,
            bench.kiosk.time,
            bench.printer,
            script,
            PrintBench.TAKE_TIME);
    leaving.started(A);
    return leaving.await(A);
  }

  private static BoardReading[] lateCard() {
    List<BoardReading> readings = new ArrayList<>(List.of(CLEAR, CLEAR, CLEAR));
    readings.addAll(List.of(then(THERE, CLEAR, 11)));
    return readings.toArray(BoardReading[]::new);
  }

  private static BoardReading[] then(BoardReading first, BoardReading next, int times) {
    List<BoardReading> readings = new ArrayList<>(List.of(first));
    readings.addAll(Collections.nCopies(times, next));
    return readings.toArray(BoardReading[]::new);
  }

  private static BoardReading reading(boolean there, int bin) {
    return new BoardReading(5, 0, there, bin, false, 3000, Set.of());
  }

  private String cause() {
    return lastMove().get("cause").asText();
  }

  private com.fasterxml.jackson.databind.JsonNode lastMove() {
    return bench.kiosk.store.read(h -> bench.kiosk.journal.of(h, A)).reversed().stream()
        .filter(event -> event.kind() == EventKind.ORDER_MOVED)
        .findFirst()
        .orElseThrow()
        .data();
  }
}
