package id.kia.drivers.evolis.fit;

import id.kia.drivers.evolis.codec.Geometry;
import java.util.Arrays;

/**
 * Lays one panel at one price of a byte. Part of what a line lacks, smoothed over three dots, is
 * asked of the next line: runs all lie along their line, and without this they show as streaks.
 */
final class PanelFit {
  private final LineFit fit;
  private final double flow;
  private final int[] shown;
  private final double[] wanted = new double[Geometry.DOTS];

  /** What each dot of the line before lacks, with one dot more at both ends. */
  private double[] before = new double[Geometry.DOTS + 2];

  private double[] now = new double[Geometry.DOTS + 2];

  PanelFit(Fit wish) {
    this.fit = new LineFit(wish.levels());
    this.flow = wish.flow();
    this.shown = new int[wish.levels()];
    for (int level = 0; level < shown.length; level++) {
      shown[level] = dye(level, wish.levels());
    }
  }

  /** The dye of a level as it is seen: 0 none to 255 full. */
  static int dye(int level, int levels) {
    int top = levels - 1;
    return (level * 255 * 2 + top) / (2 * top);
  }

  /**
   * Chooses all dots of a panel.
   *
   * @param into levels, wire order; only dots of stretches are written
   * @return the sum of squared errors, in dye of 0 to 255
   */
  double lay(WantedDye panel, double price, byte[] into) {
    Arrays.fill(before, 0);
    Arrays.fill(now, 0);
    double error = 0;
    int line = -1;
    for (WantedDye.Stretch stretch : panel.stretches()) {
      if (stretch.line() != line) {
        turn(stretch.line() == line + 1);
        line = stretch.line();
      }
      error += lay(panel.dye(), stretch, price, into);
    }
    return error;
  }

  private void turn(boolean adjoining) {
    double[] last = before;
    before = now;
    now = last;
    Arrays.fill(now, 0);
    if (!adjoining) {
      Arrays.fill(before, 0);
    }
  }

  private double lay(short[] dye, WantedDye.Stretch stretch, double price, byte[] into) {
    int base = stretch.line() * Geometry.DOTS;
    for (int dot = stretch.from(); dot < stretch.to(); dot++) {
      double lacks = 0.25 * (before[dot] + before[dot + 2]) + 0.5 * before[dot + 1];
      wanted[dot] = dye[base + dot] + flow * lacks;
    }
    fit.fit(wanted, stretch.from(), stretch.to(), price, into, base);
    double error = 0;
    for (int dot = stretch.from(); dot < stretch.to(); dot++) {
      int got = shown[into[base + dot]];
      now[dot + 1] = wanted[dot] - got;
      double off = dye[base + dot] - got;
      error += off * off;
    }
    return error;
  }
}
