package id.kia.kiosk.print;

import id.kia.drivers.Baseline;
import id.kia.kiosk.order.MoveFacts;

/**
 * A test card that was tried on this kiosk; its row is durable before the first byte.
 *
 * @param number of its intention
 * @param device the printer that was to make it
 * @param sku blank it takes
 * @param roll roll its panels are of
 * @param person who asked for it, or who said what became of it
 * @param atMillis lower bound of its start, milliseconds since 1970; 0 when no time was known
 */
public record TestCard(
    long number,
    Baseline baseline,
    MoveFacts.Device device,
    String sku,
    long roll,
    String person,
    long atMillis,
    Outcome outcome) {

  /** What became of it. */
  public enum Outcome {
    /** Printing now, or evidence is still to be read. */
    OPEN,
    /** Good by evidence. */
    GOOD,
    /** Spoiled by evidence, and in the reject box. */
    SPOILED,
    /** By evidence nothing was inserted. */
    NOTHING,
    /** Evidence was read and cannot tell: a person says. */
    UNKNOWN,
    /** A person says that it used its blank. */
    SAID_USED,
    /** A person says that no blank was used. */
    SAID_UNUSED
  }
}
