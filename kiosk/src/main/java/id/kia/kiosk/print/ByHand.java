package id.kia.kiosk.print;

import id.kia.contract.order.OrderId;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.store.KioskStore;
import org.jdbi.v3.core.Handle;

/**
 * What a named person says about a card; each receipt keeps the device that made it. Each call is
 * one transaction.
 */
final class ByHand {
  private final KioskStore store;
  private final Orders orders;

  ByHand(KioskStore store, Orders orders) {
    this.store = store;
    this.orders = orders;
  }

  void settle(OrderId id, Settlement settlement, String person) {
    OrderEvent event =
        switch (settlement) {
          case GOOD -> OrderEvent.SETTLE_GOOD;
          case SPOILED -> OrderEvent.SETTLE_SPOILED;
          case NOT_FOUND -> OrderEvent.NOT_FOUND;
        };
    byPerson(id, event, person);
  }

  void settleHandedOver(OrderId id, String person) {
    store.run(
        tx -> {
          byPerson(tx, id, OrderEvent.SETTLE_GOOD, person);
          byPerson(tx, id, OrderEvent.TAKEN, person);
        });
  }

  void handOver(OrderId id, String person) {
    store.run(
        tx -> {
          boolean captured =
              orders.find(tx, id).filter(order -> order.state() == OrderState.CAPTURED).isPresent();
          byPerson(tx, id, captured ? OrderEvent.GIVEN : OrderEvent.TAKEN, person);
        });
  }

  void capture(OrderId id, String person) {
    byPerson(id, OrderEvent.NOT_TAKEN, person);
  }

  void discard(OrderId id, String person) {
    byPerson(id, OrderEvent.DISCARD, person);
  }

  private void byPerson(OrderId id, OrderEvent event, String person) {
    store.run(tx -> byPerson(tx, id, event, person));
  }

  private void byPerson(Handle tx, OrderId id, OrderEvent event, String person) {
    MoveFacts.Builder facts = MoveFacts.because(Cause.PERSON).person(person);
    IntentionStore.lastOf(tx, id)
        .ifPresent(
            intention -> {
              facts.device(intention.device());
              intention.panelsPrinted().ifPresent(facts::panelsPrinted);
            });
    orders.move(tx, id, event, facts.build());
  }
}
