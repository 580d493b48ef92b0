package id.kia.card;

/** Dots of the card picture, 300 to the inch. */
final class Dots {
  private static final double PER_INCH = 300;
  private static final double MM_PER_INCH = 25.4;
  private static final double POINTS_PER_INCH = 72;

  private Dots() {}

  static double ofMm(double mm) {
    return mm * PER_INCH / MM_PER_INCH;
  }

  static int roundedMm(double mm) {
    return (int) Math.round(ofMm(mm));
  }

  static double ofPoints(double points) {
    return points * PER_INCH / POINTS_PER_INCH;
  }
}
