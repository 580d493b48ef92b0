package id.kia.hub.push;

import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import java.util.Optional;

/**
 * An order that only its kiosk knows, for this hub was restored.
 *
 * @param version highest known
 * @param application as the hub named it before; it may know it still
 */
public record AdoptedOrder(
    OrderId orderId, KioskId kioskId, int version, OrderState state, Optional<String> application) {
  /** Whether a second order for the same child would make a second card. */
  public boolean blocks() {
    return state.open() || state == OrderState.HANDED_OVER;
  }
}
