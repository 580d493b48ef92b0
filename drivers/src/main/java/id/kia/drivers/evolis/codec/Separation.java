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
    boolean[] black = image.black();
    int[] rgb = image.rgb();
    byte[] colour = byColour(panel, levels);
    byte ofBlack = (byte) (panel == Panel.BLACK || panel == Panel.OVERLAY ? 1 : 0);
    int shift = panel == Panel.BLACK || panel == Panel.OVERLAY ? 0 : shift(panel);
    int at = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        dots[Geometry.wireIndex(x, y)] = black[at] ? ofBlack : colour[rgb[at] >> shift & 0xFF];
        at++;
      }
    }
    return new PanelDots(panel, levels, dots);
  }

  /** The level of a dot that is not black, for each value of the panel's own part of its colour. */
  private static byte[] byColour(Panel panel, int levels) {
    byte[] of = new byte[256];
    for (int value = 0; value < of.length; value++) {
      of[value] =
          switch (panel) {
            case YELLOW, MAGENTA, CYAN -> rounded(255 - value, levels - 1);
            case BLACK -> 0;
            case OVERLAY -> 1;
          };
    }
    return of;
  }

  /**
   * The dye that a dot asks of a colour panel.
   *
   * @return 0 none to 255 full
   */
  public static int dye(Panel panel, int rgb, boolean black) {
    int shift = shift(panel);
    return black ? 0 : 255 - (rgb >> shift & 0xFF);
  }

  private static int shift(Panel panel) {
    return switch (panel) {
      case YELLOW -> 0;
      case MAGENTA -> 8;
      case CYAN -> 16;
      case BLACK, OVERLAY -> throw new IllegalArgumentException(panel + " has no dye");
    };
  }

  private static byte rounded(int dye, int top) {
    return (byte) ((dye * top * 2 + 255) / (2 * 255));
  }
}
