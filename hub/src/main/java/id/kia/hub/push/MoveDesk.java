package id.kia.hub.push;

import id.kia.contract.order.KioskId;
import id.kia.contract.order.LogMessage;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.sync.EventKind;
import id.kia.hub.fleet.EnrolledKiosk;
import id.kia.hub.fleet.EventSink;
import id.kia.hub.fleet.FactStore;
import id.kia.hub.fleet.HubLife;
import id.kia.hub.fleet.KioskLog;
import id.kia.hub.fleet.Kiosks;
import id.kia.hub.fleet.SyncFact;
import id.kia.hub.intake.ApplicationState;
import id.kia.hub.people.Audit;
import id.kia.hub.people.Seen;
import id.kia.hub.push.OrderStore.Application;
import id.kia.hub.push.PushOutcome.Done;
import id.kia.hub.push.PushOutcome.Refused;
import id.kia.hub.store.HubStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * Moves orders between kiosks: one order has one home. The new kiosk hears of it only after the old
 * one gave it back; a refusal moves nothing. The one other road is the override, by two named
 * people, counted and shown. Blocking; thread-safe.
 */
public final class MoveDesk implements EventSink {
  private final HubStore store;
  private final OrderStore orders;
  private final MoveStore moves;
  private final Kiosks kiosks;
  private final KioskLog log;
  private final HubLife life;
  private final OrderPaper paper;
  private final FactStore facts;
  private final Audit audit;
  private final InstantSource time;
  private final Set<KioskId> toRing = ConcurrentHashMap.newKeySet();

  /** For one office; as a sink it hears events after {@link OrderEvents}. */
  public MoveDesk(
      HubStore store,
      String office,
      Kiosks kiosks,
      KioskLog log,
      HubLife life,
      OrderPaper paper,
      Audit audit,
      InstantSource time) {
    this.store = store;
    this.orders = paper.orders();
    this.moves = new MoveStore(office);
    this.kiosks = kiosks;
    this.log = log;
    this.life = life;
    this.paper = paper;
    this.facts = new FactStore(office);
    this.audit = audit;
    this.time = time;
  }

  /** Asks the order's kiosk to give it back, for another one. */
  public PushOutcome move(Seen seen, KioskId to, String staff) {
    OrderId id = OrderId.of(seen.id());
    PushOutcome outcome = store.write(h -> move(h, seen, id, to, staff));
    committed();
    return outcome;
  }

  /**
   * Goes on without the old kiosk's answer, when two different people say so: the second call by
   * another person gives the order to the new kiosk, and two cards may come of it.
   */
  public PushOutcome override(OrderId id, String staff) {
    PushOutcome outcome = store.write(h -> override(h, id, staff));
    committed();
    return outcome;
  }

  /** Moves that wait for an answer. */
  public List<OrderMove> waiting() {
    return store.read(moves::waiting);
  }

  /** How many orders were ever moved without an answer. */
  public int overridden() {
    return store.read(moves::overridden);
  }

  @Override
  public void apply(Handle h, KioskFact fact) {
    OrderId id = fact.event().orderId();
    boolean answers =
        fact.event().kind() == EventKind.ORDER_MOVED
            || fact.event().kind() == EventKind.ORDER_CONFLICT;
    if (id == null || !answers) {
      return;
    }
    Optional<OrderMove> asked =
        moves.asked(h, id).filter(move -> move.from().equals(fact.kiosk().id()));
    Optional<PrintOrder> order = orders.order(h, id);
    if (asked.isEmpty() || order.isEmpty()) {
      return;
    }
    if (order.get().state() == OrderState.RECALLED) {
      if (life.whole(h) && send(h, order.get(), asked.get().to())) {
        moves.end(h, id, OrderMove.State.MOVED, "", time.millis());
      }
    } else if (order.get().state() != OrderState.RECALLING) {
      moves.end(h, id, OrderMove.State.REFUSED, "", time.millis());
    }
  }

