package id.kia.bridge.supervise;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: doubled each time up to a limit, and shortened by
 * chance, so that devices that went together do not come back together.
 *
 * @param first wait after the first failure
 * @param longest no wait is longer
 * @param jitter part of a wait that chance may take away, 0 to 1
 * @param random source of chance
 */
public record BackOff(Duration first, Duration longest, double jitter, RandomGenerator random) {
  public BackOff {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("waits must be positive and longest at least first");
    }
    if (!(jitter >= 0 && jitter <= 1)) {
      throw new IllegalArgumentException("jitter must be 0..1, was " + jitter);
    }
  }

  /** What devices in the cabinet use: 200 ms to 3 s, up to a third off. */
  public static BackOff forDevices(RandomGenerator random) {
    return new BackOff(Duration.ofMillis(200), Duration.ofSeconds(3), 0.33, random);
  }

  /** The wait after {@code failures} failures in a row, 1 or more. */
  Duration after(int failures) {
    long wait = first.toNanos();
    for (int i = 1; i < failures && wait < longest.toNanos(); i++) {
      wait *= 2;
    }
    wait = Math.min(wait, longest.toNanos());
    return Duration.ofNanos((long) (wait * (1 - jitter * random.nextDouble())));
  }
}
