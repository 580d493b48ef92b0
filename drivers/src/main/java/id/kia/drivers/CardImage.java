package id.kia.drivers;

/**
 * The picture of one card as two layers, landscape, 1016 x 648 dots at 300 dpi, row by row from the
 * top left.
 *
 * @param rgb colour layer, 0xRRGGBB a dot, white = nothing; {@code width * height} entries
 * @param black pure black layer for text and codes, printed by the resin panel only; true = print
 */
public record CardImage(int width, int height, int[] rgb, boolean[] black) {
  /** Dots along the long side of a CR80 card at 300 dpi. */
  public static final int WIDTH = 1016;

  /** Dots along the short side. */
  public static final int HEIGHT = 648;

  public CardImage {
    if (width != WIDTH || height != HEIGHT) {
      throw new IllegalArgumentException(
          "a card is " + WIDTH + "x" + HEIGHT + " dots, was " + width + "x" + height);
    }
    if (rgb.length != width * height || black.length != width * height) {
      throw new IllegalArgumentException("a layer has " + width * height + " dots");
    }
  }

  /** Shows no content: a card names a child. */
  @Override
  public String toString() {
    return "CardImage[" + width + "x" + height + "]";
  }
}
