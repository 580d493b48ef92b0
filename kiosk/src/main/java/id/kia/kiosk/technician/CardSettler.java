package id.kia.kiosk.technician;

import id.kia.contract.order.OrderId;

/** Writes what a named person says about a card of unknown outcome. Blocking. */
@FunctionalInterface
public interface CardSettler {

  /** Settles, durable when it returns; throws when the order is not unknown any more. */
  void settle(OrderId order, Verdict verdict, String person);

  /** The three answers. */
  enum Verdict {
    /** Good, and handed over already. */
    GOOD,
    /** In the reject box. */
    SPOILED,
    /** Looked for and not found. */
    NOT_FOUND
  }
}
