package id.kia.kiosk.print;

/** A named person's answer about a card of unknown outcome. */
public enum Settlement {
  /** It is good, and here; it still has to be handed over. */
  GOOD,
  /** It is spoiled, and in the bin now. */
  SPOILED,
  /** There is no card; only the hub may issue a new order. */
  NOT_FOUND
}
