package id.kia.drivers.evolis.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The pace of the line and of the machine, on a clock that only pauses move. */
class RealPacerTest {
  private final AtomicLong clock = new AtomicLong();

  private Pacer pacer(int baud, double scale) {
    return Pacer.real(baud, scale, clock::get, time -> clock.addAndGet(time.toNanos()));
  }

  private long millis() {
    return Duration.ofNanos(clock.get()).toMillis();
  }

  @Test
  void a_byte_takes_ten_bits_of_the_line() {
    pacer(9600, 1).line(960);
    assertEquals(1000, millis());
  }

  @Test
  void time_may_be_shorter_for_line_and_mechanics_alike() {
    Pacer quick = pacer(9600, 10);
    quick.line(960);
    assertEquals(100, millis());
    assertTrue(quick.mechanics(Duration.ofSeconds(1), () -> false));
    assertEquals(200, millis());
  }

  @Test
  void single_bytes_are_not_paused_for_but_add_up() {
    Pacer pacer = pacer(115_200, 1);
    pacer.line(1);
    assertEquals(0, clock.get());
    for (int i = 0; i < 11_519; i++) {
      pacer.line(1);
    }
    assertTrue(millis() >= 997 && millis() <= 1000, "was " + millis());
  }

  @Test
  void a_line_that_was_idle_saves_nothing_up() {
    Pacer pacer = pacer(9600, 1);
    clock.addAndGet(Duration.ofMinutes(5).toNanos());
    long before = millis();
    pacer.line(960);
    assertTrue(millis() - before >= 970, "was " + (millis() - before));
  }

  @Test
  void a_movement_ends_at_once_when_it_is_stopped() {
    assertFalse(pacer(9600, 1).mechanics(Duration.ofSeconds(4), () -> millis() >= 1000));
    assertEquals(1000, millis());
    assertFalse(pacer(9600, 1).mechanics(Duration.ofMillis(50), () -> millis() > 1000));
  }

  @Test
  void a_movement_of_an_interrupted_thread_does_not_come_to_its_end() {
    Pacer pacer =
        Pacer.real(
            9600,
            1,
            clock::get,
            time -> {
              throw new InterruptedException();
            });
    assertFalse(pacer.mechanics(Duration.ofSeconds(4), () -> false));
    assertTrue(Thread.interrupted(), "still known to whoever asks next");
  }
}
