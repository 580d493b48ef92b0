package id.kia.hub.intake;

import id.kia.hub.words.Language;
import java.util.List;
import java.util.stream.Stream;

/**
 * What goes back to the school after an import: each row that became no application or was sent
 * back by a verifier, with its reasons. Always in Indonesian, whoever prints it; of a NIK only its
 * end.
 */
public record ReturnSheet(String fileName, List<Line> lines) {
  public ReturnSheet {
    lines = List.copyOf(lines);
  }

  /**
   * One row.
   *
   * @param reasons sentences that say what is wrong and what to do
   */
  public record Line(
      String place,
      String name,
      String className,
      String nikEnd,
      Outcome outcome,
      List<String> reasons) {
    public Line {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
      return "Line[" + place + "]";
    }
  }

  static ReturnSheet of(Imports.Line batch, List<Imports.Row> rows) {
    return Language.INDONESIAN.get(
        () ->
            new ReturnSheet(
                batch.receipt().fileName(),
                rows.stream()
                    .filter(row -> !row.verdict().usable())
                    .map(ReturnSheet::line)
                    .toList()));
  }

  private static Line line(Imports.Row row) {
    return new Line(
        row.place(),
        row.name().value(),
        row.className(),
        row.nikEnd(),
        row.verdict(),
        Stream.concat(
                row.findings().stream()
                    .filter(finding -> finding.severity().compareTo(Severity.WARN) > 0)
                    .map(Finding::sentence),
                ReturnWords.READ.fromVerifier(row).stream())
            .toList());
  }
}
