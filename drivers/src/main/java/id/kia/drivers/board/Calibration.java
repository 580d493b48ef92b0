package id.kia.drivers.board;

/**
 * What the raw values of hopper or bin mean: a straight line through two points.
 *
 * @param rawEmpty raw value with nothing in, 0 to 65535
 * @param rawKnown raw value with {@code number} pieces in, 0 to 65535; above or below empty
 * @param number pieces, 1 to 1000; at least one raw step for each
 */
public record Calibration(int rawEmpty, int rawKnown, int number) {

  /** Raw values have 16 bits. */
  public static final int MOST_RAW = 0xffff;

  public Calibration {
    if (!valid(rawEmpty, rawKnown, number)) {
      throw new IllegalArgumentException(
          "a calibration needs raw values of 0..65535, 1..1000 pieces and at least one raw step"
              + " for each piece; was "
              + rawEmpty
              + " empty, "
              + rawKnown
              + " with "
              + number);
    }
  }

  static boolean valid(int rawEmpty, int rawKnown, int number) {
    return rawEmpty >= 0
        && rawEmpty <= MOST_RAW
        && rawKnown >= 0
        && rawKnown <= MOST_RAW
        && number >= 1
        && number <= BoardMap.MOST_CARDS
        && Math.abs(rawKnown - rawEmpty) >= number;
  }

  /** Pieces at a raw value, rounded; below 0 or above 1000 when that is where the line leads. */
  public int pieces(int raw) {
    long span = (long) rawKnown - rawEmpty;
    long up = (long) (raw - rawEmpty) * number * Long.signum(span);
    long whole = Math.abs(span);
    return Math.toIntExact(Math.floorDiv(2 * up + whole, 2 * whole));
  }
}
