package id.kia.drivers.evolis.codec;

import id.kia.drivers.CardImage;

/**
 * Card picture to panels: Y, M, C = 255 minus B, G, R at 32 levels, rounded; K = the black layer
 * alone. A dot of the black layer takes no colour, so text has no coloured edge.
 */
public final class Separation {
  private Separation() {}

  /** The dots of one panel of {@code image}; the overlay covers the whole card. */
  public static PanelDots panel(CardImage image, Panel panel) {
    byte[] dots = new byte[Geometry.PANEL_DOTS];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int at = y * image.width() + x;
        dots[Geometry.wireIndex(x, y)] = level(panel, image.rgb()[at], image.black()[at]);
      }
    }
    return new PanelDots(panel, dots);
  }

  private static byte level(Panel panel, int rgb, boolean black) {
    return switch (panel) {
      case YELLOW -> black ? 0 : dye(rgb);
      case MAGENTA -> black ? 0 : dye(rgb >> 8);
      case CYAN -> black ? 0 : dye(rgb >> 16);
      case BLACK -> (byte) (black ? 1 : 0);
      case OVERLAY -> 1;
    };
  }

  private static byte dye(int channel) {
    int dye = 255 - (channel & 0xFF);
    return (byte) ((dye * 31 * 2 + 255) / (2 * 255));
  }
}
