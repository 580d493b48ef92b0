package id.kia.drivers;

/**
 * When a cleaning is asked for, in cards left until the printer itself asks.
 *
 * @param warnCards at so few left it is told ({@link Condition#CLEANING_DUE}); -1 = only when the
 *     printer says it in words
 * @param stopCards at so few left no card is begun any more ({@link Condition#CLEANING_OVERDUE});
 *     -1 = never
 */
public record CleaningLimits(int warnCards, int stopCards) {
  /** Told 50 cards before, and it prints on: what the printer counts was never seen by us. */
  public static final CleaningLimits USUAL = new CleaningLimits(50, -1);

  public CleaningLimits {
    if (warnCards < -1 || stopCards < -1 || warnCards > 100_000 || stopCards > warnCards) {
      throw new IllegalArgumentException(
          "cards left before a cleaning are -1 to 100000, and it warns before it stops: warn "
              + warnCards
              + ", stop "
              + stopCards);
    }
  }
}
