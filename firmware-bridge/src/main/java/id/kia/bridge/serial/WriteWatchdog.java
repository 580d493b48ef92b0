package id.kia.bridge.serial;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Closes a port under a write that does not end in time; nothing else ends such a write.
 *
 * <p>One daemon thread per open port, started by the first write.
 */
final class WriteWatchdog {
  private final ScheduledThreadPoolExecutor timer;
  private final Runnable close;

  WriteWatchdog(String name, Runnable close) {
    this.close = close;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("watchdog " + name).factory());
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Starts to watch one write. */
  Watch watch(Duration atMost) {
    AtomicBoolean over = new AtomicBoolean();
    ScheduledFuture<?> alarm =
        timer.schedule(
            () -> {
              if (over.compareAndSet(false, true)) {
                close.run();
              }
            },
            atMost.toNanos(),
            TimeUnit.NANOSECONDS);
    return new Watch(over, alarm);
  }

  void close() {
    timer.shutdownNow();
  }

  /** One watched write: either it ends first, or the alarm closes the port; never both. */
  record Watch(AtomicBoolean over, ScheduledFuture<?> alarm) {

    /** Ends the watch; false when the port was closed already. */
    boolean endedInTime() {
      boolean inTime = over.compareAndSet(false, true);
      alarm.cancel(false);
      return inTime;
    }
  }
}
