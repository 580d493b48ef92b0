package id.kia.kiosk.pickup;

import java.time.Duration;

/**
 * Factors tried for one order.
 *
 * @param counted tried since the last right one or the last lock; counted before they are judged
 * @param locks times it locked since the office last released it
 * @param lockedUntil on-time in milliseconds, so that neither a boot nor a clock shortens it
 */
record Attempts(int counted, int locks, long lockedUntil) {
  static final int TRIES = 3;
  static final int LOCKS = 3;
  static final Duration LOCK = Duration.ofMinutes(15);
  static final Attempts NONE = new Attempts(0, 0, 0);

  Attempts count() {
    return new Attempts(counted + 1, locks, lockedUntil);
  }

  Attempts right() {
    return new Attempts(0, locks, lockedUntil);
  }

  Attempts lock(long onTimeMillis) {
    return new Attempts(0, locks + 1, onTimeMillis + LOCK.toMillis());
  }

  boolean usedUp() {
    return counted >= TRIES;
  }

  boolean lockedFor(long onTimeMillis) {
    return onTimeMillis < lockedUntil;
  }
}
