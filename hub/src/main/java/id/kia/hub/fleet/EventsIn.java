package id.kia.hub.fleet;

import id.kia.contract.Json;
import id.kia.contract.sync.BatchReceipt;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.Incarnation;
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
 * Takes kiosks' events: each (kiosk, incarnation, sequence) is applied once and in order, in one
 * transaction per batch; what came over a gap is kept and acts when the gap is closed. Blocking;
 * thread-safe.
 *
 * <p>The receipt acknowledges what is here without a gap, so a kiosk may forget exactly that.
 */
public final class EventsIn {
  private final HubStore store;
  private final EventStore kept;
  private final KioskLifeStore lives;
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
    this.lives = new KioskLifeStore(office);
    this.kiosks = kiosks;
    this.log = log;
    this.sinks = List.copyOf(sinks);
    this.time = time;
  }

  /** Keeps the batch; durable when it returns. */
  public BatchReceipt take(EnrolledKiosk kiosk, EventBatch batch) {
    String incarnation = batch.incarnation().toString();
    BatchReceipt receipt = store.write(h -> take(h, kiosk, incarnation, batch));
    sinks.forEach(EventSink::committed);
    return receipt;
  }

  private BatchReceipt take(Handle h, EnrolledKiosk kiosk, String incarnation, EventBatch batch) {
    List<Long> conflicts = new ArrayList<>();
    for (KioskEvent event : batch.events()) {
      if (!keep(h, kiosk, incarnation, event)) {
        conflicts.add(event.sequence());
      }
    }
    long upTo = upTo(h, kiosk, batch.incarnation(), batch.after());
    return new BatchReceipt(log.incarnation(h), upTo, conflicts);
  }

  /**
   * Lets every event of a life act that is here without a gap and has not acted yet, in order.
   *
   * @param after up to here the kiosk keeps none: what is missing there is not waited for
   * @return up to where there is no gap
   */
  long upTo(Handle h, EnrolledKiosk kiosk, Incarnation life, long after) {
    long applied =
        lives
            .find(h, kiosk.id(), life)
            .map(KioskLifeStore.Row::applied)
            .orElseGet(
                () -> {
                  lives.add(h, kiosk.id(), life, false, time.millis());
                  return 0L;
                });
    long upTo = applied;
    for (KioskEvent event : kept.behind(h, kiosk.id(), life.toString(), applied)) {
      if (event.sequence() > Math.max(upTo, after) + 1) {
        break;
      }
      act(h, kiosk, life.toString(), event);
      upTo = event.sequence();
    }
    upTo = Math.max(upTo, after);
    if (upTo > applied) {
      lives.applied(h, kiosk.id(), life, upTo);
    }
    return upTo;
  }

  private void act(Handle h, EnrolledKiosk kiosk, String incarnation, KioskEvent event) {
    if (event.kind() == EventKind.STATUS) {
      kiosks.status(h, kiosk.id(), Json.text(event.data()), time.millis());
    }
    KioskFact fact = new KioskFact(kiosk, incarnation, event, time.millis());
    sinks.forEach(sink -> sink.apply(h, fact));
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
    }
    return true;
  }
}
