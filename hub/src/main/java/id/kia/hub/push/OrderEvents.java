package id.kia.hub.push;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.order.OrderId;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.hub.fleet.EventSink;
import id.kia.hub.fleet.FactStore;
import id.kia.hub.fleet.SyncFact;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What kiosks tell about orders: the state of each, and of its application.
 *
 * <p>Only the kiosk that has the order is believed about its state; what another one says stays in
 * the events.
 */
public final class OrderEvents implements EventSink {
  private static final Set<OrderState> EARLY =
      EnumSet.of(OrderState.QUEUED, OrderState.HELD, OrderState.CLAIMED);

  /** Over for good: an older copy of a kiosk's database may tell of it as if it still waited. */
  private static final Set<OrderState> FINAL =
      EnumSet.of(OrderState.HANDED_OVER, OrderState.WITHDRAWN, OrderState.MISSING);

  private final OrderStore orders;
  private final AdoptedStore adopted;
  private final FactStore facts;

  public OrderEvents(String office) {
    this.orders = new OrderStore(office);
    this.adopted = new AdoptedStore(office);
    this.facts = new FactStore(office);
  }

  @Override
  public void apply(Handle h, KioskFact fact) {
    KioskEvent event = fact.event();
    OrderId id = event.orderId();
    if (id == null) {
      return;
    }
    Optional<PrintOrder> any = orders.order(h, id);
    if (any.isEmpty()) {
      adopted(h, id, fact);
      return;
    }
    Optional<PrintOrder> order = any.filter(known -> known.kioskId().equals(fact.kiosk().id()));
    if (order.isEmpty()) {
      elsewhere(h, any.get(), fact);
    }
    switch (event.kind()) {
      case ORDER_MOVED ->
          order.ifPresent(
              known ->
                  OrderState.told(event.data().path("to").asText())
                      .ifPresent(state -> moved(h, known, state, fact)));
      case ORDER_CONFLICT ->
          // A recall that came too late: the order goes on where it is, until it tells more.
          order
              .filter(known -> known.state() == OrderState.RECALLING)
              .flatMap(known -> OrderState.told(event.data().path("state").asText()))
              .ifPresent(state -> orders.state(h, id, state, fact.receivedAt(), null));
      case STOCK_MOVED, STOCK_COUNTED, VISIT, STATUS, CODE_LOCKED, ERASED, ALARM, SEALING_KEY -> {}
    }
  }

  /** An order that this restored hub knows from its kiosk's list only. */
  private void adopted(Handle h, OrderId id, KioskFact fact) {
    if (fact.event().kind() != EventKind.ORDER_MOVED) {
      return;
    }
    Optional<OrderState> state = OrderState.told(fact.event().data().path("to").asText());
    adopted
        .find(h, id)
        .filter(known -> known.kioskId().equals(fact.kiosk().id()))
        .filter(known -> !FINAL.contains(known.state()))
        .ifPresent(known -> state.ifPresent(now -> adopted.state(h, id, now, fact.receivedAt())));
  }

  /** A kiosk that does not have the order any more and yet tells of its card: kept and shown. */
  private void elsewhere(Handle h, PrintOrder order, KioskFact fact) {
    JsonNode data = fact.event().data();
    String told = data.path(fact.event().kind() == EventKind.ORDER_MOVED ? "to" : "state").asText();
    OrderState.told(told)
        .filter(state -> state.stage() != OrderState.Stage.NO_CARD)
        .ifPresent(state -> keep(h, fact, SyncFact.CARD_ELSEWHERE, order, state));
  }

  private void keep(Handle h, KioskFact fact, SyncFact code, PrintOrder order, OrderState state) {
    facts.add(
        h,
        fact.kiosk().id(),
        code,
        order.orderId().toString(),
        (code == SyncFact.CARD_ELSEWHERE ? "" : state + " ") + "at " + order.kioskId(),
        fact.receivedAt());
  }

  private void moved(Handle h, PrintOrder order, OrderState state, KioskFact fact) {
    JsonNode data = fact.event().data();
    long at = fact.receivedAt();
    Optional<OrderState> from = OrderState.told(data.path("from").asText());
    if (order.state().stage() != OrderState.Stage.NO_CARD
        && from.filter(before -> before.stage() == OrderState.Stage.NO_CARD).isPresent()) {
      // An older copy of the kiosk's database tells of it as if it still waited: a card is known.
      if (state.waits() || state.stage() != OrderState.Stage.NO_CARD) {
        keep(h, fact, SyncFact.OLDER_STATE, order, state);
      }
      return;
    }
    // An answer to an older word of ours: the kiosk has not read the recall or the new push yet.
    boolean older = data.path("version").asInt(order.version()) < order.version();
    boolean waits = order.state() == OrderState.RECALLING || order.state() == OrderState.PUSHED;
    if (FINAL.contains(order.state()) || (older && waits && EARLY.contains(state))) {
      return;
    }
    String person = data.hasNonNull("person") ? data.path("person").asText() : null;
    orders.state(h, order.orderId(), state, at, person);
    orders.applicationState(h, order.applicationId(), state.ofApplication(), at);
  }
}
