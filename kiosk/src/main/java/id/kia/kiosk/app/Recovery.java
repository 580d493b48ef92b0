package id.kia.kiosk.app;

import id.kia.bridge.supervise.PortState;
import id.kia.drivers.BoardReading;
import id.kia.kiosk.print.ExitWatch;
import id.kia.kiosk.print.PrintDesk;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Every boot is a recovery: first what the last run left is settled, only then may anybody claim.
 * Each later reconnect of the printer is one too. Works on a virtual thread of its own, because the
 * printer's thread must stay free to be asked.
 */
final class Recovery implements AutoCloseable {
  /** How long the first recovery waits for devices that are still being found. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private final CountDownLatch firstReady = new CountDownLatch(1);
  private final LinkedBlockingQueue<Boolean> reconnects = new LinkedBlockingQueue<>();
  private volatile @Nullable Thread worker;

  /** Told by the printer's port; returns at once. */
  void printerIs(PortState state) {
    if (state instanceof PortState.Ready) {
      firstReady.countDown();
      reconnects.add(true);
    }
  }

  /** Settles what was left, then opens the kiosk, then follows every reconnect. */
  void begin(PrintDesk print, ExitWatch exit, Pulse pulse) {
    worker = Thread.ofVirtual().name("recovery").start(() -> work(print, exit, pulse));
  }

  @Override
  public void close() {
    Thread running = worker;
    if (running != null) {
      running.interrupt();
    }
  }

  private void work(PrintDesk print, ExitWatch exit, Pulse pulse) {
    try {
      boolean there = firstReady.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      Optional<BoardReading> _ = exit.next(PATIENCE);
      if (there) {
        reconnects.clear();
      }
      print.boot();
      pulse.start();
      while (true) {
        var _ = reconnects.take();
        print.recover();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
