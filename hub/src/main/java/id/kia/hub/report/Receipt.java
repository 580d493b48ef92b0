package id.kia.hub.report;

import id.kia.contract.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * A card that was handed over.
 *
 * @param atMillis kiosk's time, 0 when it knew none
 * @param person who handed it over or settled it, or null when the exit sensor saw it taken
 * @param virtual whether a virtual device made the evidence
 */
public record Receipt(
    String orderId,
    String kioskName,
    long atMillis,
    long receivedAtMillis,
    @Nullable String person,
    String device,
    boolean virtual) {

  /** By which people tell it from another. */
  public String number() {
    return OrderId.of(orderId).brief();
  }
}
