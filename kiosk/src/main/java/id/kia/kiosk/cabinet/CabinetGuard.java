package id.kia.kiosk.cabinet;

import id.kia.drivers.Cabinet;
import id.kia.drivers.Cabinet.Contact;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.screen.ScreenKey;
import id.kia.kiosk.screen.ScreenSession;
import id.kia.kiosk.store.KioskStore;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the cabinet's contacts and does what each is for: door and tamper are faults, the service
 * key opens the door, three keys drive the screen, the line of the mains is handed on.
 *
 * <p>Looks 50 times a second on a thread of its own. Durable: the tamper latch and who opened the
 * door.
 */
public final class CabinetGuard implements AutoCloseable {
  /** The cabinet's door is open: somebody works on it, so nobody is served. */
  public static final String DOOR_OPEN = "B-101";

  private static final Logger LOG = LoggerFactory.getLogger(CabinetGuard.class);
  private static final int BEAT_MILLIS = 20;

  private final KioskStore store;
  private final Contacts contacts;
  private final ServiceDoor door;
  private final TamperLatch latch;
  private final Beeper beeper;
  private final Fan fan;
  private final Cabinet cabinet;
  private final ScheduledExecutorService beat =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("cabinet").factory());
  private volatile Consumer<ScreenKey> keys = key -> {};
  private volatile Consumer<Boolean> mains = gone -> {};

  /** Seen since the last reset; written when the store can be written. */
  private volatile boolean tampered;

  /**
   * Listens from now on; nothing is done before {@link #start()}.
   *
   * @param nanoClock monotonic nanoseconds
   */
  public CabinetGuard(
      Cabinet cabinet,
      KioskStore store,
      EventJournal journal,
      CabinetHabits habits,
      LongSupplier nanoClock) {
    this.cabinet = cabinet;
    this.store = store;
    this.door = new ServiceDoor(cabinet, store, journal, habits.doorOpen(), nanoClock);
    this.latch = new TamperLatch(journal);
    this.beeper = new Beeper(cabinet, nanoClock);
    this.fan = new Fan(cabinet, habits.fanCelsius());
    this.contacts = new Contacts(cabinet, nanoClock, this::changed);
    this.tampered = contacts.on(Contact.TAMPER);
  }

  /**
   * Shows on lamps and buzzer what the screen shows, and drives the screen by the three keys.
   *
   * @return ends the showing
   */
  public Runnable follow(ScreenSession session) {
    keys = session::pressed;
    Runnable lamps = CabinetLamps.follow(session, cabinet);
    Runnable tones = session.watch(beeper);
    return () -> {
      lamps.run();
      tones.run();
    };
  }

  /**
   * Hands on the line of the mains.
   *
   * @param gone told of each change from now on; returns at once
   * @return whether the mains are gone now
   */
  public boolean mains(Consumer<Boolean> gone) {
    mains = gone;
    return contacts.on(Contact.POWER_FAIL);
  }

  /** Begins to look. */
  public void start() {
    var _ =
        beat.scheduleWithFixedDelay(
            this::lookKept, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Opens the service door for some seconds, under a name. Blocking. */
  public void openDoor(String person) {
    door.open(person);
  }

  /**
   * Resets the tamper latch, under a name. Blocking.
   *
   * @throws TamperStands when the contact still says open
   */
  public void resetTamper(TamperReason why, String person) {
    if (contacts.on(Contact.TAMPER)) {
      throw new TamperStands();
    }
    store.run(
        tx -> {
          latch.reset(tx, why, person);
          // In here, where settle() cannot come between and latch it again.
          tampered = false;
        });
  }

  /** The service door stands open. */
  public boolean doorOpen() {
    return contacts.on(Contact.DOOR);
  }

  /** Codes of what stands in the way of serving. */
  public SortedSet<String> faults(Handle handle) {
    SortedSet<String> faults = new TreeSet<>();
    if (doorOpen()) {
      faults.add(DOOR_OPEN);
    }
    if (tampered || latch.latched(handle)) {
      faults.add(TamperLatch.CODE);
    }
    return faults;
  }

  /** Latches what could not be written when it was seen; every two seconds, in this transaction. */
  public void settle(Handle tx) {
    if (tampered || contacts.on(Contact.TAMPER)) {
      latch.latch(tx);
    }
  }

  /** How warm it is inside, hundredths of a degree Celsius; empty when no sensor says. */
  public void feels(OptionalInt centi) {
    fan.feels(centi);
  }

  @Override
  public void close() {
    beat.shutdownNow();
  }

  /** One beat; tests beat by themselves. */
  public void lookNow() {
    contacts.look();
    door.look();
    beeper.look();
  }

  /** A beat that throws would be the last; the next one may go better. */
  private void lookKept() {
    try {
      lookNow();
    } catch (RuntimeException e) {
      LOG.error("KIOSK-CABINET the cabinet could not be watched", e);
    }
  }

  private void changed(Contact contact, boolean on) {
    switch (contact) {
      case TAMPER -> tamper(on);
      case SERVICE_KEY -> {
        if (on) {
          door.open(ServiceDoor.KEY);
        }
      }
      case LEFT -> press(on, ScreenKey.Named.LEFT);
      case MIDDLE -> press(on, ScreenKey.Named.MIDDLE);
      case RIGHT -> press(on, ScreenKey.Named.RIGHT);
      case POWER_FAIL -> mains.accept(on);
      case DOOR -> LOG.info("KIOSK-DOOR the service door is {}", on ? "open" : "shut");
    }
  }

  private void press(boolean on, ScreenKey key) {
    if (on) {
      keys.accept(key);
    }
  }

  private void tamper(boolean open) {
    if (open) {
      tampered = true;
      LOG.warn("KIOSK-CABINET {} the cabinet was tampered with", TamperLatch.CODE);
      store.run(latch::latch);
    }
  }
}
