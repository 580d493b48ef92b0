package id.kia.kiosk.app;

import id.kia.drivers.CardImage;
import id.kia.drivers.RibbonKind;

/**
 * The picture of a test card: shows no child, and what goes wrong with heads, ribbons and position.
 * From the top: pure colours, a grey wedge, skin tones, fine lines; around it a frame 2 mm from the
 * edge, ticks every 5 mm along the edges, and in each corner a cross 5 mm from both edges, by which
 * a person measures where the picture lies. On a ribbon with half panels all colour stands at the
 * left, where a card has its photograph. The same dots each time, so two cards of one ribbon can be
 * laid side by side.
 */
final class TestPicture {
  /** Where the lines of the crosses lie, from the edges of the picture. */
  static final int CROSS = dots(5);

  private static final int MARGIN = dots(2);
  private static final int LINE = 4;

  /** Half of a thin line's width, on both sides of its place. */
  private static final int HALF = 1;

  private static final int ARM = dots(2);
  private static final int TICK = dots(1);
  private static final int TICKS_MM = 5;
  private static final int WHITE = 0xffffff;
  private static final int[] BARS = {
    0xffff00, 0xff00ff, 0x00ffff, 0xff0000, 0x00ff00, 0x0000ff, 0x000000, 0x808080
  };
  private static final int[] SKIN = {
    0xffe0bd, 0xf1c27d, 0xe0ac69, 0xc68642, 0x8d5524, 0x5c3a21, 0x3b2219, 0xc0c0c0
  };

  private TestPicture() {}

  static CardImage draw(RibbonKind ribbon) {
    int wide = Math.min(ribbon.colourColumns(), CardImage.WIDTH - MARGIN * 4);
    int[] rgb = new int[CardImage.WIDTH * CardImage.HEIGHT];
    boolean[] black = new boolean[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      int x = i % CardImage.WIDTH;
      int y = i / CardImage.WIDTH;
      rgb[i] = colour(x, y, wide);
      black[i] = resin(x, y);
    }
    return new CardImage(CardImage.WIDTH, CardImage.HEIGHT, rgb, black);
  }

  /** At 300 dots an inch. */
  private static int dots(int millimetres) {
    return Math.round(millimetres * 300 / 25.4f);
  }

  /**
   * @param wide columns that the patches fill
   */
  private static int colour(int x, int y, int wide) {
    int at = x - MARGIN * 2;
    if (!inside(x, y, MARGIN * 2) || corner(x, y) || at >= wide) {
      return WHITE;
    }
    int column = at * 8 / wide;
    return switch (y * 4 / CardImage.HEIGHT) {
      case 0 -> BARS[column];
      case 1 -> 0x010101 * (255 * at / wide);
      case 2 -> SKIN[column];
      default -> WHITE;
    };
  }

  /** Frame, ticks, crosses, and lines of 1, 2, 3 ... dots in the lowest quarter. */
  private static boolean resin(int x, int y) {
    boolean frame = inside(x, y, MARGIN) && !inside(x, y, MARGIN + LINE);
    return frame || tick(x, y) || cross(x, y) || finest(x, y);
  }

  private static boolean finest(int x, int y) {
    int width = 1 + (x - MARGIN * 2) * 8 / (CardImage.WIDTH - MARGIN * 4);
    return inside(x, y, MARGIN * 2)
        && !corner(x, y)
        && y * 4 / CardImage.HEIGHT == 3
        && x / width % 2 == 0;
  }

  /** From the very edge of the picture, so that what the printer cuts off can be read. */
  private static boolean tick(int x, int y) {
    int fromSide = fromEdge(x, CardImage.WIDTH);
    int fromEnd = fromEdge(y, CardImage.HEIGHT);
    return (fromEnd < TICK && onTick(x)) || (fromSide < TICK && onTick(y));
  }

  private static boolean onTick(int place) {
    int nearest = Math.round(place * 25.4f / 300 / TICKS_MM) * TICKS_MM;
    return nearest > 0 && Math.abs(place - dots(nearest)) <= HALF;
  }

  private static boolean cross(int x, int y) {
    int across = Math.abs(fromEdge(x, CardImage.WIDTH) - CROSS);
    int along = Math.abs(fromEdge(y, CardImage.HEIGHT) - CROSS);
    return (across <= HALF && along <= ARM) || (along <= HALF && across <= ARM);
  }

  /** White around a cross, so that its lines are seen. */
  private static boolean corner(int x, int y) {
    int most = CROSS + ARM + LINE;
    return fromEdge(x, CardImage.WIDTH) < most && fromEdge(y, CardImage.HEIGHT) < most;
  }

  private static int fromEdge(int place, int length) {
    return Math.min(place, length - 1 - place);
  }

  private static boolean inside(int x, int y, int margin) {
    return x >= margin
        && y >= margin
        && x < CardImage.WIDTH - margin
        && y < CardImage.HEIGHT - margin;
  }
}
