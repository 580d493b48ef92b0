package id.kia.kiosk.app;

import id.kia.drivers.CardImage;
import java.util.function.IntBinaryOperator;

/**
 * The picture of a test card: shows no child, and what goes wrong with heads, ribbons and position.
 * From the top: pure colours, a grey wedge, skin tones, fine lines; around it a frame 2 mm from the
 * edge. The same dots each time, so two cards can be laid side by side.
 */
final class TestPicture {
  /** 2 mm at 300 dots an inch. */
  private static final int MARGIN = 24;

  private static final int LINE = 4;
  private static final int WHITE = 0xffffff;
  private static final int[] BARS = {
    0xffff00, 0xff00ff, 0x00ffff, 0xff0000, 0x00ff00, 0x0000ff, 0x000000, 0x808080
  };
  private static final int[] SKIN = {
    0xffe0bd, 0xf1c27d, 0xe0ac69, 0xc68642, 0x8d5524, 0x5c3a21, 0x3b2219, 0xc0c0c0
  };

  private TestPicture() {}

  static CardImage draw() {
    int[] rgb = new int[CardImage.WIDTH * CardImage.HEIGHT];
    boolean[] black = new boolean[rgb.length];
    fill(rgb, TestPicture::colour);
    for (int i = 0; i < black.length; i++) {
      black[i] = resin(i % CardImage.WIDTH, i / CardImage.WIDTH);
    }
    return new CardImage(CardImage.WIDTH, CardImage.HEIGHT, rgb, black);
  }

  private static void fill(int[] rgb, IntBinaryOperator colour) {
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = colour.applyAsInt(i % CardImage.WIDTH, i / CardImage.WIDTH);
    }
  }

  private static int colour(int x, int y) {
    if (!inside(x, y, MARGIN * 2)) {
      return WHITE;
    }
    int column = Math.min(7, (x - MARGIN * 2) * 8 / (CardImage.WIDTH - MARGIN * 4));
    return switch (y * 4 / CardImage.HEIGHT) {
      case 0 -> BARS[column];
      case 1 -> 0x010101 * (255 * (x - MARGIN * 2) / (CardImage.WIDTH - MARGIN * 4));
      case 2 -> SKIN[column];
      default -> WHITE;
    };
  }

  /** Frame, and lines of 1, 2, 3 ... dots in the lowest quarter. */
  private static boolean resin(int x, int y) {
    boolean frame = inside(x, y, MARGIN) && !inside(x, y, MARGIN + LINE);
    int width = 1 + (x - MARGIN * 2) * 8 / (CardImage.WIDTH - MARGIN * 4);
    boolean lines = inside(x, y, MARGIN * 2) && y * 4 / CardImage.HEIGHT == 3 && x / width % 2 == 0;
    return frame || lines;
  }

  private static boolean inside(int x, int y, int margin) {
    return x >= margin
        && y >= margin
        && x < CardImage.WIDTH - margin
        && y < CardImage.HEIGHT - margin;
  }
}
