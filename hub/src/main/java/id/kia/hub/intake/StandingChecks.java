package id.kia.hub.intake;

import java.util.List;
import java.util.Optional;

/** Checks against what the office has already (BAD-06, BAD-07). */
final class StandingChecks {
  private StandingChecks() {}

  static Optional<List<String>> open(RowFacts row) {
    return row.standing().openWhere().map(List::of);
  }

  static Optional<List<String>> issued(RowFacts row) {
    return stillValid(row) && !asksAgain(row) ? until(row) : Optional.empty();
  }

  static Optional<List<String>> reissue(RowFacts row) {
    return stillValid(row) && asksAgain(row) ? until(row) : Optional.empty();
  }

  static Optional<List<String>> reason(RowFacts row) {
    return Check.when(row.reading().reason().isEmpty());
  }

  private static boolean asksAgain(RowFacts row) {
    return row.reading().reason().map(Reading.Reason::reissue).orElse(false);
  }

  private static boolean stillValid(RowFacts row) {
    return row.standing().issuedUntil().filter(until -> !until.isBefore(row.today())).isPresent();
  }

  private static Optional<List<String>> until(RowFacts row) {
    return row.standing().issuedUntil().map(until -> List.of(BirthChecks.shown(until)));
  }
}
