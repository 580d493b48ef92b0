package id.kia.drivers.evolis.codec;

/**
 * The card on the wire: portrait, 1016 lines of 648 dots, most significant bit first, no padding.
 *
 * <p>Line = x of the landscape card, dot = 647 - y. A landscape panel would be scrambled and once
 * printed solid black.
 */
public final class Geometry {
  /** Lines of a panel, the card's long side. */
  public static final int LINES = 1016;

  /** Dots of a line, the card's short side. */
  public static final int DOTS = 648;

  /** Dots of a whole panel. */
  public static final int PANEL_DOTS = LINES * DOTS;

  private Geometry() {}

  /** Place of the landscape dot (x, y) in a panel's array. */
  public static int wireIndex(int x, int y) {
    return x * DOTS + (DOTS - 1 - y);
  }
}