  @Override
  public void committed() {
    for (KioskId kiosk : Set.copyOf(toRing)) {
      toRing.remove(kiosk);
      log.ring(kiosk, store.read(h -> log.last(h, kiosk)));
    }
  }

  private PushOutcome move(Handle h, Seen seen, OrderId id, KioskId to, String staff) {
    if (!life.whole(h)) {
      return new Refused(seen.id(), Refusal.RESTORED);
    }
    Optional<PrintOrder> found = orders.order(h, id);
    if (found.isEmpty()) {
      return new Refused(seen.id(), Refusal.UNKNOWN);
    }
    PrintOrder order = found.get();
    if (kiosks.find(h, to).isEmpty() || to.equals(order.kioskId())) {
      return new Refused(seen.id(), Refusal.UNKNOWN_KIOSK);
    }
    if (seen.stale(order.version())) {
      return new Refused(seen.id(), Refusal.CHANGED, audit.lastChange(h, seen.id()));
    }
    if (!order.state().waitsAtKiosk() || order.state() == OrderState.RECALLING) {
      return new Refused(seen.id(), Refusal.STATE, audit.lastChange(h, seen.id()));
    }
    PrintOrder next = order.inState(OrderState.RECALLING, order.version() + 1);
    say(h, order.kioskId(), new OrderRecalled(id, next.version()));
    orders.keep(h, next, staff, time.millis());
    moves.ask(h, id, order.kioskId(), to, staff, time.millis());
    audit.add(h, staff, "MOVE", seen.id());
    return new Done(seen.id(), id);
  }

  private PushOutcome override(Handle h, OrderId id, String staff) {
    Optional<OrderMove> asked = moves.asked(h, id);
    Optional<PrintOrder> order =
        orders.order(h, id).filter(known -> known.state() == OrderState.RECALLING);
    if (asked.isEmpty() || order.isEmpty()) {
      return new Refused(id.toString(), Refusal.STATE);
    }
    if (!life.whole(h)) {
      return new Refused(id.toString(), Refusal.RESTORED);
    }
    audit.add(h, staff, "OVERRIDE", id.toString());
    Optional<String> first = asked.get().overrideBy();
    if (first.isEmpty() || first.get().equals(staff)) {
      moves.wantsOverride(h, id, staff);
      return new Refused(id.toString(), Refusal.SECOND_PERSON);
    }
    if (!send(h, order.get(), asked.get().to())) {
      return new Refused(id.toString(), Refusal.UNKNOWN_KIOSK);
    }
    moves.end(h, id, OrderMove.State.OVERRIDDEN, staff, time.millis());
    facts.add(
        h,
        asked.get().from(),
        SyncFact.OVERRIDDEN,
        id.toString(),
        first.get() + " + " + staff + " -> " + asked.get().to(),
        time.millis());
    return new Done(id.toString(), id);
  }

  /** The order at its new home, sealed for it, under a version above the recall's. */
  private boolean send(Handle h, PrintOrder order, KioskId to) {
    Optional<EnrolledKiosk> kiosk = kiosks.find(h, to);
    Optional<Application> application = orders.application(h, order.applicationId());
    if (kiosk.isEmpty() || application.isEmpty()) {
      return false;
    }
    PrintOrder moved =
        order.listed(to, OrderState.PUSHED, order.version() + 1, order.issueNumber());
    orders.keep(h, moved, "", time.millis());
    PrintOrder sealed = paper.withPhoto(h, moved, application.get(), kiosk.get());
    orders.keep(h, sealed, "", time.millis());
    say(h, to, paper.pushed(h, sealed, application.get(), kiosk.get()));
    orders.applicationState(h, order.applicationId(), ApplicationState.PUSHED, time.millis());
    return true;
  }

  private void say(Handle h, KioskId kiosk, LogMessage message) {
    log.append(h, kiosk, message);
    toRing.add(kiosk);
  }
}
