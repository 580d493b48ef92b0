package id.kia.hub.push;

import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderHeld;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.order.OrderReleased;
import id.kia.hub.fleet.EnrolledKiosk;
import id.kia.hub.fleet.HubLife;
import id.kia.hub.fleet.KioskLog;
import id.kia.hub.fleet.Kiosks;
import id.kia.hub.people.Audit;
import id.kia.hub.people.Seen;
import id.kia.hub.push.OrderStore.Application;
import id.kia.hub.push.PushOutcome.Done;
import id.kia.hub.push.PushOutcome.Refused;
import id.kia.hub.store.HubStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/**
 * Where the office changes its mind about orders: back, hold, on, another slip, another turn.
 * Blocking; thread-safe.
 *
 * <p>Each call is one transaction and one word in the kiosk's log under a higher version; an order
 * that is past the stage, or not as the person saw it, stays as it is.
 */
public final class OrderDesk {
  private static final int MAX_ISSUE = 0xFFFF;
  private static final int FIRST = 9;

  private final HubStore store;
  private final OrderStore orders;
  private final Kiosks kiosks;
  private final KioskLog log;
  private final HubLife life;
  private final AdoptedStore adopted;
  private final OrderPaper paper;
  private final Audit audit;
  private final InstantSource time;

  /** For one office. */
  public OrderDesk(
      HubStore store,
      Kiosks kiosks,
      KioskLog log,
      HubLife life,
      OrderPaper paper,
      Audit audit,
      InstantSource time) {
    this.store = store;
    this.orders = paper.orders();
    this.kiosks = kiosks;
    this.log = log;
    this.life = life;
    this.adopted = paper.adopted();
    this.paper = paper;
    this.audit = audit;
    this.time = time;
  }

  /** What the hub says to the kiosk, and the order afterwards; empty when it cannot be. */
  private interface Step {
    Optional<PrintOrder> take(Handle h, PrintOrder order);
  }

  /** Asks a kiosk for an order back; it comes back when the kiosk says so. */
  public PushOutcome recall(Seen seen, String staff) {
    return move(
        seen,
        staff,
        "RECALL",
        (h, order) -> {
          PrintOrder next = order.inState(OrderState.RECALLING, order.version() + 1);
          log.append(h, order.kioskId(), new OrderRecalled(order.orderId(), next.version()));
          return Optional.of(next);
        });
  }

  /** Orders that only their kiosks know, since this hub was restored. */
  public List<AdoptedOrder> adopted() {
    return store.read(adopted::all);
  }

  /** Asks a kiosk for an order back that only the kiosk knows; its child may be pushed after. */
  public PushOutcome recallAdopted(OrderId id, String staff) {
    AtomicReference<KioskId> asked = new AtomicReference<>();
    PushOutcome outcome =
        store.write(
            h -> {
              Optional<AdoptedOrder> found = adopted.find(h, id);
              if (found.isEmpty()) {
                return new Refused(id.toString(), Refusal.UNKNOWN);
              }
              if (!life.whole(h)) {
                return new Refused(id.toString(), Refusal.RESTORED);
              }
              AdoptedOrder order = found.get();
              if (!order.state().waits()) {
                return new Refused(id.toString(), Refusal.STATE);
              }
              adopted.version(h, id, order.version() + 1);
              log.append(h, order.kioskId(), new OrderRecalled(id, order.version() + 1));
              audit.add(h, staff, "RECALL", id.toString());
              asked.set(order.kioskId());
              return new Done(id.toString(), id);
            });
    KioskId kiosk = asked.get();
    if (kiosk != null) {
      log.ring(kiosk, store.read(h -> log.last(h, kiosk)));
    }
    return outcome;
  }

  /** Stops an order for now. */
  public PushOutcome hold(Seen seen, String staff) {
    return move(
        seen,
        staff,
        "HOLD",
        (h, order) -> {
          PrintOrder next = order.inState(order.state(), order.version() + 1);
          log.append(h, order.kioskId(), new OrderHeld(order.orderId(), next.version(), "OFFICE"));
          return Optional.of(next);
        });
  }

