package id.kia.kiosk.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the kiosk does with the seconds that its supply still gives after the mains are gone: begins
 * nothing more, says so, lets a card under way come to its end, gives one at the exit to the hand
 * or the bin, and stops in order. A card that needs longer is in the journal already, and the next
 * boot's recovery settles it.
 *
 * <p>Any thread. Once stopping it stops, also when the mains come back: it is started again then.
 */
final class PowerFail {
  /** The mains are gone. */
  static final String CODE = "S-110";

  /** Of the hold-up kept for closing the store and the devices. */
  static final Duration FOR_CLOSING = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(PowerFail.class);

  private final Duration patience;
  private final LongSupplier nanoClock;
  private final Runnable end;
  private final List<Runnable> told = new CopyOnWriteArrayList<>();
  private final ReentrantReadWriteLock cards = new ReentrantReadWriteLock();
  private volatile Consumer<Duration> parking = left -> {};
  private volatile boolean gone;
  private boolean stopping;

  /**
   * @param holdUp how long the supply carries the kiosk after the line fell
   * @param nanoClock monotonic nanoseconds
   * @param end stops the kiosk
   */
  PowerFail(Duration holdUp, LongSupplier nanoClock, Runnable end) {
    Duration left = holdUp.minus(FOR_CLOSING);
    this.patience = left.isNegative() ? Duration.ZERO : left;
    this.nanoClock = nanoClock;
    this.end = end;
  }

  /** Why no card is begun; empty while there are mains. */
  Optional<String> fault() {
    return gone ? Optional.of(CODE) : Optional.empty();
  }

  /** Who says or writes that the mains are gone; each is told once, and must not wait. */
  void tell(Runnable whoSays) {
    told.add(whoSays);
  }

  /** Who brings a card from the exit to safety, in the time that it is given. */
  void parks(Consumer<Duration> who) {
    parking = who;
  }

  /** How the line stands at the start: a kiosk that came up without mains waits for them. */
  synchronized void found(boolean fails) {
    if (!stopping) {
      gone = fails;
    }
  }

  /** The line changed. Returns at once. */
  synchronized void line(boolean fails) {
    if (stopping) {
      return;
    }
    gone = fails;
    if (fails) {
      stopping = true;
      Thread.ofPlatform().name("power-fail").start(this::stop);
    }
  }

  /** Does the work of one card, which a stop waits for; empty when none may begin any more. */
  <T> Optional<T> card(Supplier<T> work) {
    if (gone || !cards.readLock().tryLock()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      cards.readLock().unlock();
    }
  }

  /** One that cannot be written or shown does not keep the others from it, nor the stop. */
  private static void said(Runnable who) {
    try {
      who.run();
    } catch (RuntimeException e) {
      LOG.error("KIOSK-POWER not everybody could be told", e);
    }
  }

  private void stop() {
    long last = nanoClock.getAsLong() + patience.toNanos();
    try {
      LOG.warn("KIOSK-POWER {} the mains are gone", CODE);
      told.forEach(PowerFail::said);
      boolean atRest = cards.writeLock().tryLock(left(last).toNanos(), TimeUnit.NANOSECONDS);
      if (atRest) {
        park(left(last));
      }
      LOG.warn("KIOSK-POWER stops, {}", atRest ? "no card under way" : "a card is under way");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end.run();
    }
  }

  /** Beside this thread: a printer that lost its power too answers nobody in time. */
  private void park(Duration left) throws InterruptedException {
    Thread parks =
        Thread.ofVirtual().name("power-park").start(() -> said(() -> parking.accept(left)));
    var _ = parks.join(left);
  }

  private Duration left(long last) {
    return Duration.ofNanos(Math.max(0, last - nanoClock.getAsLong()));
  }
}
