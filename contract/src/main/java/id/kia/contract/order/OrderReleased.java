package id.kia.contract.order;

import id.kia.contract.Guard;

/** The hub lets a held order go on. */
public record OrderReleased(OrderId orderId, int version) implements OrderMessage {
  public OrderReleased {
    Guard.present("orderId", orderId);
    Guard.range("version", version, 1, Integer.MAX_VALUE);
  }
}
