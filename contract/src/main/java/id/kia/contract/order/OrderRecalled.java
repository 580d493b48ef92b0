package id.kia.contract.order;

import id.kia.contract.Guard;

/** The hub takes an order back; an unknown one leaves a tombstone. */
public record OrderRecalled(OrderId orderId, int version) implements OrderMessage {
  public OrderRecalled {
    Guard.present("orderId", orderId);
    Guard.range("version", version, 1, Integer.MAX_VALUE);
  }
}
