package id.kia.hub.intake;

import id.kia.contract.order.CardAge;
import id.kia.contract.order.CardType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Checks of the birth date and of the age it means today (BAD-23 to BAD-26). */
final class BirthChecks {
  private static final DateTimeFormatter NIK_DIGITS = DateTimeFormatter.ofPattern("ddMMuu");
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd-MM-uuuu");

  private BirthChecks() {}

  static String digits(LocalDate date) {
    return NIK_DIGITS.format(date);
  }

  static String shown(LocalDate date) {
    return SHOWN.format(date);
  }

  static String dayAndMonth(LocalDate date) {
    return SHOWN.format(date).substring(0, 5);
  }

  static Optional<List<String>> missing(RowFacts row) {
    return fault(row, WrittenDate.Fault.MISSING);
  }

  static Optional<List<String>> ambiguous(RowFacts row) {
    return fault(row, WrittenDate.Fault.AMBIGUOUS);
  }

  static Optional<List<String>> format(RowFacts row) {
    return fault(row, WrittenDate.Fault.FORMAT);
  }

  static Optional<List<String>> impossible(RowFacts row) {
    return fault(row, WrittenDate.Fault.IMPOSSIBLE);
  }

  static Optional<List<String>> future(RowFacts row) {
    return row.reading().birth() instanceof WrittenDate.Day day && day.date().isAfter(row.today())
        ? Check.when(true, shown(day.date()))
        : Optional.empty();
  }

  static Optional<List<String>> excelSerial(RowFacts row) {
    return row.reading().birth() instanceof WrittenDate.Day day && day.excelSerial()
        ? Check.when(true, shown(day.date()))
        : Optional.empty();
  }

  static Optional<List<String>> tooOld(RowFacts row) {
    return row.birth().flatMap(birth -> Check.when(CardAge.typeOn(row.today(), birth).isEmpty()));
  }

  static Optional<List<String>> nearSeventeen(RowFacts row) {
    return near(row, CardType.B);
  }

  static Optional<List<String>> nearFive(RowFacts row) {
    return near(row, CardType.A);
  }

  private static Optional<List<String>> near(RowFacts row, CardType wanted) {
    if (row.type().filter(type -> type == wanted).isEmpty()) {
      return Optional.empty();
    }
    return row.birth()
        .flatMap(
            birth -> {
              LocalDate last = CardAge.lastDay(wanted, birth);
              long days = ChronoUnit.DAYS.between(row.today(), last) + 1;
              return Check.when(days <= row.office().warnDays(), String.valueOf(days), shown(last));
            });
  }

  private static Optional<List<String>> fault(RowFacts row, WrittenDate.Fault fault) {
    return Check.when(row.reading().birth() instanceof WrittenDate.Bad bad && bad.fault() == fault);
  }
}
