package id.kia.drivers.evolis.fit;

import id.kia.drivers.evolis.codec.Geometry;
import id.kia.drivers.evolis.codec.Panel;

/**
 * The cheapest way to write a stretch of dots: of all divisions into single dots (one byte) and
 * runs (two bytes) and all levels the one with the smallest {@code price x bytes + squared error}.
 *
 * <p>A dynamic program over the dot at which the last run began. Prefix sums give the best level of
 * a run and its error at once. A beginning is dropped for good when ending there and starting anew
 * is already no dearer than the run's error alone: the error of a run is never below that of its
 * parts, so the answer stays exact. One thread; keeps its arrays.
 */
final class LineFit {
  private static final double[] PARTS = new double[Geometry.DOTS + 1];

  static {
    for (int count = 1; count < PARTS.length; count++) {
      PARTS[count] = 1.0 / count;
    }
  }

  private final int top;
  private final int longest;
  private final double step;
  private final double toLevel;
  private final double[] sum = new double[Geometry.DOTS + 1];

  /** The least cost up to a dot without the squares up to it. */
  private final double[] before = new double[Geometry.DOTS + 1];

  private final int[] beginning = new int[Geometry.DOTS + 1];
  private final byte[] level = new byte[Geometry.DOTS + 1];

  /** Where the run under way may have begun, and the cost up to there with the run's error. */
  private final int[] open = new int[Geometry.DOTS + 1];

  private final double[] ended = new double[Geometry.DOTS + 1];

  LineFit(int levels) {
    this.top = levels - 1;
    this.longest = Panel.longestRun(levels);
    this.step = 255.0 / top;
    this.toLevel = top / 255.0;
  }

  /**
   * Chooses the levels of the dots {@code from} to {@code to}.
   *
   * @param wanted dye of each dot of the line, 0 to 255; error of the line before may lead beyond
   * @param price what one byte is worth in squared error
   * @param into the levels are written here, from {@code base + from} on
   */
  void fit(double[] wanted, int from, int to, double price, byte[] into, int base) {
    int count = to - from;
    double run = 2 * price;
    int opened = 0;
    double least = 0;
    double squares = 0;
    before[0] = 0;
    for (int end = 1; end <= count; end++) {
      double dye = wanted[from + end - 1];
      sum[end] = sum[end - 1] + dye;
      squares += dye * dye;
      open[opened] = end - 1;
      ended[opened++] = Double.NEGATIVE_INFINITY;
      double dearest = least;
      byte best = nearest(dye);
      double off = dye - best * step;
      least += price + off * off;
      int begin = end - 1;
      int kept = 0;
      for (int i = 0; i < opened; i++) {
        int start = open[i];
        if (ended[i] >= dearest || end - start > longest) {
          continue;
        }
        double part = PARTS[end - start];
        double dyes = sum[end] - sum[start];
        double error = before[start] + squares - dyes * dyes * part;
        open[kept] = start;
        ended[kept++] = error;
        if (error + run < least) {
          double mean = dyes * part;
          byte near = nearest(mean);
          double apart = mean - near * step;
          double whole = error + run + (end - start) * apart * apart;
          if (whole < least) {
            least = whole;
            begin = start;
            best = near;
          }
        }
      }
      opened = kept;
      before[end] = least - squares;
      beginning[end] = begin;
      level[end] = best;
    }
    write(count, into, base + from);
  }

  private void write(int count, byte[] into, int base) {
    int end = count;
    while (end > 0) {
      int begin = beginning[end];
      for (int dot = begin; dot < end; dot++) {
        into[base + dot] = level[end];
      }
      end = begin;
    }
  }

  private byte nearest(double dye) {
    int near = (int) (dye * toLevel + 0.5);
    return (byte) Math.clamp(near, 0, top);
  }
}
