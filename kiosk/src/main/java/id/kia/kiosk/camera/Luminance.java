package id.kia.kiosk.camera;

import id.kia.contract.Guard;

/**
 * A gray picture, one byte for a pixel, 0 black to 255 white, row by row from the top.
 *
 * @param width 16 to 4096 pixels
 * @param height 16 to 4096 pixels
 * @param pixels {@code width * height} of them; not copied, nobody changes them
 */
public record Luminance(int width, int height, byte[] pixels) {
  private static final int LEAST = 16;
  private static final int MOST = 4096;
  private static final int WHITE = 255;

  public Luminance {
    Guard.range("width", width, LEAST, MOST);
    Guard.range("height", height, LEAST, MOST);
    Guard.bytes("pixels", pixels, width * height, width * height);
  }

  /** How bright it is on the whole, 0 to 255. */
  int mean() {
    long sum = 0;
    for (byte pixel : pixels) {
      sum += pixel & WHITE;
    }
    return Math.toIntExact(sum / pixels.length);
  }

  int at(int x, int y) {
    return pixels[y * width + x] & WHITE;
  }

  /** Half as wide and high, each pixel the mean of four: noise goes, big modules stay. */
  Luminance half() {
    int w = width / 2;
    int h = height / 2;
    byte[] half = new byte[w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int sum = at(2 * x, 2 * y) + at(2 * x + 1, 2 * y);
        sum += at(2 * x, 2 * y + 1) + at(2 * x + 1, 2 * y + 1);
        half[y * w + x] = (byte) (sum / 4);
      }
    }
    return new Luminance(w, h, half);
  }

  /** Whether half of it is still large enough to be a picture. */
  boolean halves() {
    return width / 2 >= LEAST && height / 2 >= LEAST;
  }

  /**
   * Each pixel the mean of a square around it.
   *
   * @param reach pixels to each side
   */
  Luminance blurred(int reach) {
    // Sums of everything above and to the left: any square is four of them, whatever its size.
    int[][] sums = new int[height + 1][width + 1];
    for (int y = 0; y < height; y++) {
      int line = 0;
      for (int x = 0; x < width; x++) {
        line += at(x, y);
        sums[y + 1][x + 1] = sums[y][x + 1] + line;
      }
    }
    byte[] out = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      int top = Math.max(0, y - reach);
      int end = Math.min(height, y + reach + 1);
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - reach);
        int right = Math.min(width, x + reach + 1);
        // 4096 times 4096 times 255 does not fit, but a difference of sums that ran over does.
        int sum = sums[end][right] - sums[top][right] - sums[end][left] + sums[top][left];
        out[y * width + x] = (byte) (sum / ((end - top) * (right - left)));
      }
    }
    return new Luminance(width, height, out);
  }

  /**
   * What is different from around it, made stronger: for a lens that is out of focus.
   *
   * @param reach of the surroundings, in pixels to each side
   * @param strength how many times the difference is added
   */
  Luminance sharpened(int reach, int strength) {
    Luminance around = blurred(reach);
    byte[] out = new byte[pixels.length];
    for (int i = 0; i < out.length; i++) {
      int here = pixels[i] & WHITE;
      int sharp = here + strength * (here - (around.pixels[i] & WHITE));
      out[i] = (byte) Math.clamp(sharp, 0, WHITE);
    }
    return new Luminance(width, height, out);
  }

  /**
   * Without lines that are thinner than a module, bright ones and dark ones, as a cracked screen
   * has them: all that is narrower than {@code 2 * reach + 1} pixels takes the colour around it.
   *
   * @param brightFirst where both cross a module, the kind that goes first takes less with it
   */
  Luminance withoutLines(int reach, boolean brightFirst) {
    return brightFirst
        ? darkest(reach).brightest(2 * reach).darkest(reach)
        : brightest(reach).darkest(2 * reach).brightest(reach);
  }

  private Luminance darkest(int reach) {
    return extreme(reach, 1, true).extreme(reach, width, true);
  }

  private Luminance brightest(int reach) {
    return extreme(reach, 1, false).extreme(reach, width, false);
  }

  /** The darkest or brightest of the pixels in a row ({@code step} 1) or a column around each. */
  private Luminance extreme(int reach, int step, boolean dark) {
    byte[] out = new byte[pixels.length];
    int length = step == 1 ? width : height;
    for (int i = 0; i < pixels.length; i++) {
      int place = step == 1 ? i % width : i / width;
      int from = i - Math.min(reach, place) * step;
      int to = i + Math.min(reach, length - 1 - place) * step;
      int found = pixels[from] & WHITE;
      for (int at = from + step; at <= to; at += step) {
        int here = pixels[at] & WHITE;
        found = dark ? Math.min(found, here) : Math.max(found, here);
      }
      out[i] = (byte) found;
    }
    return new Luminance(width, height, out);
  }

  @Override
  public String toString() {
    return "Luminance[" + width + " x " + height + "]";
  }
}
