package id.kia.hub.report;

/** What became of one pass of a card. */
enum Run {
  /** A good card came out. */
  GOOD,
  /** The blank is lost. */
  SPOILED,
  /** The card is in the child's hand. */
  HANDED_OVER
}
