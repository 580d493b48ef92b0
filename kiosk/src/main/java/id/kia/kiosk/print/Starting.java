package id.kia.kiosk.print;

import id.kia.contract.order.OrderId;
import id.kia.drivers.Baseline;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.MoveRefused;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.stock.RibbonRoll;
import id.kia.kiosk.stock.StockLedger;
import id.kia.kiosk.time.KioskTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes the intention of an order's card: durable before the first byte, or a reason why not. */
final class Starting {
  private final Orders orders;
  private final StockLedger stock;
  private final KioskTime time;
  private final Readiness readiness;

  Starting(Orders orders, StockLedger stock, KioskTime time, Readiness readiness) {
    this.orders = orders;
    this.stock = stock;
    this.time = time;
    this.readiness = readiness;
  }

  /**
   * @param saidYes uptime at which the person said yes
   */
  Optional<Obstacle> start(
      Handle tx, OrderId id, MoveFacts.Device device, Baseline baseline, long saidYes) {
    KioskOrder order = orders.find(tx, id).orElseThrow();
    if (order.state() != OrderState.CLAIMED) {
      return Optional.of(Obstacle.NOT_CLAIMED);
    }
    if (!orders.printerIsFree(tx) || !TestCardStore.waiting(tx).isEmpty()) {
      return Optional.of(Obstacle.BUSY);
    }
    Optional<StockLedger.Shortage> shortage = orders.shortage(tx, order.ordered().sku());
    if (shortage.isPresent()) {
      return Optional.of(
          switch (shortage.get()) {
            case NO_BLANK -> Obstacle.NO_BLANK;
            case NO_RIBBON -> Obstacle.NO_RIBBON;
          });
    }
    long roll = stock.fitted(tx).map(RibbonRoll::roll).orElseThrow();
    try {
      orders.move(
          tx,
          order,
          OrderEvent.START,
          MoveFacts.because(Cause.COLLECTOR).device(device).roll(roll).saidYesAt(saidYes).build());
    } catch (MoveRefused e) {
      if (e.why() != MoveRefused.Why.NEED) {
        throw e;
      }
      // Needs are checked before anything is written; the others were asked for above.
      return Optional.of(Obstacle.TOO_LATE);
    }
    long intention =
        IntentionStore.insert(
            tx, Optional.of(id), device, baseline, readiness.bin(), Optional.empty());
    DutyStore.began(tx, intention, time);
    return Optional.empty();
  }
}
