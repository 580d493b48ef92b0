package id.kia.kiosk.print;

import java.time.Duration;

/**
 * How much one printer may work.
 *
 * @param cardsPerDay cards of a day without any rest; then {@code coolDown} lies between two
 * @param mostPerDay cards of a day, rests or not; not below {@code cardsPerDay}
 * @param coolDown from the beginning of one card to the next, once the day's cards are made
 * @param afterWarning rest after the print head or the cabinet was too hot
 * @param warmCentiC hundredths of a degree Celsius in the cabinet from which it is too hot
 */
public record DutyLimits(
    int cardsPerDay, int mostPerDay, Duration coolDown, Duration afterWarning, int warmCentiC) {
  /**
   * 100 cards, then one in five minutes up to 150; a quarter of an hour after a warning; 45 °C. A
   * hundred is what offices in Bangli, Ambon and Medan found their printers to bear.
   */
  public static final DutyLimits USUAL =
      new DutyLimits(100, 150, Duration.ofMinutes(5), Duration.ofMinutes(15), 4500);

  /** For crash sweeps, whose days have no length. */
  public static final DutyLimits NONE =
      new DutyLimits(
          Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ZERO, Duration.ZERO, Integer.MAX_VALUE);

  public DutyLimits {
    if (cardsPerDay < 1 || mostPerDay < cardsPerDay) {
      throw new IllegalArgumentException(
          "a printer makes 1 to " + mostPerDay + " cards a day, not " + cardsPerDay);
    }
  }
}
