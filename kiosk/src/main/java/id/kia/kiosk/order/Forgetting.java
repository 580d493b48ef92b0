package id.kia.kiosk.order;

import id.kia.contract.order.OrderId;
import id.kia.kiosk.time.KioskTime;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What of an order goes when its time is over. What stays is the ledger: id, version, state, blank,
 * issue number, and what else names nobody.
 *
 * <p>Works inside the caller's transaction, on the caller's thread.
 */
public final class Forgetting {
  /** Nothing happens to them any more, unless the hub orders again. */
  private static final Set<OrderState> OVER =
      EnumSet.of(
          OrderState.HANDED_OVER,
          OrderState.WITHDRAWN,
          OrderState.MISSING,
          OrderState.RECALLED,
          OrderState.EXPIRED,
          OrderState.INELIGIBLE);

  /** Of these no order comes back, whatever the hub says. */
  private static final Set<OrderState> ENDED =
      EnumSet.of(OrderState.HANDED_OVER, OrderState.WITHDRAWN, OrderState.MISSING);

  /** A child too old stays with its row: the refusal names the card type. */
  private static final Set<OrderState> BURIED =
      EnumSet.of(
          OrderState.HANDED_OVER,
          OrderState.WITHDRAWN,
          OrderState.MISSING,
          OrderState.RECALLED,
          OrderState.EXPIRED);

  private final Orders orders;
  private final KioskTime time;

  public Forgetting(Orders orders, KioskTime time) {
    this.orders = orders;
    this.time = time;
  }

  /** Takes the latest time that it can be now as the latest that anything here has happened. */
  public void anchor(Handle tx) {
    OrderStore.anchor(tx, time.bounds().upper().toEpochMilli());
  }

  /** Orders that are over since {@code then} at the latest, and are not forgotten yet. */
  public List<KioskOrder> overSince(Handle handle, Instant then) {
    return OrderStore.unforgotten(handle, OVER, then.toEpochMilli());
  }

  /** Closes an order that nobody collected in the time it may be kept here. */
  public KioskOrder expire(Handle tx, KioskOrder order) {
    return orders.move(
        tx, order, OrderEvent.EXPIRE, MoveFacts.because(Cause.DATE).keptTooLong().build());
  }

  /**
   * Leaves a tombstone of each forgotten order whose last event is purged too.
   *
   * @return of how many
   */
  public int bury(Handle tx) {
    List<KioskOrder> due = TombstoneStore.due(tx, BURIED);
    due.forEach(order -> TombstoneStore.bury(tx, order, ENDED));
    return due.size();
  }

  /** Takes days, hashes and class off an order that is over; its birth date stands in them. */
  public void forget(Handle tx, OrderId id) {
    if (orders.find(tx, id).filter(order -> OVER.contains(order.state())).isEmpty()) {
      throw new IllegalArgumentException("order " + id + " is not over");
    }
    OrderStore.forget(tx, id);
  }
}
