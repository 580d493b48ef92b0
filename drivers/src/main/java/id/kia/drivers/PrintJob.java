package id.kia.drivers;

import java.util.Optional;

/**
 * One card to print, one side.
 *
 * @param ready the same card as its driver sends it, when that was worked out in advance by {@link
 *     CardPrinterDriver#ready}
 * @param sending a test card may choose how its panels travel
 */
public record PrintJob(RibbonKind ribbon, CardImage image, Optional<Ready> ready, Sending sending) {

  /** What a driver worked out in advance; only that driver knows what is in it. */
  public interface Ready {}

  /** How the panels travel. */
  public enum Sending {
    /** As the profile says. */
    AS_SET,
    /** Raw or compressed as the profile says, but every dot rounded, never fitted. */
    ROUNDED,
    /** Colour raw, every dot rounded to its nearest level. */
    RAW,
    /** The same dots, colour compressed. */
    COMPRESSED
  }

  /** A card that is sent as the profile says. */
  public PrintJob(RibbonKind ribbon, CardImage image, Optional<Ready> ready) {
    this(ribbon, image, ready, Sending.AS_SET);
  }

  /** A card of which nothing is worked out yet. */
  public PrintJob(RibbonKind ribbon, CardImage image) {
    this(ribbon, image, Optional.empty());
  }

  /** A test card that travels like this. */
  public PrintJob(RibbonKind ribbon, CardImage image, Sending sending) {
    this(ribbon, image, Optional.empty(), sending);
  }

  /** Panels a good card adds to the printer's counter. */
  public int panels() {
    return ribbon.panelsPerCard();
  }
}
