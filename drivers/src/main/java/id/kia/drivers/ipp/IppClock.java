package id.kia.drivers.ipp;

import id.kia.bridge.supervise.Waiting;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongSupplier;

/** Monotonic time, and how the printer's thread waits. */
final class IppClock {
  private final LongSupplier nanoClock;
  private final Waiting waiting;
  private final BlockingQueue<Object> nothing = new ArrayBlockingQueue<>(1);

  IppClock(LongSupplier nanoClock, Waiting waiting) {
    this.nanoClock = nanoClock;
    this.waiting = waiting;
  }

  long nanos() {
    return nanoClock.getAsLong();
  }

  /** Whether this much time has passed since. */
  boolean passed(Duration span, long sinceNanos) {
    return nanos() - sinceNanos >= span.toNanos();
  }

  void pause(Duration span) throws PrinterException {
    try {
      var _ = waiting.poll(nothing, span);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PrinterException(
          Set.of(Condition.SILENT), "the wait for the printer was interrupted", e);
    }
  }
}
