package id.kia.kiosk.order;

/** Where an order is in its life on this kiosk. */
public enum OrderState {
  /** Waits for its child. */
  QUEUED,
  /** Pickup accepted; nothing was started, so nothing was printed. */
  CLAIMED,
  /** The intention is durable; bytes may be on their way. */
  PRINTING,
  /** A good card exists and is not yet handed over. */
  PRINTED,
  /** In the hands of whoever may have it. */
  HANDED_OVER,
  /** Printed, not taken, in the bin. */
  CAPTURED,
  /** Captured and then counted as spoiled; only a new order prints again. */
  WITHDRAWN,
  /** Nobody knows yet what became of the card; never back by itself. */
  OUTCOME_UNKNOWN,
  /** A named person looked and found no card; only the hub may issue a new order. */
  MISSING,
  /** Stopped by the hub, by a third lock, or by a second spoil. */
  HELD,
  /** Taken back by the hub; also a tombstone for an order that never came. */
  RECALLED,
  /** Not collected in time. */
  EXPIRED,
  /** The child is too old for this card type. */
  INELIGIBLE
}
