package id.kia.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackOffTest {
  @Test
  void waits_double_within_their_upper_half_up_to_the_limit_and_start_over() {
    for (long seed = 0; seed < 100; seed++) {
      BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(6), new Random(seed));
      for (double whole : new double[] {1, 2, 4, 6, 6, 6}) {
        double seconds = backOff.next().toNanos() / 1e9;
        assertTrue(seconds >= whole / 2 && seconds <= whole, seconds + " seed " + seed);
      }
      backOff.reset();
      assertTrue(backOff.next().compareTo(Duration.ofSeconds(1)) <= 0, "seed " + seed);
    }
  }

  @Test
  void kiosks_do_not_come_back_together() {
    Set<Duration> waits = new HashSet<>();
    for (long seed = 0; seed < 50; seed++) {
      waits.add(new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(6), new Random(seed)).next());
    }
    assertTrue(waits.size() > 45, waits.toString());
  }
}
