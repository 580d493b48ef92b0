package id.kia.drivers.ipp;

import id.kia.drivers.CardImage;
import id.kia.drivers.RibbonKind;
import java.util.Arrays;

/**
 * A card's picture as a page of the printer's medium at 300 dpi, dot for dot: never scaled, because
 * that would blur codes and thin letters. What lies over the medium's edge is cut off evenly on
 * both sides (a card of 85.6 x 54 mm is 1011 x 638 of our 1016 x 648 dots); a larger medium stays
 * white there. On an upright medium the card is turned a quarter anti-clockwise, as IPP defines
 * landscape (RFC 8011 section 5.2.10).
 *
 * @param medium what it lies on
 * @param colour whether a dot is three bytes (R, G, B) or one (grey)
 * @param dots row by row, 255 is white
 */
record CardPage(CardMedium medium, int width, int height, boolean colour, byte[] dots) {
  static final int DPI = 300;
  private static final int HUNDREDTHS_PER_INCH = 2540;
  private static final byte WHITE = (byte) 0xFF;

  static CardPage of(CardImage image, RibbonKind ribbon, CardMedium medium, boolean colour) {
    int width = dots(medium.x());
    int height = dots(medium.y());
    int bytes = colour ? 3 : 1;
    byte[] dots = new byte[width * height * bytes];
    Arrays.fill(dots, WHITE);
    int along = medium.upright() ? height : width;
    int across = medium.upright() ? width : height;
    int left = Math.floorDiv(image.width() - along, 2);
    int top = Math.floorDiv(image.height() - across, 2);
    for (int v = Math.max(0, -top); v < Math.min(across, image.height() - top); v++) {
      for (int u = Math.max(0, -left); u < Math.min(along, image.width() - left); u++) {
        int rgb = seen(image, ribbon, (top + v) * image.width() + left + u);
        int at = medium.upright() ? (along - 1 - u) * width + v : v * width + u;
        put(dots, at, rgb, colour);
      }
    }
    return new CardPage(medium, width, height, colour, dots);
  }

  /** Bytes of one dot. */
  int bytesPerDot() {
    return colour ? 3 : 1;
  }

  /** Shows no content: a card names a child. */
  @Override
  public String toString() {
    return "CardPage[" + width + "x" + height + "]";
  }

  private static int dots(int hundredths) {
    return (hundredths * DPI + HUNDREDTHS_PER_INCH / 2) / HUNDREDTHS_PER_INCH;
  }

  /** Black lies over colour; a black ribbon prints its layer alone. */
  private static int seen(CardImage image, RibbonKind ribbon, int at) {
    if (image.black()[at]) {
      return 0;
    }
    return switch (ribbon) {
      case YMCKO, HALF_YMCKO -> image.rgb()[at] & 0xFFFFFF;
      case K_BLACK -> 0xFFFFFF;
    };
  }

  private static void put(byte[] dots, int at, int rgb, boolean colour) {
    int r = rgb >> 16 & 0xFF;
    int g = rgb >> 8 & 0xFF;
    int b = rgb & 0xFF;
    if (colour) {
      dots[at * 3] = (byte) r;
      dots[at * 3 + 1] = (byte) g;
      dots[at * 3 + 2] = (byte) b;
    } else {
      dots[at] = (byte) ((r * 299 + g * 587 + b * 114 + 500) / 1000);
    }
  }
}
