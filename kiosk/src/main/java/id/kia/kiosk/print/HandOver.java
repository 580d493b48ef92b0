package id.kia.kiosk.print;

/** What became of a good card. */
public enum HandOver {
  /** The exit sensor saw it go. */
  TAKEN,
  /** In the bin, for an officer. */
  CAPTURED,
  /** Still waits, or nobody can tell: a named person says so; until then no card starts. */
  WAITING
}
