package id.kia.card;

/**
 * The dots of one drawn card as two layers, landscape, 1016 x 648 at 300 dpi, row by row from the
 * top left.
 *
 * @param rgb colour layer, 0xRRGGBB a dot, white = nothing; {@code WIDTH * HEIGHT} entries
 * @param black pure black layer for texts and codes; true = print
 */
public record CardDots(int[] rgb, boolean[] black) {
  /** Dots along the long side of a CR80 card at 300 dpi. */
  public static final int WIDTH = 1016;

  /** Dots along the short side. */
  public static final int HEIGHT = 648;

  public CardDots {
    if (rgb.length != WIDTH * HEIGHT || black.length != WIDTH * HEIGHT) {
      throw new IllegalArgumentException("a layer has " + WIDTH * HEIGHT + " dots");
    }
  }

  /** Shows no content: a card names a child. */
  @Override
  public String toString() {
    return "CardDots[" + WIDTH + "x" + HEIGHT + "]";
  }
}
