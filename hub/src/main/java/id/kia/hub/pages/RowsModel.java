package id.kia.hub.pages;

import id.kia.hub.intake.Finding;
import id.kia.hub.intake.Imports;
import id.kia.hub.intake.Outcome;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One page of an import's rows.
 *
 * @param all rows of the import by verdict, whatever is looked for
 * @param outcome the verdict looked for, blank for all
 * @param sought part of a name or the end of a NIK, blank for all
 * @param paging of the rows that fit
 */
public record RowsModel(
    PageFrame frame,
    Shown shown,
    Imports.Line line,
    List<Finding> notes,
    Map<Outcome, Long> all,
    String outcome,
    String sought,
    Paging paging,
    List<Imports.Row> rows) {
  static RowsModel of(
      PageFrame frame,
      Shown shown,
      Imports.Line line,
      List<Finding> notes,
      List<Imports.Row> every,
      OfficeRequest request) {
    String outcome = request.query("outcome");
    String sought = request.query("q").strip();
    List<Imports.Row> fitting =
        every.stream()
            .filter(row -> outcome.isEmpty() || row.verdict().name().equals(outcome))
            .filter(row -> fits(row, sought))
            // What needs work first.
            .sorted(Comparator.comparing(Imports.Row::verdict).reversed())
            .toList();
    Paging paging = Paging.of(request, Paging.ROWS, fitting.size()).within();
    return new RowsModel(
        frame,
        shown,
        line,
        notes,
        every.stream()
            .collect(
                Collectors.groupingBy(
                    Imports.Row::verdict,
                    () -> new EnumMap<>(Outcome.class),
                    Collectors.counting())),
        outcome,
        sought,
        paging,
        fitting.stream().skip((paging.page() - 1L) * paging.size()).limit(paging.size()).toList());
  }

  private static boolean fits(Imports.Row row, String sought) {
    return sought.isEmpty()
        || row.name().value().contains(sought.toUpperCase(Locale.ROOT))
        || (sought.matches("\\d{1,4}") && row.nikEnd().endsWith(sought));
  }

  public String id() {
    return line.receipt().importId();
  }

  /** This search with another verdict, from its first page. */
  public String judged(String verdict) {
    return PageLink.with(paging.address(), "outcome", verdict);
  }

  @Override
  public String toString() {
    return "RowsModel[" + paging.total() + " rows]";
  }
}
