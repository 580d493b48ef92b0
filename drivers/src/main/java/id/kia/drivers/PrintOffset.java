package id.kia.drivers;

/**
 * By how much the printer moves every picture, as a person measured it on a test card.
 *
 * <p>That the printer counts in dots (300 an inch) and in which direction is inferred: no guide
 * says it. So a person prints another test card after it was set and measures again.
 *
 * @param x as the printer's {@code Px} takes it, -{@link #MOST} to {@link #MOST}
 * @param y as its {@code Py} takes it
 */
public record PrintOffset(int x, int y) {
  /** More than 8 mm is no offset but a fault of the feed. */
  public static final int MOST = 100;

  public PrintOffset {
    if (Math.abs(x) > MOST || Math.abs(y) > MOST) {
      throw new IllegalArgumentException("an offset is at most " + MOST + " dots");
    }
  }
}
