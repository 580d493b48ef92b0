package id.kia.kiosk.print;

import static id.kia.kiosk.print.PrintBench.A;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import id.kia.drivers.BoardReading;
import id.kia.kiosk.order.OrderState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A good card stands at the exit when the mains go. */
class ParkingTest {
  private static final Duration ENOUGH = Duration.ofSeconds(8);

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
  void it_goes_to_the_bin_when_nobody_takes_it_in_the_seconds_there_are() {
    long began = bench.kiosk.time.uptimeMillis();
    bench.desk.park(ENOUGH);
    assertEquals(OrderState.CAPTURED, bench.state(A));
    assertEquals(1, bench.body.bin.size());
    long took = bench.kiosk.time.uptimeMillis() - began;
    assertTrue(took >= ENOUGH.minus(Leaving.PARKING).toMillis(), "a hand had its time: " + took);
    assertTrue(took <= ENOUGH.toMillis(), "the supply lasts no longer: " + took);
  }

  @Test
  void with_too_few_seconds_it_is_left_alone_and_the_next_boot_settles_it() {
    bench.desk.park(Leaving.PARKING.minusMillis(1));
    assertEquals(OrderState.PRINTED, bench.state(A));
    assertEquals(0, bench.body.bin.size());
    bench.reboot();
    assertEquals(OrderState.CAPTURED, bench.state(A));
  }

  @Test
  void a_card_that_was_taken_meanwhile_is_not_drawn_back() {
    bench.body.takesAfter = 3;
    bench.desk.park(ENOUGH);
    assertEquals(OrderState.PRINTED, bench.state(A), "who waits for the hand writes it");
    assertEquals(0, bench.body.bin.size());
    bench.reboot();
    assertEquals(OrderState.HANDED_OVER, bench.state(A));
  }

  @Test
  void a_card_that_sticks_is_believed_in_no_bin_and_the_next_boot_looks_again() {
    bench.body.rejectStuck = true;
    bench.desk.park(ENOUGH);
    assertEquals(OrderState.PRINTED, bench.state(A));
    bench.body.rejectStuck = false;
    bench.reboot();
    assertEquals(OrderState.CAPTURED, bench.state(A));
  }

  @Test
  void without_a_board_nothing_is_done_that_nobody_sees() {
    bench.body.boardPresent = false;
    bench.desk.park(ENOUGH);
    assertEquals(OrderState.PRINTED, bench.state(A));
    assertEquals(0, bench.body.bin.size());
    assertEquals(OptionalInt.of(PrintBench.tag(A)), bench.body.atExit);
  }

  @Test
  void a_board_that_is_not_there_is_not_waited_for() {
    park(Optional.empty(), () -> fail("it waits"));
    assertEquals(OrderState.PRINTED, bench.state(A));
  }

  @Test
  void a_board_that_falls_silent_meanwhile_ends_it_and_the_printer_is_not_asked() {
    park(Optional.of(reading(true)), Optional::empty);
    assertEquals(OrderState.PRINTED, bench.state(A));
  }

  @Test
  void an_exit_that_is_clear_asks_the_printer_for_nothing() {
    park(Optional.of(reading(false)), () -> Optional.of(reading(false)));
    assertEquals(OrderState.PRINTED, bench.state(A));
  }

  private void park(Optional<BoardReading> latest, Supplier<Optional<BoardReading>> next) {
    ExitWatch board =
        new ExitWatch() {
          @Override
          public Optional<BoardReading> latest() {
            return latest;
          }

          @Override
          public Optional<BoardReading> next(Duration atMost) {
            bench.kiosk.pass(Duration.ofMillis(200));
            return next.get();
          }
        };
    PrinterPort notAsked =
        new PrinterPort() {
          @Override
          public <R> R run(Work<R> work) {
            throw new AssertionError("the printer is asked");
          }
        };
    new Leaving(
            bench.kiosk.store,
            bench.kiosk.orders,
            bench.kiosk.time,
            notAsked,
            board,
            PrintBench.TAKE_TIME)
        .park(A, ENOUGH);
  }

  private static BoardReading reading(boolean there) {
    return new BoardReading(5, 0, there, 0, false, 3000, Set.of());
  }
}
