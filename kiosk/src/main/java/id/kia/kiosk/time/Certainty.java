package id.kia.kiosk.time;

/** The answer to a question about a date when the time is known only between two bounds. */
public enum Certainty {
  /** True at both bounds. */
  YES,
  /** False at both bounds. */
  NO,
  /** The bounds disagree: the order stays, and an officer is asked. */
  UNCERTAIN
}
