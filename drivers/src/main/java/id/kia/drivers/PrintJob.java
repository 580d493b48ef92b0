package id.kia.drivers;

import java.util.Optional;

/**
 * One card to print, one side.
 *
 * @param ready the same card as its driver sends it, when that was worked out in advance by {@link
 *     CardPrinterDriver#ready}
 */
public record PrintJob(RibbonKind ribbon, CardImage image, Optional<Ready> ready) {

  /** What a driver worked out in advance; only that driver knows what is in it. */
  public interface Ready {}

  /** A card of which nothing is worked out yet. */
  public PrintJob(RibbonKind ribbon, CardImage image) {
    this(ribbon, image, Optional.empty());
  }

  /** Panels a good card adds to the printer's counter. */
  public int panels() {
    return ribbon.panelsPerCard();
  }
}
