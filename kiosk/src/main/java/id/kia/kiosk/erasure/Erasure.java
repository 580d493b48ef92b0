package id.kia.kiosk.erasure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.sync.EventKind;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.order.Forgetting;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.stock.CarryForward;
import id.kia.kiosk.time.KioskTime;
import id.kia.kiosk.vault.ContentVault;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Destroys what names a child when its time is over: an hour's worth at once, because each time the
 * key file is written anew. Inside the caller's transaction; the keys go right after its commit.
 */
public final class Erasure {
  /** Why something went. */
  private enum Why {
    DISPUTE_OVER,
    UNCOLLECTED
  }

  /** Nobody has the card, and it is not just being made. */
  private static final Set<OrderState> UNCOLLECTED =
      EnumSet.of(
          OrderState.QUEUED,
          OrderState.HELD,
          OrderState.PRINTED,
          OrderState.CAPTURED,
          OrderState.OUTCOME_UNKNOWN);

  private final Orders orders;
  private final Forgetting forgetting;
  private final ContentVault vault;
  private final EventJournal journal;
  private final KioskTime time;
  private final ErasureSpans spans;
  private final CarryForward carry;

  public Erasure(
      Orders orders,
      ContentVault vault,
      EventJournal journal,
      CarryForward carry,
      KioskTime time,
      ErasureSpans spans) {
    this.carry = carry;
    this.orders = orders;
    this.forgetting = new Forgetting(orders, time);
    this.vault = vault;
    this.journal = journal;
    this.time = time;
    this.spans = spans;
  }

  /** Closes orders whose day has come; their personal part goes at once. */
  public void sweep(Handle tx) {
    for (KioskOrder closed : orders.sweep(tx)) {
      vault.destroy(tx, closed.id());
    }
  }

  /**
   * Destroys all whose time is over, and old events that the hub has; what no event is kept of any
   * more shrinks to tombstones and sums.
   *
   * @return of how many orders
   */
  public int run(Handle tx) {
    forgetting.anchor(tx);
    int erased = uncollected(tx) + over(tx);
    var _ = journal.purge(tx);
    var _ = forgetting.bury(tx);
    var _ = carry.run(tx);
    return erased;
  }

  private int uncollected(Handle tx) {
    long arrivedBefore = time.bounds().lower().minus(spans.uncollected()).toEpochMilli();
    int erased = 0;
    for (KioskOrder order : orders.in(tx, UNCOLLECTED)) {
      if (order.since().arrived() > arrivedBefore) {
        continue;
      }
      boolean waits = EnumSet.of(OrderState.QUEUED, OrderState.HELD).contains(order.state());
      KioskOrder now = waits ? forgetting.expire(tx, order) : order;
      if (vault.destroy(tx, now.id()) || waits) {
        tell(tx, now, Why.UNCOLLECTED);
        erased++;
      }
    }
    return erased;
  }

  private int over(Handle tx) {
    Instant then = time.bounds().lower().minus(spans.dispute());
    int erased = 0;
    for (KioskOrder order : forgetting.overSince(tx, then)) {
      var _ = vault.destroy(tx, order.id());
      forgetting.forget(tx, order.id());
      tell(tx, order, Why.DISPUTE_OVER);
      erased++;
    }
    return erased;
  }

  private void tell(Handle tx, KioskOrder order, Why why) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("state", order.state().name());
    data.put("version", order.version());
    data.put("why", why.name());
    var _ = journal.append(tx, EventKind.ERASED, Optional.of(order.id()), data);
  }
}
