package id.kia.hub.pages;

import id.kia.hub.intake.Finding;
import id.kia.hub.intake.Imports;
import id.kia.hub.intake.Outcome;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
 * @param found how many rows fit
 * @param page from 1
 */
public record RowsModel(
    PageFrame frame,
    Shown shown,
    Imports.Line line,
    List<Finding> notes,
    Map<Outcome, Long> all,
    String outcome,
    String sought,
    int found,
    int page,
    List<Imports.Row> rows) {
  static final int PER_PAGE = 50;

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
            .filter(row -> outcome.isEmpty() || row.outcome().name().equals(outcome))
            .filter(row -> fits(row, sought))
            // What needs work first.
            .sorted(Comparator.comparing(Imports.Row::outcome).reversed())
            .toList();
    int pages = Math.max(1, (fitting.size() + PER_PAGE - 1) / PER_PAGE);
    String wanted = request.query("page");
    int page = wanted.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(wanted), 1, pages) : 1;
    return new RowsModel(
        frame,
        shown,
        line,
        notes,
        every.stream()
            .collect(
                Collectors.groupingBy(
                    Imports.Row::outcome,
                    () -> new EnumMap<>(Outcome.class),
                    Collectors.counting())),
        outcome,
        sought,
        fitting.size(),
        page,
        fitting.stream().skip((page - 1L) * PER_PAGE).limit(PER_PAGE).toList());
  }

  private static boolean fits(Imports.Row row, String sought) {
    return sought.isEmpty()
        || row.name().value().contains(sought.toUpperCase(Locale.ROOT))
        || (sought.matches("\\d{1,4}") && row.nikEnd().endsWith(sought));
  }

  public String id() {
    return line.receipt().importId();
  }

  public int pages() {
    return Math.max(1, (found + PER_PAGE - 1) / PER_PAGE);
  }

  /** This list with another verdict or page. */
  public String address(String verdict, int to) {
    return "/office/imports/"
        + id()
        + "?outcome="
        + verdict
        + "&q="
        + URLEncoder.encode(sought, StandardCharsets.UTF_8)
        + "&page="
        + to;
  }

  @Override
  public String toString() {
    return "RowsModel[" + found + " rows]";
  }
}
