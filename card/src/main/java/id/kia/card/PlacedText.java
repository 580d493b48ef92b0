package id.kia.card;

import java.awt.Rectangle;

/**
 * One line of text at its place, in dots.
 *
 * @param field what a person calls it
 * @param size letter size
 * @param x left edge of the first letter
 * @param baseline foot of the capitals
 */
record PlacedText(String field, String text, Typeface face, double size, int x, int baseline) {

  /** From the top of the capitals to the baseline, as wide as the text. */
  Rectangle bounds() {
    int height = (int) Math.ceil(size * Typeface.CAPITAL);
    return new Rectangle(x, baseline - height, (int) Math.ceil(face.width(text, size)), height);
  }

  /** Names a child. */
  @Override
  public String toString() {
    return "PlacedText[" + field + " at " + x + "," + baseline + "]";
  }
}
