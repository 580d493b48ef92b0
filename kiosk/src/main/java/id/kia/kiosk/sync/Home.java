package id.kia.kiosk.sync;

import id.kia.contract.order.KioskId;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sync.Incarnation;
import id.kia.kiosk.store.KioskStore;
import org.jdbi.v3.core.Handle;

/**
 * The hub this kiosk belongs to, as it is enrolled now. The hub's life may become another one while
 * the kiosk runs; whoever asks gets the present one. Thread-safe.
 */
final class Home {
  private final KioskStore store;

  /** Of an enrolled kiosk. */
  Home(KioskStore store) {
    this.store = store;
  }

  Enrolment enrolment() {
    return store.read(Home::enrolment);
  }

  KioskId kiosk() {
    return enrolment().kioskId();
  }

  /** The life of the hub that is followed. */
  Incarnation hub() {
    return enrolment().hubIncarnation();
  }

  KeyRing keys() {
    return enrolment().keyRing();
  }

  /** Follows another life of the same hub: its log begins anew. */
  static void follow(Handle tx, Incarnation hub) {
    enrolment(tx).of(hub).save(tx);
    SyncStore.moveCursor(tx, hub, 0);
  }

  private static Enrolment enrolment(Handle handle) {
    return Enrolment.find(handle)
        .orElseThrow(() -> new IllegalStateException("the kiosk is not enrolled"));
  }
}
