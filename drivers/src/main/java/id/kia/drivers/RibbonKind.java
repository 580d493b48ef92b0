package id.kia.drivers;

/** Ribbons we print with. A set is the panels one card takes. */
public enum RibbonKind {
  /** Yellow, magenta, cyan, black resin, overlay: five panels a card. */
  YMCKO(5),
  /** Black only: one panel a card. */
  K_BLACK(1);

  private final int panelsPerCard;

  RibbonKind(int panelsPerCard) {
    this.panelsPerCard = panelsPerCard;
  }

  /** Panels one card takes from the roll, printed or skipped. */
  public int panelsPerCard() {
    return panelsPerCard;
  }
}
