package id.kia.drivers.evolis;

import id.kia.drivers.CardImage;
import java.util.random.RandomGenerator;

/** Cards for tests. */
public final class Pictures {
  private Pictures() {}

  /** A smooth card with some black lines: every scheme meets runs, single dots and blank lines. */
  public static CardImage smooth() {
    int[] rgb = new int[CardImage.WIDTH * CardImage.HEIGHT];
    boolean[] black = new boolean[rgb.length];
    for (int y = 0; y < CardImage.HEIGHT; y++) {
      for (int x = 0; x < CardImage.WIDTH; x++) {
        int at = y * CardImage.WIDTH + x;
        boolean margin = x < 40 || x > 980;
        rgb[at] = margin ? 0xFFFFFF : (x / 4) << 16 | (y * 255 / 647) << 8 | (x + y) % 256;
        black[at] = y % 40 < 3 && x > 100 && x < 900;
      }
    }
    return new CardImage(CardImage.WIDTH, CardImage.HEIGHT, rgb, black);
  }

  /** Noise: the worst case of every compression. */
  public static CardImage noise(RandomGenerator random) {
    int[] rgb = new int[CardImage.WIDTH * CardImage.HEIGHT];
    boolean[] black = new boolean[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = random.nextInt(0x1000000);
      black[i] = random.nextInt(8) == 0;
    }
    return new CardImage(CardImage.WIDTH, CardImage.HEIGHT, rgb, black);
  }
}
