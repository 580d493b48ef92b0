package id.kia.kiosk.stock;

import java.util.OptionalInt;

/**
 * What this kiosk gives out on a day that has pickups at all: weekends and holidays do not count.
 *
 * @param days whole days with cards, at most {@link #MOST_DAYS}, the newest; today is not among
 *     them
 * @param cards cards handed over on those days
 * @param today cards handed over today so far
 */
public record DailyUse(int days, int cards, int today) {
  /** Days that a forecast looks back on. */
  public static final int MOST_DAYS = 20;

  /** Cards a day; 0 without history. */
  public double perDay() {
    return days == 0 ? 0 : (double) cards / days;
  }

  /** Whole days that so many cards will do for; empty without history. */
  public OptionalInt daysOf(int left) {
    return days == 0 ? OptionalInt.empty() : OptionalInt.of((int) (left / perDay()));
  }
}
