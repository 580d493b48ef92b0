package id.kia.contract.order;

import id.kia.contract.Guard;

/**
 * The hub stops an order for now.
 *
 * @param reason a code such as {@code OFFICE}, at most 40 characters; no personal text
 */
public record OrderHeld(OrderId orderId, int version, String reason) implements OrderMessage {
  public OrderHeld {
    Guard.present("orderId", orderId);
    Guard.range("version", version, 1, Integer.MAX_VALUE);
    Guard.text("reason", reason, 1, 40);
  }
}
