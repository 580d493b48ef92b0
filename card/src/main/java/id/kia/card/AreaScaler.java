package id.kia.card;

import java.awt.image.BufferedImage;

/**
 * Scales a part of a picture by the mean of the area under each new dot; whole numbers only, so
 * that every machine gives the same dots.
 */
final class AreaScaler {
  /** Parts of a source dot, in each direction. */
  private static final long FINE = 64;

  private AreaScaler() {}

  /** The part {@code (x, y, w, h)} of the source as {@code width * height} dots, 0xRRGGBB. */
  static int[] scale(BufferedImage source, int x, int y, int w, int h, int width, int height) {
    int[] from = source.getRGB(x, y, w, h, null, 0, w);
    int[] to = new int[width * height];
    for (long row = 0; row < height; row++) {
      long top = row * h * FINE / height;
      long bottom = Math.max(top + 1, (row + 1) * h * FINE / height);
      for (long column = 0; column < width; column++) {
        long left = column * w * FINE / width;
        long right = Math.max(left + 1, (column + 1) * w * FINE / width);
        to[(int) (row * width + column)] = mean(from, w, left, top, right, bottom);
      }
    }
    return to;
  }

  private static int mean(int[] from, int w, long left, long top, long right, long bottom) {
    long red = 0;
    long green = 0;
    long blue = 0;
    for (long y = top / FINE; y * FINE < bottom; y++) {
      long tall = Math.min(bottom, (y + 1) * FINE) - Math.max(top, y * FINE);
      for (long x = left / FINE; x * FINE < right; x++) {
        long area = tall * (Math.min(right, (x + 1) * FINE) - Math.max(left, x * FINE));
        int rgb = from[(int) (y * w + x)];
        red += area * ((rgb >> 16) & 0xff);
        green += area * ((rgb >> 8) & 0xff);
        blue += area * (rgb & 0xff);
      }
    }
    long all = (right - left) * (bottom - top);
    return rounded(red, all) << 16 | rounded(green, all) << 8 | rounded(blue, all);
  }

  private static int rounded(long sum, long area) {
    return (int) ((sum + area / 2) / area);
  }
}
