package id.kia.kiosk.card;

import id.kia.contract.order.CardType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which card a child gets on a day, and how long it is valid (Permendagri 2/2016).
 *
 * <p>Somebody born on 29 February has the birthday on 28 February in common years, as {@link
 * LocalDate#plusYears} does; hub and kiosk follow the same rule.
 */
final class Validity {
  private static final int TYPE_B_FROM_YEARS = 5;
  private static final int ADULT_YEARS = 17;

  private Validity() {}

  /** Type A before the 5th birthday, B before the 17th; empty before birth and after. */
  static Optional<CardType> typeOn(LocalDate birth, LocalDate day) {
    if (day.isBefore(birth) || !day.isBefore(birth.plusYears(ADULT_YEARS))) {
      return Optional.empty();
    }
    return Optional.of(day.isBefore(birth.plusYears(TYPE_B_FROM_YEARS)) ? CardType.A : CardType.B);
  }

  /** Type A: the 5th birthday. Type B: the day before the 17th. */
  static LocalDate until(CardType type, LocalDate birth) {
    return switch (type) {
      case A -> birth.plusYears(TYPE_B_FROM_YEARS);
      case B -> birth.plusYears(ADULT_YEARS).minusDays(1);
    };
  }
}