  /** Lets a held order go on. */
  public PushOutcome release(Seen seen, String staff) {
    return move(
        seen,
        staff,
        "RELEASE",
        (h, order) -> {
          PrintOrder next = order.inState(order.state(), order.version() + 1);
          log.append(h, order.kioskId(), new OrderReleased(order.orderId(), next.version()));
          return Optional.of(next);
        });
  }

  /** A new slip: the old code is superseded, the PIN stays. */
  public PushOutcome reissue(Seen seen, String staff) {
    return move(
        seen,
        staff,
        "NEW_SLIP",
        (h, order) ->
            order.issueNumber() >= MAX_ISSUE
                ? Optional.empty()
                : again(h, order.issuedAgain(order.version() + 1, paper.newTypedCode(order))));
  }

  /**
   * Another turn: the same order arrives at the kiosk under a higher version; slip and PIN stay.
   *
   * @param priority 0 (usual) to 9 (first)
   */
  public PushOutcome reprioritise(Seen seen, int priority, String staff) {
    if (priority < 0 || priority > FIRST) {
      throw new IllegalArgumentException("priority must be 0..9, was " + priority);
    }
    return move(
        seen,
        staff,
        "PRIORITY",
        (h, order) ->
            switch (order.state()) {
              case PUSHED, QUEUED, HELD ->
                  again(h, order.withPriority(order.version() + 1, priority));
              case CLAIMED,
                  RECALLING,
                  PRINTING,
                  PRINTED,
                  OUTCOME_UNKNOWN,
                  CAPTURED,
                  HANDED_OVER,
                  RECALLED,
                  EXPIRED,
                  INELIGIBLE,
                  WITHDRAWN,
                  MISSING ->
                  Optional.empty();
            });
  }

  /** The order, written and sealed again under its new version. */
  private Optional<PrintOrder> again(Handle h, PrintOrder next) {
    Optional<EnrolledKiosk> kiosk = kiosks.find(h, next.kioskId());
    Optional<Application> application = orders.application(h, next.applicationId());
    if (kiosk.isEmpty() || application.isEmpty()) {
      return Optional.empty();
    }
    PrintOrder sealed = paper.withPhotoOfNow(h, next, application.get(), kiosk.get());
    log.append(h, next.kioskId(), paper.pushed(h, sealed, application.get(), kiosk.get()));
    return Optional.of(sealed);
  }

  private PushOutcome move(Seen seen, String staff, String action, Step step) {
    OrderId id = OrderId.of(seen.id());
    AtomicReference<PrintOrder> moved = new AtomicReference<>();
    PushOutcome outcome =
        store.write(
            h -> {
              if (!life.whole(h)) {
                return new Refused(seen.id(), Refusal.RESTORED);
              }
              Optional<PrintOrder> found = orders.order(h, id);
              if (found.isEmpty()) {
                return new Refused(seen.id(), Refusal.UNKNOWN);
              }
              PrintOrder order = found.get();
              if (seen.stale(order.version())) {
                return refused(h, seen, Refusal.CHANGED);
              }
              if (!order.state().open() || order.state() == OrderState.RECALLING) {
                return refused(h, seen, Refusal.STATE);
              }
              Optional<PrintOrder> next = step.take(h, order);
              if (next.isEmpty()) {
                return refused(h, seen, Refusal.STATE);
              }
              orders.keep(h, next.get(), staff, time.millis());
              audit.add(h, staff, action, seen.id());
              moved.set(next.get());
              return new Done(seen.id(), id);
            });
    PrintOrder order = moved.get();
    if (order != null) {
      log.ring(order.kioskId(), store.read(h -> log.last(h, order.kioskId())));
    }
    return outcome;
  }

  private Refused refused(Handle h, Seen seen, Refusal why) {
    return new Refused(seen.id(), why, audit.lastChange(h, seen.id()));
  }
}
