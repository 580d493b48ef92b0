package id.kia.kiosk.stock;

import java.util.OptionalInt;

/**
 * How far blanks and ribbon will do; they run out apart, so the smaller decides.
 *
 * @param blanks in the printer's feeder, by the ledger
 * @param ribbonCards whole sets of panels on the fitted roll, by the ledger
 */
public record Forecast(int blanks, int ribbonCards, DailyUse use) {
  /** School days under which somebody should order. */
  public static final int SOON_DAYS = 5;

  /** Cards under which somebody should order while there is no history: a small class. */
  public static final int SOON_CARDS = 20;

  /** Cards that both allow. */
  public int cards() {
    return Math.min(blanks, ribbonCards);
  }

  /** School days that both allow; empty without history. */
  public OptionalInt days() {
    return use.daysOf(cards());
  }

  /** Whether so many cards end soon. */
  public boolean soon(int left) {
    OptionalInt days = use.daysOf(left);
    return days.isPresent() ? days.getAsInt() < SOON_DAYS : left < SOON_CARDS;
  }
}
