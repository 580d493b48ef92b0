package id.kia.kiosk.stock;

/** Where pieces are, or what became of them. */
public enum Account {
  /** The left side of the equation: all that ever came. */
  RECEIVED,
  /** In a closed box in the cabinet. */
  BOX,
  /** Blanks the printer can draw. */
  HOPPER,
  /** The blank of an order in PRINTING, OUTCOME_UNKNOWN or PRINTED. */
  PRINTER,
  /** Handed over. */
  ISSUED,
  /** Printed, not taken, kept in the bin for an officer. */
  CAPTURED,
  /** Written off, to be destroyed. */
  SPOILED,
  /** Used for a test card. */
  TEST,
  /** Looked for by a named person and not found. */
  MISSING,
  /** Spoiled cards given away for destruction, with minutes. */
  FOR_DESTRUCTION,
  /** Given back to the office. */
  RETURNED,
  /** Panels on the roll in the printer. */
  FITTED,
  /** Panels of good cards, and those a spoiled card had printed. */
  PRINTED,
  /** Panels that a spoiled card left unused in its set. */
  SKIPPED,
  /** Panels that left with their roll. */
  REMOVED,
  /** Made by a signed count: positive for what was short, negative for what was too many. */
  VARIANCE
}
