package id.kia.hub.push;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.SealingKeyConfirmed;
import id.kia.contract.order.SealingKeyWanted;
import id.kia.contract.seal.SealingPublicKey;
import id.kia.hub.fleet.EnrolledKiosk;
import id.kia.hub.fleet.EventSink;
import id.kia.hub.fleet.KioskLog;
import id.kia.hub.fleet.Kiosks;
import id.kia.hub.people.Audit;
import id.kia.hub.push.OrderStore.Application;
import id.kia.hub.store.HubStore;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What is sealed to which key: follows a kiosk to its new sealing key, and seals an order again
 * that the kiosk could not open. Blocking; thread-safe.
 */
public final class Sealing implements EventSink {
  /** Alarms that say: this order is of no use as it came. */
  private static final Set<String> NOT_OPENED =
      Set.of(
          "SYNC_ENTRY_NOT_OPENED", "SYNC_ENTRY_PHOTO_MISSING", "SYNC_ENTRY_PHOTO_DAMAGED", "V-105");

  /** A kiosk that opens nothing at all must not make the log grow for ever. */
  private static final int MOST_TIMES = 3;

  private static final String AGAIN = "SEAL_AGAIN";
  private static final String HUB = "hub";

  private final HubStore store;
  private final OrderStore orders;
  private final Kiosks kiosks;
  private final KioskLog log;
  private final OrderPaper paper;
  private final Audit audit;
  private final InstantSource time;

  /** For one office. */
  public Sealing(
      HubStore store,
      Kiosks kiosks,
      KioskLog log,
      OrderPaper paper,
      Audit audit,
      InstantSource time) {
    this.store = store;
    this.orders = paper.orders();
    this.kiosks = kiosks;
    this.log = log;
    this.paper = paper;
    this.audit = audit;
    this.time = time;
  }

  /** Asks a kiosk for a new sealing key; false when there is no such kiosk. */
  public boolean want(KioskId kiosk, String staff) {
    boolean known =
        store.write(
            h -> {
              if (kiosks.find(h, kiosk).isEmpty()) {
                return false;
              }
              log.append(h, kiosk, new SealingKeyWanted());
              audit.add(h, staff, "SEALING_KEY_WANTED", kiosk.value());
              return true;
            });
    if (known) {
      log.ring(kiosk, store.read(h -> log.last(h, kiosk)));
    }
    return known;
  }

  @Override
  public void apply(Handle h, KioskFact fact) {
    OrderId order = fact.event().orderId();
    switch (fact.event().kind()) {
      case SEALING_KEY -> follow(h, fact.kiosk(), fact.event().data());
      case ALARM -> {
        if (order != null && NOT_OPENED.contains(fact.event().data().path("code").asText())) {
          again(h, fact, order);
        }
      }
      case ORDER_MOVED,
          ORDER_CONFLICT,
          STOCK_MOVED,
          STOCK_COUNTED,
          VISIT,
          STATUS,
          CODE_LOCKED,
          ERASED -> {}
    }
  }

  /** In one transaction: whatever is pushed after the word is sealed to the new key. */
  private void follow(Handle h, EnrolledKiosk kiosk, JsonNode data) {
    byte[] key = bytes(data.path("publicKey"));
    if (key.length != SealingPublicKey.RAW_BYTES) {
      return;
    }
    kiosks.sealing(h, kiosk.id(), SealingPublicKey.of(key));
    log.append(h, kiosk.id(), new SealingKeyConfirmed(key));
    audit.add(h, HUB, "SEALING_KEY_CHANGED", kiosk.id().value());
  }

  private void again(Handle h, KioskFact fact, OrderId id) {
    Optional<PrintOrder> found =
        orders
            .order(h, id)
            .filter(order -> order.kioskId().equals(fact.kiosk().id()))
            .filter(order -> order.state().open() && order.state() != OrderState.RECALLING)
            // An alarm about an older version was answered already.
            .filter(
                order ->
                    fact.event().data().path("version").asInt(order.version()) == order.version());
    Optional<EnrolledKiosk> kiosk = kiosks.find(h, fact.kiosk().id());
    Optional<Application> application =
        found.flatMap(order -> orders.application(h, order.applicationId()));
    if (found.isEmpty() || kiosk.isEmpty() || application.isEmpty()) {
      return;
    }
    if (audit.count(h, AGAIN, id.toString()) >= MOST_TIMES) {
      return;
    }
    PrintOrder order = found.get();
    PrintOrder next = order.inState(order.state(), order.version() + 1);
    PrintOrder sealed = paper.withPhoto(h, next, application.get(), kiosk.get());
    orders.keep(h, sealed, HUB, time.millis());
    log.append(h, sealed.kioskId(), paper.pushed(h, sealed, application.get(), kiosk.get()));
    audit.add(h, HUB, AGAIN, id.toString());
  }

  private static byte[] bytes(JsonNode base64) {
    try {
      return base64.isTextual() ? base64.binaryValue() : new byte[0];
    } catch (IOException e) {
      // Not Base64: a kiosk's fault, kept as an event like every other.
      return new byte[0];
    }
  }
}
