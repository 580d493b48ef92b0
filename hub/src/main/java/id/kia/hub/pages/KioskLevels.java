package id.kia.hub.pages;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How far a kiosk's ribbon and blanks reach.
 *
 * @param ribbonCards cards the fitted ribbon is good for, or null when unknown
 * @param blanks in the hopper, or null when unknown
 * @param cardsPerDay by the kiosk's own forecast; or null while it has none
 * @param leadDays school days that a delivery to it takes
 */
public record KioskLevels(
    @Nullable Integer ribbonCards,
    @Nullable Integer blanks,
    @Nullable Double cardsPerDay,
    int leadDays) {
  /** Two days of ten cards: time enough to bring some. */
  private static final int FEW_CARDS = 20;

  /** For a kiosk that does not tell how long a delivery takes. */
  private static final int FEW_DAYS = 3;

  static KioskLevels of(JsonNode status, @Nullable Double cardsPerDay) {
    return new KioskLevels(
        number(status, "ribbonCardsLeft", "ribbonCardsByLedger"),
        number(status, "blanks", "blanksByLedger"),
        pace(status, cardsPerDay),
        status.path("leadSchoolDays").asInt(FEW_DAYS));
  }

  /**
   * One page does not tell two futures: where a kiosk tells how many cards are left, its own days,
   * or that it does not know them yet, count, and not the mean of the days that the office saw.
   */
  private static @Nullable Double pace(JsonNode status, @Nullable Double seen) {
    JsonNode cards = status.path("cardsLeft");
    if (!cards.isIntegralNumber()) {
      return seen;
    }
    JsonNode days = status.path("schoolDaysLeft");
    // Whole days were told, rounded down: in the middle of the day the division gives them back.
    return days.isIntegralNumber() ? (Double) (cards.asInt() / (days.asInt() + 0.5)) : null;
  }

  /** Days until this many cards are used up, or null when nobody knows. */
  public @Nullable Integer days(@Nullable Integer cards) {
    return cards == null || cardsPerDay == null || cardsPerDay <= 0
        ? null
        : (int) Math.floor(cards / cardsPerDay);
  }

  /** Whether somebody should bring more. */
  public boolean few(@Nullable Integer cards) {
    Integer days = days(cards);
    return cards != null && (cards < FEW_CARDS || (days != null && days < leadDays));
  }

  private static @Nullable Integer number(JsonNode status, String seen, String booked) {
    JsonNode node = status.has(seen) ? status.path(seen) : status.path(booked);
    return node.isIntegralNumber() ? node.asInt() : null;
  }
}
