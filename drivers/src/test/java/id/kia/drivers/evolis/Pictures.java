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

  /**
   * A small smooth photograph on white, with the same black lines.
   *
   * @param seed other colours for each
   */
  public static CardImage withPhoto(int seed) {
    CardImage card = smooth();
    for (int i = 0; i < card.rgb().length; i++) {
      int x = i % CardImage.WIDTH;
      int y = i / CardImage.WIDTH;
      boolean photo = x >= 60 && x < 160 && y >= 200 && y < 320;
      card.rgb()[i] = photo ? card.rgb()[i] + seed * 0x090909 & 0xFFFFFF : 0xFFFFFF;
    }
    return card;
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
