package id.kia.bridge.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {
  @Test
  void doubles_up_to_the_limit_also_after_very_many_failures() {
    BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(1), 0, new Random(1));
    assertEquals(Duration.ofMillis(100), backOff.after(1));
    assertEquals(Duration.ofMillis(800), backOff.after(4));
    assertEquals(Duration.ofSeconds(1), backOff.after(5));
    assertEquals(Duration.ofSeconds(1), backOff.after(Integer.MAX_VALUE));
  }

  @Test
  void chance_only_shortens_and_never_by_more_than_the_jitter() {
    long seed = 42;
    BackOff backOff =
        new BackOff(Duration.ofMillis(100), Duration.ofSeconds(1), 0.5, new Random(seed));
    boolean shortened = false;
    for (int i = 0; i < 1000; i++) {
      long millis = backOff.after(2).toMillis();
      assertTrue(millis >= 99 && millis <= 200, "seed " + seed + ": " + millis);
      shortened |= millis < 190;
    }
    assertTrue(shortened);
  }

  @Test
  void senseless_waits_are_refused() {
    Random random = new Random(1);
    Duration second = Duration.ofSeconds(1);
    assertThrows(
        IllegalArgumentException.class, () -> new BackOff(Duration.ZERO, second, 0, random));
    assertThrows(
        IllegalArgumentException.class,
        () -> new BackOff(Duration.ofMillis(-1), second, 0, random));
    assertThrows(
        IllegalArgumentException.class, () -> new BackOff(second, Duration.ofMillis(1), 0, random));
    assertThrows(IllegalArgumentException.class, () -> new BackOff(second, second, 1.5, random));
  }
}
