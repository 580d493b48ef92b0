package id.kia.kiosk.visit;

/** How it is known that a step was done. */
public enum How {
  /** A sensor or the printer said so. */
  SENSOR,
  /** A person said so, for no sensor could. */
  PERSON,
  /** A person said so, and a sensor still said otherwise. */
  AGAINST_SENSOR,
  /** It was recorded as a deed of its own. */
  DEED,
  /** It was left out. */
  SKIPPED
}
