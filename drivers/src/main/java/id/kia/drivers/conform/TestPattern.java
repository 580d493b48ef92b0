package id.kia.drivers.conform;

import id.kia.drivers.CardImage;

/**
 * The card that a run prints: a frame two dots wide on the very edge, a diagonal from the top left,
 * six colour fields, and black bars that grow to the right. It names nobody; upside down or
 * mirrored it looks different.
 */
public final class TestPattern {
  private static final int[] FIELDS = {0xFFFF00, 0xFF00FF, 0x00FFFF, 0xFF0000, 0x00FF00, 0x0000FF};
  private static final int FIELD_DOTS = 68;

  private TestPattern() {}

  /** The picture. */
  public static CardImage image() {
    int[] rgb = new int[CardImage.WIDTH * CardImage.HEIGHT];
    boolean[] black = new boolean[rgb.length];
    for (int y = 0; y < CardImage.HEIGHT; y++) {
      for (int x = 0; x < CardImage.WIDTH; x++) {
        rgb[y * CardImage.WIDTH + x] = colour(x, y);
        black[y * CardImage.WIDTH + x] = frame(x, y) || diagonal(x, y) || bars(x, y);
      }
    }
    return new CardImage(CardImage.WIDTH, CardImage.HEIGHT, rgb, black);
  }

  private static int colour(int x, int y) {
    int field = (x - 140) / FIELD_DOTS;
    boolean inside = x >= 140 && field < FIELDS.length && y >= 60 && y < 60 + FIELD_DOTS;
    return inside ? FIELDS[field] : 0xFFFFFF;
  }

  private static boolean frame(int x, int y) {
    return x < 2 || y < 2 || x >= CardImage.WIDTH - 2 || y >= CardImage.HEIGHT - 2;
  }

  private static boolean diagonal(int x, int y) {
    return x < 120 && Math.abs(x - y) < 2;
  }

  private static boolean bars(int x, int y) {
    int bar = x / 64;
    return y >= 400 && y < 600 && x >= 64 && bar < 15 && x % 64 < bar * 3;
  }
}
