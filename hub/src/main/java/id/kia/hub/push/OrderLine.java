package id.kia.hub.push;

import id.kia.contract.order.CardType;
import id.kia.contract.order.OrderId;
import id.kia.contract.person.Personal;
import org.jspecify.annotations.Nullable;

/**
 * An order as the office's list shows it.
 *
 * @param priority 0 (usual) to 9 (first)
 * @param saidBy the person at the kiosk who said that it is in this state, or null
 */
public record OrderLine(
    String orderId,
    String applicationId,
    String kioskId,
    String kioskName,
    OrderState state,
    long stateAtMillis,
    int version,
    int issueNumber,
    CardType cardType,
    String npsn,
    String className,
    Personal name,
    String collectUntil,
    int priority,
    @Nullable String saidBy) {

  /** By which people tell it from another. */
  public String number() {
    return OrderId.of(orderId).brief();
  }

  /** Whether a slip of this order opens anything. */
  public boolean slipWorks() {
    return switch (state) {
      case PUSHED, QUEUED, HELD, CLAIMED, OUTCOME_UNKNOWN -> true;
      case RECALLING,
          PRINTING,
          PRINTED,
          CAPTURED,
          HANDED_OVER,
          RECALLED,
          EXPIRED,
          INELIGIBLE,
          WITHDRAWN,
          MISSING ->
          false;
    };
  }
}
