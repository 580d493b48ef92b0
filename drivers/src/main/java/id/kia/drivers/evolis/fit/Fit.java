package id.kia.drivers.evolis.fit;

/**
 * What a fit aims at.
 *
 * @param levels levels of a dot: 32, 64 or 128
 * @param decibels PSNR of red, green and blue over {@link ColourArea}
 * @param flow part of a line's smoothed error that the next line makes good; 0 = none, which costs
 *     the fewest bytes and shows streaks
 */
public record Fit(int levels, double decibels, double flow) {
  private static final double HALF = 0.45;

  /** As cards are printed. */
  public static Fit of(int levels, double decibels) {
    return new Fit(levels, decibels, HALF);
  }

  /** The same wish without regard to streaks: no code by run lengths is shorter. */
  public Fit limit() {
    return new Fit(levels, decibels, 0);
  }
}
