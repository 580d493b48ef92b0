package id.kia.hub.push;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.order.OrderId;
import id.kia.contract.sync.KioskEvent;
import id.kia.hub.fleet.EventSink;
import id.kia.hub.intake.ApplicationState;
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

  public OrderEvents(String office) {
    this.orders = new OrderStore(office);
  }

  @Override
  public void apply(Handle h, KioskFact fact) {
    KioskEvent event = fact.event();
    OrderId id = event.orderId();
    if (id == null) {
      return;
    }
    Optional<PrintOrder> order =
        orders.order(h, id).filter(known -> known.kioskId().equals(fact.kiosk().id()));
    switch (event.kind()) {
      case ORDER_MOVED ->
          order.ifPresent(
              known ->
                  OrderState.told(event.data().path("to").asText())
                      .ifPresent(state -> moved(h, known, state, fact.receivedAt(), event.data())));
      case ORDER_CONFLICT ->
          // A recall that came too late: the order goes on where it is, until it tells more.
          order
              .filter(known -> known.state() == OrderState.RECALLING)
              .flatMap(known -> OrderState.told(event.data().path("state").asText()))
              .ifPresent(state -> orders.state(h, id, state, fact.receivedAt(), null));
      case STOCK_MOVED, STATUS, CODE_LOCKED, ERASED, ALARM -> {}
    }
  }

  private void moved(Handle h, PrintOrder order, OrderState state, long at, JsonNode data) {
    // An answer to an older word of ours: the kiosk has not read the recall or the new push yet.
    boolean older = data.path("version").asInt(order.version()) < order.version();
    boolean waits = order.state() == OrderState.RECALLING || order.state() == OrderState.PUSHED;
    if (FINAL.contains(order.state()) || (older && waits && EARLY.contains(state))) {
      return;
    }
    String person = data.hasNonNull("person") ? data.path("person").asText() : null;
    orders.state(h, order.orderId(), state, at, person);
    ApplicationState application =
        switch (state) {
          case PUSHED,
              RECALLING,
              QUEUED,
              HELD,
              CLAIMED,
              PRINTING,
              PRINTED,
              OUTCOME_UNKNOWN,
              CAPTURED ->
              ApplicationState.PUSHED;
          case HANDED_OVER -> ApplicationState.ISSUED;
          case RECALLED -> ApplicationState.VERIFIED;
          case EXPIRED, INELIGIBLE, WITHDRAWN, MISSING -> ApplicationState.CLOSED;
        };
    orders.applicationState(h, order.applicationId(), application, at);
  }
}
