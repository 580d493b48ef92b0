package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Sensor;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TakenGlanceTest {
  private final AtomicInteger taken = new AtomicInteger();
  private final TakenGlance glance = new TakenGlance(taken::incrementAndGet);

  @Test
  void a_card_that_left_is_told_once() {
    see(true, 2);
    see(true, 2);
    assertEquals(0, taken.get());
    see(false, 2);
    see(false, 2);
    assertEquals(1, taken.get());
  }

  @Test
  void a_card_that_went_to_the_bin_was_not_taken() {
    see(true, 2);
    see(false, 3);
    see(false, 3);
    assertEquals(0, taken.get());
  }

  @Test
  void a_clear_exit_at_the_start_says_nothing() {
    see(false, 0);
    see(false, 0);
    assertEquals(0, taken.get());
  }

  @Test
  void a_sensor_that_is_bad_is_not_believed() {
    for (Sensor bad : new Sensor[] {Sensor.EXIT, Sensor.BIN}) {
      see(true, 0);
      glance.accept(new BoardReading(9, 0, false, 0, false, 2700, Set.of(bad)));
      see(false, 0);
      assertEquals(0, taken.get(), bad.name());
    }
  }

  private void see(boolean cardAtExit, int inBin) {
    glance.accept(new BoardReading(9, 0, cardAtExit, inBin, false, 2700, Set.of()));
  }
}
