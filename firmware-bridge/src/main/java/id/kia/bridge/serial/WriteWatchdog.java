package id.kia.bridge.serial;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a port under a write that does not end in time; nothing else ends such a write.
 *
 * <p>One daemon thread per open port, started by the first write. Its alarm stays set when a write
 * ends and serves the next one, because a port is asked dozens of short questions for a card and
 * waking a thread for each costs more than the question. One thread writes.
 */
final class WriteWatchdog {
  private final ScheduledThreadPoolExecutor timer;
  private final Runnable close;
  private @Nullable ScheduledFuture<?> alarm;
  private @Nullable Watch current;

  WriteWatchdog(String name, Runnable close) {
    this.close = close;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("watchdog " + name).factory());
    timer.setRemoveOnCancelPolicy(true);
  }

  /**
   * Starts to watch one write.
   *
   * @throws java.util.concurrent.RejectedExecutionException when the port was closed
   */
  synchronized Watch watch(Duration atMost) {
    ScheduledFuture<?> set = alarm;
    long left = set == null ? 0 : set.getDelay(TimeUnit.NANOSECONDS);
    boolean serves = left > 0 && left <= atMost.toNanos() && !timer.isShutdown();
    Watch watch = new Watch(serves ? atMost.toNanos() - left : 0);
    if (!serves) {
      if (set != null) {
        set.cancel(false);
      }
      alarm = timer.schedule(this::rings, atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
    current = watch;
    return watch;
  }

  private void rings() {
    if (stillTooLong()) {
      close.run();
    }
  }

  /**
   * Whether the write under way is over time; one that has time left gets an alarm for the rest.
   */
  private synchronized boolean stillTooLong() {
    alarm = null;
    Watch watch = current;
    if (watch == null || watch.over) {
      return false;
    }
    if (watch.rest > 0) {
      alarm = timer.schedule(this::rings, watch.rest, TimeUnit.NANOSECONDS);
      watch.rest = 0;
      return false;
    }
    watch.over = true;
    return true;
  }

  void close() {
    timer.shutdownNow();
  }

  /** One watched write: either it ends first, or the alarm closes the port; never both. */
  final class Watch {
    private long rest;
    private boolean over;

    private Watch(long rest) {
      this.rest = rest;
    }

    /** Ends the watch; false when the port was closed already. */
    boolean endedInTime() {
      synchronized (WriteWatchdog.this) {
        boolean inTime = !over;
        over = true;
        return inTime;
      }
    }
  }
}
