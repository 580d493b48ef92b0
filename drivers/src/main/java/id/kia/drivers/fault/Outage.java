package id.kia.drivers.fault;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Something that is gone for a while, or until somebody brings it back. Any thread. */
final class Outage {
  private final LongSupplier nanoClock;
  private boolean on;
  private boolean timed;
  private long end;

  /**
   * @param nanoClock monotonic nanoseconds
   */
  Outage(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /** Begins; a duration of zero has no end of its own. */
  synchronized void begin(Duration lasting) {
    on = true;
    timed = !lasting.isZero();
    end = nanoClock.getAsLong() + lasting.toNanos();
  }

  synchronized boolean goesOn() {
    return on;
  }

  /** Whether it has an end of its own. */
  synchronized boolean timed() {
    return timed;
  }

  /** Whether its time is over, told once. */
  synchronized boolean isOver() {
    boolean over = on && timed && nanoClock.getAsLong() - end >= 0;
    if (over) {
      on = false;
    }
    return over;
  }

  synchronized void over() {
    on = false;
  }
}
