package id.kia.drivers;

/** One card to print, one side. */
public record PrintJob(RibbonKind ribbon, CardImage image) {

  /** Panels a good card adds to the printer's counter. */
  public int panels() {
    return ribbon.panelsPerCard();
  }
}
