package id.kia.hub.intake;

import id.kia.card.CardLetters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of the child's name (Permendagri 73/2022; BAD-15, BAD-16). */
final class NameChecks {
  static final int MAX_LENGTH = 60;

  /** Letters of the Latin script with what older documents carry between them. */
  private static final Pattern ALLOWED = Pattern.compile("[\\p{IsLatin}' .,-]*");

  private static final Pattern TITLE =
      Pattern.compile(
          "(^|[ ,])(H|HJ|DR|DRS|DRA|IR|PROF|GUS|S\\.?PD|S\\.?H|S\\.?E|M\\.?PD)([. ,]|$).*");

  private NameChecks() {}

  static Optional<List<String>> tooLong(RowFacts row) {
    int length = row.reading().name().codePointCount(0, row.reading().name().length());
    return Check.when(length > MAX_LENGTH, String.valueOf(length));
  }

  static Optional<List<String>> characters(RowFacts row) {
    String name = row.reading().name();
    return Check.when(!ALLOWED.matcher(name).matches() || !CardLetters.canPrint(name));
  }

  static Optional<List<String>> oneWord(RowFacts row) {
    String name = row.reading().name();
    return Check.when(!name.isEmpty() && !name.contains(" "));
  }

  static Optional<List<String>> title(RowFacts row) {
    return Check.when(TITLE.matcher(row.reading().name()).find());
  }
}
