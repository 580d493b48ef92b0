package id.kia.hub.push;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sync.HubTime;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.OrderBundle;
import id.kia.contract.sync.ReceiptBundle;
import id.kia.hub.fleet.EnrolledKiosk;
import id.kia.hub.fleet.EventsIn;
import id.kia.hub.fleet.Greetings;
import id.kia.hub.fleet.KioskLog;
import id.kia.hub.fleet.Kiosks;
import id.kia.hub.keys.HubKeys;
import id.kia.hub.keys.RootedList;
import id.kia.hub.store.HubStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The second road of a dead link: writes a kiosk's unread log as a bundle for a USB stick, and
 * takes the kiosk's events from one. The same entries and events as over the line. Blocking;
 * thread-safe.
 */
public final class StickDesk {
  /** What fits a kiosk's memory with room to spare. */
  private static final long MOST_BYTES = 48L << 20;

  private final HubStore store;
  private final Kiosks kiosks;
  private final KioskLog log;
  private final Greetings greetings;
  private final EventsIn events;
  private final SealedPhotos photos;
  private final HubKeys keys;
  private final InstantSource time;

  /** For one office; bundles are signed with the hub's time key and bring its key list. */
  public StickDesk(
      HubStore store,
      String office,
      Kiosks kiosks,
      KioskLog log,
      Greetings greetings,
      EventsIn events,
      HubKeys keys,
      InstantSource time) {
    this.store = store;
    this.kiosks = kiosks;
    this.log = log;
    this.greetings = greetings;
    this.events = events;
    this.photos = new SealedPhotos(office);
    this.keys = keys;
    this.time = time;
  }

  /** Why receipts from a stick were not taken; nothing was changed. */
  public enum Refused {
    /** Not a bundle of receipts, or damaged. */
    STICK_DAMAGED,
    /** Not signed by a kiosk of this office. */
    STICK_FORGED,
    /** Not above the number of the last one taken. */
    STICK_OLD
  }

  /** What this kiosk has not read, newly numbered; empty for an unknown kiosk. */
  public Optional<OrderBundle> bundle(KioskId kiosk) {
    return store.write(
        h -> kiosks.find(h, kiosk).isEmpty() ? Optional.empty() : Optional.of(bundle(h, kiosk)));
  }

  /** Takes a bundle of receipts; empty when it was taken. */
  public Optional<Refused> take(byte[] file) {
    ReceiptBundle bundle;
    ReceiptBundle.Contents contents;
    try {
      bundle = Json.read(file, ReceiptBundle.class);
      contents = Json.read(bundle.payload(), ReceiptBundle.Contents.class);
    } catch (BadJsonException e) {
      return Optional.of(Refused.STICK_DAMAGED);
    }
    Optional<EnrolledKiosk> kiosk =
        store
            .read(h -> kiosks.find(h, bundle.kiosk()))
            .filter(known -> bundle.signedBy(known.signing()));
    if (kiosk.isEmpty()) {
      return Optional.of(Refused.STICK_FORGED);
    }
    if (bundle.number() <= store.read(h -> kiosks.receiptsTaken(h, bundle.kiosk()))) {
      return Optional.of(Refused.STICK_OLD);
    }
    // One of two machines reads nothing, but what happened is taken from both.
    var _ = greetings.greet(kiosk.get(), contents.greeting());
    contents.batches().forEach(batch -> events.take(kiosk.get(), batch));
    store.write(
        h -> {
          kiosks.receiptsTaken(h, bundle.kiosk(), bundle.number());
          kiosks.heard(h, bundle.kiosk(), time.millis());
          return bundle;
        });
    return Optional.empty();
  }

  private OrderBundle bundle(Handle h, KioskId kiosk) {
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    List<LogEntry> entries = new ArrayList<>();
    long bytes = 0;
    for (LogEntry entry : log.after(h, kiosk, kiosks.readUpTo(h, kiosk), OrderBundle.MAX_ENTRIES)) {
      bytes += entry.envelope().payload().length;
      if (KioskLog.message(entry) instanceof OrderPushed pushed && pushed.photoSha256() != null) {
        byte[] sealed = photos.find(h, kiosk, pushed.photoSha256()).orElse(new byte[0]);
        pictures.put(pushed.photoSha256(), sealed);
        bytes += sealed.length;
      }
      entries.add(entry);
      if (bytes > MOST_BYTES) {
        break;
      }
    }
    Incarnation life = log.incarnation(h);
    long number = kiosks.nextBundle(h, kiosk);
    HubTime now =
        new HubTime(
            time.millis(), OrderBundle.NONCE, OrderBundle.digest(kiosk, life, number, entries));
    return new OrderBundle(
        kiosk,
        life,
        number,
        entries,
        pictures.entrySet().stream()
            .map(one -> new OrderBundle.Photo(one.getKey(), one.getValue()))
            .toList(),
        SignedEnvelope.sign(keys.time(), Json.bytes(now)),
        keys.trust().map(RootedList::signed).orElse(null));
  }
}
