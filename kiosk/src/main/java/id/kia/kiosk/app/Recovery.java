package id.kia.kiosk.app;

import id.kia.bridge.supervise.PortState;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every boot is a recovery: first what the last run left is settled, only then may anybody claim.
 * Each later reconnect of the printer is one too, and so is each {@link #again}. Works on a virtual
 * thread of its own, because the printer's thread must stay free to be asked.
 *
 * <p>A step that throws is logged and tried again; the kiosk opens its eyes in any case, so that
 * the screen can say why it does not serve.
 */
final class Recovery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  /** What recovery does, in the order in which it is needed. */
  interface Steps {
    /** Waits a moment for devices that are still being found. */
    void awaitDevices() throws InterruptedException;

    /** Settles what the last run left; once. */
    void boot();

    /** The kiosk begins to look at itself and to serve. */
    void open();

    /** Settles by evidence what is still unknown. */
    void recover();
  }

  /** A look comes every two seconds and takes two when nobody answers: a minute of silence. */
  static final int SILENT_LOOKS = 15;

  private final CountDownLatch printerFound = new CountDownLatch(1);
  private final BlockingQueue<Boolean> asked = new ArrayBlockingQueue<>(1);
  private volatile boolean booted;
  private int silentLooks;
  private volatile @Nullable Thread worker;

  /** Told by the printer's port; returns at once. */
  void printerIs(PortState state) {
    if (state instanceof PortState.Ready) {
      printerFound.countDown();
      again();
    }
  }

  /** Asks for one more recovery; asking twice is asking once. Returns at once. */
  void again() {
    var _ = asked.offer(true);
  }

  /**
   * Told of each look at the printer: asks for a recovery where one may help. A printer that is
   * silent for a while loses no port, so nobody else would ask; and one that waits for the rest of
   * a panel takes every look as part of it, until a recovery fills the panel.
   *
   * @param owed a card waits for evidence, or the last recovery failed
   */
  void looked(boolean printerAnswered, boolean owed) {
    silentLooks = printerAnswered ? 0 : silentLooks + 1;
    boolean stuck = silentLooks > 0 && silentLooks % SILENT_LOOKS == 0;
    if (!booted || stuck || (printerAnswered && owed)) {
      again();
    }
  }

  /** Whether what the last run left has been looked at; until then nobody may claim. */
  boolean booted() {
    return booted;
  }

  /** Whether the printer was found within this time. */
  boolean printerFound(Duration atMost) throws InterruptedException {
    return printerFound.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  void begin(Steps steps) {
    worker = Thread.ofVirtual().name("recovery").start(() -> work(steps));
  }

  @Override
  public void close() {
    Thread running = worker;
    if (running != null) {
      running.interrupt();
    }
  }

  private void work(Steps steps) {
    try {
      steps.awaitDevices();
      booted = done("boot", steps::boot);
      var _ = done("open", steps::open);
      while (true) {
        var _ = asked.take();
        if (booted) {
          var _ = done("recover", steps::recover);
        } else {
          booted = done("boot", steps::boot);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean done(String step, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      LOG.error("KIOSK-RECOVERY {} failed and is tried again", step, e);
      return false;
    }
  }
}
