package id.kia.kiosk.technician;

import id.kia.contract.order.OrderId;

/**
 * Writes what a named person says about a card. Blocking; each call is one transaction, durable
 * when it returns, and its receipt keeps the device that made the card. Throws when the order is
 * not where the call needs it.
 */
public interface CardSettler {

  /** Settles a card of unknown outcome. */
  void settle(OrderId order, Verdict verdict, String person);

  /** A printed or captured card is in the right hands now. */
  void handOver(OrderId order, String person);

  /** A printed card was carried to the bin. */
  void capture(OrderId order, String person);

  /** A captured card is spoiled. */
  void discard(OrderId order, String person);

  /** The three answers about a card of unknown outcome. */
  enum Verdict {
    /** Good, and handed over already. */
    GOOD,
    /** In the reject box. */
    SPOILED,
    /** Looked for and not found. */
    NOT_FOUND
  }
}
