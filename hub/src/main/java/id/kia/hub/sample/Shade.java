package id.kia.hub.sample;

import java.awt.Color;

/** Colours between two others. */
final class Shade {
  private Shade() {}

  /** {@code a} with a share of {@code b}, 0 to 1. */
  static Color mix(Color a, Color b, double share) {
    return new Color(
        between(a.getRed(), b.getRed(), share),
        between(a.getGreen(), b.getGreen(), share),
        between(a.getBlue(), b.getBlue(), share));
  }

  static Color lighter(Color a, double share) {
    return mix(a, Color.WHITE, share);
  }

  static Color darker(Color a, double share) {
    return mix(a, Color.BLACK, share);
  }

  static Color clear(Color a, int alpha) {
    return new Color(a.getRed(), a.getGreen(), a.getBlue(), alpha);
  }

  private static int between(int a, int b, double share) {
    return (int) Math.round(a + (b - a) * share);
  }
}
