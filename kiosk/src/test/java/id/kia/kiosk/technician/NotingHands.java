package id.kia.kiosk.technician;

import id.kia.contract.order.OrderId;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import java.util.EnumSet;
import java.util.List;

/** Stands for the print desk, and notes what it was asked. */
record NotingHands(TestKiosk kiosk, List<String> asked) implements CardSettler {
  /** An order's card is printed, and nobody knows what became of it. */
  static void lose(TestKiosk kiosk, OrderId card) {
    kiosk.store.run(
        tx -> {
          kiosk.orders.arrive(tx, TestKiosk.pushed(card, 1));
          kiosk.orders.move(tx, card, OrderEvent.CLAIM, MoveFacts.by(Cause.COLLECTOR));
          MoveFacts start =
              MoveFacts.because(Cause.COLLECTOR)
                  .saidYesAt(kiosk.time.uptimeMillis())
                  .roll(kiosk.stock.fitted(tx).orElseThrow().roll())
                  .build();
          kiosk.orders.move(tx, card, OrderEvent.START, start);
          kiosk.orders.move(tx, card, OrderEvent.LOST, MoveFacts.by(Cause.BOOT));
        });
  }

  @Override
  public void settle(OrderId order, Verdict verdict, String person) {
    asked.add("settle " + verdict);
    switch (verdict) {
      case GOOD ->
          kiosk.store.run(
              tx -> {
                kiosk.orders.move(tx, order, OrderEvent.SETTLE_GOOD, MoveFacts.byPerson(person));
                kiosk.orders.move(tx, order, OrderEvent.TAKEN, MoveFacts.byPerson(person));
              });
      case SPOILED -> move(order, OrderEvent.SETTLE_SPOILED, person);
      case NOT_FOUND -> move(order, OrderEvent.NOT_FOUND, person);
    }
  }

  @Override
  public void handOver(OrderId order, String person) {
    asked.add("handOver");
    boolean printed =
        kiosk.store.read(h -> kiosk.orders.in(h, EnumSet.of(OrderState.PRINTED))).stream()
            .anyMatch(card -> card.id().equals(order));
    move(order, printed ? OrderEvent.TAKEN : OrderEvent.GIVEN, person);
  }

  @Override
  public void capture(OrderId order, String person) {
    asked.add("capture");
    move(order, OrderEvent.NOT_TAKEN, person);
  }

  @Override
  public void discard(OrderId order, String person) {
    asked.add("discard");
    move(order, OrderEvent.DISCARD, person);
  }

  private void move(OrderId order, OrderEvent event, String person) {
    kiosk.store.run(tx -> kiosk.orders.move(tx, order, event, MoveFacts.byPerson(person)));
  }
}
