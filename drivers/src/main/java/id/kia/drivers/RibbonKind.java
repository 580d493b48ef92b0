package id.kia.drivers;

/** Ribbons we print with. A set is the panels one card takes. */
public enum RibbonKind {
  /** Yellow, magenta, cyan, black resin, overlay: five panels a card. */
  YMCKO(5),
  /**
   * The same, but yellow, magenta and cyan cover less than half of the card ({@code ymckos}): five
   * panels a card.
   */
  HALF_YMCKO(5),
  /** Black only: one panel a card. */
  K_BLACK(1);

  /** A5013 RevE, {@code Dbp}. */
  private static final int MOST_OF_HALF = 420;

  private final int panelsPerCard;

  RibbonKind(int panelsPerCard) {
    this.panelsPerCard = panelsPerCard;
  }

  /** Whether it has dye for a photograph. */
  public boolean hasColour() {
    return this != K_BLACK;
  }

  /** Columns in a row, of the landscape card, that one card may have in colour. */
  public int colourColumns() {
    return switch (this) {
      case YMCKO -> CardImage.WIDTH;
      case HALF_YMCKO -> MOST_OF_HALF;
      case K_BLACK -> 0;
    };
  }

  /** Panels one card takes from the roll, printed or skipped. */
  public int panelsPerCard() {
    return panelsPerCard;
  }
}
