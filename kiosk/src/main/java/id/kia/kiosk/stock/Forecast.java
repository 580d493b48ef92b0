package id.kia.kiosk.stock;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far blanks and ribbon will do; they run out apart, so the smaller decides.
 *
 * @param blanks in the printer's feeder, by the ledger
 * @param ribbonCards whole sets of panels on the fitted roll, by the ledger
 * @param today empty while the kiosk knows no date: every day is an ordinary school day then
 */
public record Forecast(
    int blanks, int ribbonCards, DailyUse use, SupplyPolicy policy, Optional<LocalDate> today) {
  /** Nobody looks further. */
  private static final int MOST_DAYS = 400;

  /** Cards that both allow. */
  public int cards() {
    return Math.min(blanks, ribbonCards);
  }

  /** School days that both allow; empty without history. */
  public OptionalInt days() {
    return days(cards());
  }

  /**
   * School days that so many cards will do for, today among them when there is school; empty
   * without history.
   */
  public OptionalInt days(int left) {
    if (use.days() == 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        today.map(date -> walk(left, date)).orElseGet(() -> (int) (left / use.perDay())));
  }

  /** Whether so many cards end before new ones could be here. */
  public boolean soon(int left) {
    OptionalInt days = days(left);
    return days.isPresent() ? days.getAsInt() < policy.leadSchoolDays() : left < policy.fewCards();
  }

  private int walk(int left, LocalDate date) {
    SchoolCalendar calendar = policy.calendar();
    double rest = left;
    int days = 0;
    for (int ahead = 0; ahead < MOST_DAYS; ahead++) {
      LocalDate day = date.plusDays(ahead);
      if (calendar.school(day)) {
        double wanted = use.perDay() * calendar.factor(day);
        rest -= ahead == 0 ? Math.max(0, wanted - use.today()) : wanted;
        if (rest < 0) {
          return days;
        }
        days++;
      }
    }
    return days;
  }
}
