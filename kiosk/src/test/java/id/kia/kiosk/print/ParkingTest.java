package id.kia.kiosk.print;

import static id.kia.kiosk.print.PrintBench.A;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.kiosk.order.OrderState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
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
}
