package id.kia.hub.fleet;

import id.kia.contract.Json;
import id.kia.contract.sync.BatchReceipt;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.hub.fleet.EventSink.KioskFact;
import id.kia.hub.keys.Sha256;
import id.kia.hub.store.HubStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes kiosks' events: each (kiosk, incarnation, sequence) is applied once, in one transaction per
 * batch. Blocking; thread-safe.
 *
 * <p>The receipt acknowledges what is here without a gap, so a kiosk may forget exactly that.
 */
public final class EventsIn {
  private final HubStore store;
  private final EventStore kept;
  private final Kiosks kiosks;
  private final KioskLog log;
  private final List<EventSink> sinks;
  private final InstantSource time;

  /** For one office; the sinks hear every new event in this order. */
  public EventsIn(
      HubStore store,
      String office,
      Kiosks kiosks,
      KioskLog log,
      List<EventSink> sinks,
      InstantSource time) {
    this.store = store;
    this.kept = new EventStore(office);
    this.kiosks = kiosks;
    this.log = log;
    this.sinks = List.copyOf(sinks);
    this.time = time;
  }

  /** Keeps the batch; durable when it returns. */
  public BatchReceipt take(EnrolledKiosk kiosk, EventBatch batch) {
    String incarnation = batch.incarnation().toString();
    return store.write(
        h -> {
          List<Long> conflicts = new ArrayList<>();
          for (KioskEvent event : batch.events()) {
            if (!keep(h, kiosk, incarnation, event)) {
              conflicts.add(event.sequence());
            }
          }
          kiosks.incarnation(h, kiosk.id(), batch.incarnation());
          return new BatchReceipt(
              log.incarnation(), kept.withoutGap(h, kiosk.id(), incarnation), conflicts);
        });
  }

  /** False when another event lies under this key. */
  private boolean keep(Handle h, EnrolledKiosk kiosk, String incarnation, KioskEvent event) {
    String hash = Sha256.hex(Json.bytes(event));
    Optional<String> before = kept.hash(h, kiosk.id(), incarnation, event.sequence());
    if (before.isPresent() && !before.get().equals(hash)) {
      kept.addConflict(h, kiosk.id(), incarnation, event, hash, time.millis());
      return false;
    }
    if (before.isEmpty()) {
      kept.add(h, kiosk.id(), incarnation, event, hash, time.millis());
      if (event.kind() == EventKind.STATUS) {
        kiosks.status(h, kiosk.id(), Json.text(event.data()), time.millis());
      }
      KioskFact fact = new KioskFact(kiosk, incarnation, event, time.millis());
      sinks.forEach(sink -> sink.apply(h, fact));
    }
    return true;
  }
}
