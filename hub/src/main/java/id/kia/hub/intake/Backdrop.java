package id.kia.hub.intake;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.LocalDate;

/**
 * The colour behind a head: red for an odd birth year, blue for an even one.
 *
 * <p>Looked at where no head stands: two strips at the sides of the upper part and one along the
 * top. Hues are ranges, because every photo studio has another red.
 */
enum Backdrop {
  RED,
  BLUE,
  /** Neither, or too mixed to tell. */
  OTHER;

  private static final double STRIP = 0.10;
  private static final double UPPER = 0.45;
  private static final double TOP = 0.05;
  private static final double ENOUGH = 0.55;
  private static final float MIN_SATURATION = 0.35f;
  private static final float MIN_BRIGHTNESS = 0.22f;

  /** What the rule wants for a birth date: the year of the record, never of the NIK. */
  static Backdrop wanted(LocalDate birth) {
    return birth.getYear() % 2 == 1 ? RED : BLUE;
  }

  /** Of an upright photograph. */
  static Backdrop of(BufferedImage photo) {
    int width = photo.getWidth();
    int height = photo.getHeight();
    int strip = Math.max(1, (int) (width * STRIP));
    int step = Math.max(1, width / 120);
    int all = 0;
    int red = 0;
    int blue = 0;
    for (int y = 0; y < height * UPPER; y += step) {
      for (int x = 0; x < width; x += step) {
        boolean border = x < strip || x >= width - strip || y < height * TOP;
        if (border) {
          all++;
          Backdrop seen = of(photo.getRGB(x, y));
          red += seen == RED ? 1 : 0;
          blue += seen == BLUE ? 1 : 0;
        }
      }
    }
    if (red >= all * ENOUGH) {
      return RED;
    }
    return blue >= all * ENOUGH ? BLUE : OTHER;
  }

  private static Backdrop of(int rgb) {
    float[] hsb = Color.RGBtoHSB(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, null);
    if (hsb[1] < MIN_SATURATION || hsb[2] < MIN_BRIGHTNESS) {
      return OTHER;
    }
    float degrees = hsb[0] * 360;
    if (degrees <= 20 || degrees >= 335) {
      return RED;
    }
    return degrees >= 185 && degrees <= 260 ? BLUE : OTHER;
  }
}
