package id.kia.kiosk.stock;

/**
 * What this kiosk gives out on a day that has pickups at all: weekends and holidays do not count.
 *
 * @param days whole days with cards, at most {@link #MOST_DAYS}, the newest; today is not among
 *     them
 * @param cards cards handed over on those days
 * @param today cards handed over today so far
 * @param ordinaryDays those days in ordinary ones: a day of the admission season counts for several
 */
public record DailyUse(int days, int cards, int today, double ordinaryDays) {
  /** Days that a forecast looks back on. */
  public static final int MOST_DAYS = 20;

  /** All of them ordinary days. */
  public DailyUse(int days, int cards, int today) {
    this(days, cards, today, days);
  }

  /** Cards of an ordinary day; 0 without history. */
  public double perDay() {
    return days == 0 ? 0 : cards / ordinaryDays;
  }
}
