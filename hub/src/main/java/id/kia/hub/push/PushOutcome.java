package id.kia.hub.push;

import id.kia.contract.order.OrderId;

/** What became of one thing asked of the desk. */
public sealed interface PushOutcome {
  /** The application or order that was named. */
  String id();

  /** It stands in the kiosk's log now. */
  record Done(String id, OrderId orderId) implements PushOutcome {}

  /** Nothing was changed. */
  record Refused(String id, Refusal refusal) implements PushOutcome {}
}
