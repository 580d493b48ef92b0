package id.kia.drivers.evolis.codec;

import id.kia.drivers.CardImage;

/**
 * Card picture to panels: Y, M, C = 255 minus B, G, R rounded to 32, 64 or 128 levels; K = the
 * black layer alone. A dot of the black layer takes no colour, so text has no coloured edge.
 */
public final class Separation {
  private Separation() {}

  /** The dots of one panel of {@code image} in the documented form. */
  public static PanelDots panel(CardImage image, Panel panel) {
    return panel(image, panel, panel.levels());
  }

  /** The dots of one panel of {@code image}; the overlay covers the whole card. */
  public static PanelDots panel(CardImage image, Panel panel, int levels) {
    byte[] dots = new byte[Geometry.PANEL_DOTS];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int at = y * image.width() + x;
        dots[Geometry.wireIndex(x, y)] = level(panel, levels, image.rgb()[at], image.black()[at]);
      }
    }
    return new PanelDots(panel, levels, dots);
  }

  private static byte level(Panel panel, int levels, int rgb, boolean black) {
    return switch (panel) {
      case YELLOW, MAGENTA, CYAN -> rounded(dye(panel, rgb, black), levels - 1);
      case BLACK -> (byte) (black ? 1 : 0);
      case OVERLAY -> 1;
    };
  }

  /**
   * The dye that a dot asks of a colour panel.
   *
   * @return 0 none to 255 full
   */
  public static int dye(Panel panel, int rgb, boolean black) {
    int shift =
        switch (panel) {
          case YELLOW -> 0;
          case MAGENTA -> 8;
          case CYAN -> 16;
          case BLACK, OVERLAY -> throw new IllegalArgumentException(panel + " has no dye");
        };
    return black ? 0 : 255 - (rgb >> shift & 0xFF);
  }

  private static byte rounded(int dye, int top) {
    return (byte) ((dye * top * 2 + 255) / (2 * 255));
  }
}
