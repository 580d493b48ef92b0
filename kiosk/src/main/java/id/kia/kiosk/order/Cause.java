package id.kia.kiosk.order;

/** Who or what makes an event happen; the table says who may. */
public enum Cause {
  /** A signed word of the hub. */
  HUB,
  /** Whoever stands at the screen. */
  COLLECTOR,
  /** The third lock of a code. */
  LOCK,
  /** Cards may have been printed here that this ledger does not know. */
  DOUBT,
  /** What the printer's body says. */
  EVIDENCE,
  /** The exit sensor, in the run that printed the card. */
  EXIT_SENSOR,
  /** After a boot: exit seen empty, bin unchanged; shown to the office. */
  PRESUMED,
  /** Nobody did anything in time. */
  TIME_OUT,
  /** A new run of the kiosk. */
  BOOT,
  /** A named person. */
  PERSON,
  /** The lower bound of time. */
  DATE
}
