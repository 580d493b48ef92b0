package id.kia.drivers.evolis.fit;

/**
 * Looks for the highest price of a byte at which a card still stands at the wanted PSNR. PSNR falls
 * almost linearly with the logarithm of the price, so the line through two tries leads to the
 * third.
 */
final class PriceSearch {
  private static final int MOST = 12;

  /** Where photographs without anything special come to lie at 36 dB, and how steep it is there. */
  private static final double USUAL = 172;

  private static final double USUAL_SLOPE = -4.1;

  private static final double STEEPEST = -20;
  private static final double FLATTEST = -0.5;

  /** Below it nothing changes: every dot is at its nearest level. */
  private static final double LEAST = Math.log(0.001);

  private static final double WIDEST_STEP = 3;

  private final double wish;
  private final double near;
  private double log;

  /** The dearest try that was good enough, and the cheapest that was not. */
  private double good = Double.NEGATIVE_INFINITY;

  private double goodDecibels = Double.NaN;
  private double bad = Double.POSITIVE_INFINITY;
  private double lastLog;
  private double lastDecibels = Double.NaN;
  private int passes;

  /**
   * @param wish PSNR that is wanted
   * @param near so much above the wish is good enough
   * @param first the price to try first
   */
  PriceSearch(double wish, double near, double first) {
    this.wish = wish;
    this.near = near;
    this.log = Math.log(first);
  }

  /** A first price for a picture of which nothing is known. */
  static double usual(double wish) {
    return USUAL * Math.exp((wish - 36) / USUAL_SLOPE);
  }

  boolean goesOn() {
    boolean hasGood = !Double.isNaN(goodDecibels);
    boolean found = hasGood && goodDecibels - wish <= near;
    boolean closed = hasGood && bad - good < 1e-4;
    return !found && !closed && (passes < MOST || !hasGood);
  }

  /** What a byte is worth in squared error, in the next try. */
  double price() {
    return Math.exp(log);
  }

  int passes() {
    return passes;
  }

  /** The price of the best try. */
  double found() {
    return Math.exp(good);
  }

  /** PSNR of the best try. */
  double reached() {
    return goodDecibels;
  }

  /**
   * Takes the PSNR of a try at {@link #price()}.
   *
   * @return whether it is the best so far
   */
  boolean took(double decibels) {
    passes++;
    double tried = log;
    boolean enough = decibels >= wish || tried <= LEAST;
    if (enough) {
      good = tried;
      goodDecibels = decibels;
    } else {
      bad = tried;
    }
    double next = tried + (wish + near / 2 - decibels) / slope(tried, decibels);
    boolean between = good > Double.NEGATIVE_INFINITY && bad < Double.POSITIVE_INFINITY;
    if (between && !(next > good && next < bad)) {
      next = (good + bad) / 2;
    }
    log = Math.max(LEAST, Math.clamp(next, tried - WIDEST_STEP, tried + WIDEST_STEP));
    lastLog = tried;
    lastDecibels = decibels;
    return enough;
  }

  /** Of the line through the last two tries, as far as it can be believed. */
  private double slope(double tried, double decibels) {
    if (Double.isNaN(lastDecibels) || tried == lastLog) {
      return USUAL_SLOPE;
    }
    return Math.clamp((decibels - lastDecibels) / (tried - lastLog), STEEPEST, FLATTEST);
  }
}
