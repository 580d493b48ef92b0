package id.kia.contract.order;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which card a child may have, by birth date (Permendagri 2/2016).
 *
 * <p>Type A before the 5th birthday, type B from then until the day before the 17th. A child born
 * on 29 February has its birthday on 28 February in common years, as {@link LocalDate#plusYears}
 * does it: the earlier day, so that no card outlives its right.
 */
public final class CardAge {
  private static final int TYPE_B_FROM_YEARS = 5;
  private static final int ADULT_YEARS = 17;

  private CardAge() {}

  /** The card type on that day; empty from the 17th birthday on and before birth. */
  public static Optional<CardType> typeOn(LocalDate day, LocalDate birth) {
    if (day.isBefore(birth) || !day.isBefore(birth.plusYears(ADULT_YEARS))) {
      return Optional.empty();
    }
    return Optional.of(day.isBefore(birth.plusYears(TYPE_B_FROM_YEARS)) ? CardType.A : CardType.B);
  }

  /** The first day on which this type may be issued. */
  public static LocalDate firstDay(CardType type, LocalDate birth) {
    return switch (type) {
      case A -> birth;
      case B -> birth.plusYears(TYPE_B_FROM_YEARS);
    };
  }

  /** The last day on which this type may be issued. */
  public static LocalDate lastDay(CardType type, LocalDate birth) {
    return switch (type) {
      case A -> birth.plusYears(TYPE_B_FROM_YEARS).minusDays(1);
      case B -> birth.plusYears(ADULT_YEARS).minusDays(1);
    };
  }

  /**
   * The day printed as "berlaku hingga": type A the 5th birthday, type B the day before the 17th.
   */
  public static LocalDate validUntil(CardType type, LocalDate birth) {
    return switch (type) {
      case A -> birth.plusYears(TYPE_B_FROM_YEARS);
      case B -> birth.plusYears(ADULT_YEARS).minusDays(1);
    };
  }
}
