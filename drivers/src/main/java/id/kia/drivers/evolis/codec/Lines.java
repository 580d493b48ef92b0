package id.kia.drivers.evolis.codec;

import id.kia.drivers.RibbonKind;

/**
 * Which lines of a panel are sent: all of them, or up to 420 in a row on a half panel (A5013 RevE,
 * {@code Dbp}).
 *
 * @param first 0 to 1015, a line is a column of the landscape card
 * @param count at least 1
 */
public record Lines(int first, int count) {
  /** The whole panel. */
  public static final Lines WHOLE = new Lines(0, Geometry.LINES);

  /** Most lines of a half panel. */
  public static final int MOST_OF_HALF = RibbonKind.HALF_YMCKO.colourColumns();

  public Lines {
    if (first < 0 || count < 1 || first + count > Geometry.LINES) {
      throw new IllegalArgumentException("no " + count + " lines from " + first);
    }
  }

  /** Whether this is a part that a half panel prints. */
  public boolean half() {
    return count < Geometry.LINES;
  }

  int firstDot() {
    return first * Geometry.DOTS;
  }

  int endDot() {
    return (first + count) * Geometry.DOTS;
  }
}
