package id.kia.kiosk.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits that double up to a limit, each drawn from its upper half, so that a hundred kiosks do not
 * come back in the same second. One thread.
 */
final class BackOff {
  private final Duration first;
  private final Duration most;
  private final RandomGenerator random;
  private Duration next;

  BackOff(Duration first, Duration most, RandomGenerator random) {
    this.first = first;
    this.most = most;
    this.random = random;
    this.next = first;
  }

  /** The next wait. */
  Duration next() {
    long whole = next.toNanos();
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(most) > 0 ? most : doubled;
    return Duration.ofNanos(whole / 2 + random.nextLong(whole / 2 + 1));
  }

  void reset() {
    next = first;
  }
}
