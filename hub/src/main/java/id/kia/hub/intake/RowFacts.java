package id.kia.hub.intake;

import id.kia.contract.order.CardAge;
import id.kia.contract.order.CardType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All that a rule may look at: the row, and what the office knows about it today.
 *
 * @param kin other children it may be mixed up with
 * @param standing what the office already has for this NIK
 */
record RowFacts(
    RawRow raw,
    Reading reading,
    LocalDate today,
    Kin kin,
    Attached photo,
    Attached tteImage,
    Standing standing,
    OfficeRules office) {

  /**
   * What the office already has for a NIK.
   *
   * @param openWhere school or kiosk of an open application that this row may not replace
   * @param issuedUntil last day of validity of a card already handed over
   */
  record Standing(Optional<String> openWhere, Optional<LocalDate> issuedUntil) {
    static final Standing NEW = new Standing(Optional.empty(), Optional.empty());
  }

  String cell(Column column) {
    return raw.cell(column);
  }

  /** The birth date, when it is a day and not after today. */
  Optional<LocalDate> birth() {
    return reading.birth() instanceof WrittenDate.Day day && !day.date().isAfter(today)
        ? Optional.of(day.date())
        : Optional.empty();
  }

  /** The card type of today; empty when the birth date is no help or the child is too old. */
  Optional<CardType> type() {
    return birth().flatMap(birth -> CardAge.typeOn(today, birth));
  }

  /** The NIK, when it has 16 digits. */
  Optional<Nik> nik() {
    return Nik.wellFormed(reading.nik()) ? Optional.of(new Nik(reading.nik())) : Optional.empty();
  }

  @Override
  public String toString() {
    return "RowFacts[line " + raw.line() + "]";
  }
}
