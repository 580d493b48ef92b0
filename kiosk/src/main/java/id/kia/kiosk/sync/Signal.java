package id.kia.kiosk.sync;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting loop; raised twice before it looks is raised once. Thread-safe. */
final class Signal {
  private final Semaphore raised = new Semaphore(0);

  void raise() {
    if (raised.availablePermits() == 0) {
      raised.release();
    }
  }

  /** Returns when raised or when the time is over. */
  void await(Duration atMost) throws InterruptedException {
    if (raised.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      raised.drainPermits();
    }
  }
}
