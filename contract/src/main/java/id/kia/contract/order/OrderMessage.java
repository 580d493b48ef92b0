package id.kia.contract.order;

/** A message about one order. */
public sealed interface OrderMessage extends LogMessage
    permits OrderPushed, OrderRecalled, OrderHeld, OrderReleased {
  /** The order. */
  OrderId orderId();

  /** 1 for the first push; grows with each word of the hub about this order. */
  int version();
}
