package id.kia.kiosk.cabinet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.drivers.Cabinet;
import id.kia.kiosk.journal.Alarm;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.store.KioskStore;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock of the service door: opened under a name for some seconds, then locked by itself. Any
 * thread; opening writes to the journal and blocks.
 */
final class ServiceDoor {
  /** Somebody opened the service door. */
  static final String OPENED = "B-107";

  /** Who stands in the journal when the key switch opened it. */
  static final String KEY = "SERVICE_KEY";

  private static final Logger LOG = LoggerFactory.getLogger(ServiceDoor.class);

  private final Cabinet cabinet;
  private final KioskStore store;
  private final EventJournal journal;
  private final Duration openFor;
  private final LongSupplier nanoClock;
  private boolean unlocked;
  private long since;

  ServiceDoor(
      Cabinet cabinet,
      KioskStore store,
      EventJournal journal,
      Duration openFor,
      LongSupplier nanoClock) {
    this.cabinet = cabinet;
    this.store = store;
    this.journal = journal;
    this.openFor = openFor;
    this.nanoClock = nanoClock;
  }

  /**
   * Writes the name down and unlocks; once more begins the seconds anew. A disk that takes no
   * writing must not lock out who comes to change it: then the log alone has the name.
   */
  void open(String who) {
    try {
      store.run(tx -> journal.alarm(tx, opened(who)));
    } catch (RuntimeException e) {
      LOG.error("KIOSK-DOOR opened by {}, and the journal could not be written", who, e);
    }
    synchronized (this) {
      cabinet.unlockServiceDoor(true);
      unlocked = true;
      since = nanoClock.getAsLong();
    }
    LOG.info("KIOSK-DOOR {} unlocked for {} s by {}", OPENED, openFor.toSeconds(), who);
  }

  /** Locks it when its seconds are over; called some times a second. */
  synchronized void look() {
    if (unlocked && nanoClock.getAsLong() - since >= openFor.toNanos()) {
      cabinet.unlockServiceDoor(false);
      unlocked = false;
    }
  }

  private ObjectNode opened(String who) {
    return Alarm.by(who, OPENED).put("seconds", openFor.toSeconds());
  }
}
