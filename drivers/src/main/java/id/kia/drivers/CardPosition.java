package id.kia.drivers;

/** Where a card is, as far as the printer says. */
public enum CardPosition {
  /** No card inside. */
  NONE,
  /** A card is inside the machine. */
  INSIDE,
  /** The printer did not say. */
  UNKNOWN
}
