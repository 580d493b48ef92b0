package id.kia.drivers.fault;

import java.util.Locale;

/** The ways to tell when a fault happens. */
public enum Moment {
  /** At once. */
  NOW,
  /** After this many bytes came over the printer's line. */
  BYTES,
  /** When this card is about to be drawn. */
  CARD,
  /** When this panel of a card is about to be printed. */
  PANEL,
  /** When the sensor board is about to answer for the so-manieth time. */
  READ,
  /** When the scanner is about to send its so-manieth code. */
  CODE;

  /** As it is written on a command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
