package id.kia.hub.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A list as CSV, read so that a broken line costs only itself. */
final class CsvList {
  /** A quoted cell may run over this many lines; more means a quote that was never closed. */
  private static final int MAX_LINES_PER_ROW = 6;

  private static final String SEPARATORS = ",;\t";

  private CsvList() {}

  static SchoolList read(byte[] file) throws ListRefused {
    ListText text = ListText.decode(file);
    List<String> lines = text.text().lines().toList();
    int header = headerLine(lines);
    char separator = separator(lines.get(header));
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreSurroundingSpaces(true)
            .setTrailingData(true)
            .get();
    Headings headings =
        Headings.of(
                cells(lines.get(header), format).orElseThrow(() -> new ListRefused("LIST_NOT_CSV")))
            .complete();
    return new SchoolList(
        text.encoding(),
        separator,
        rows(lines, header + 1, headings.columns(), format),
        SchoolList.notes(headings));
  }

  private static int headerLine(List<String> lines) throws ListRefused {
    for (int i = 0; i < lines.size(); i++) {
      // "sep=;" is Excel's own hint above the header.
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("sep=")) {
        return i;
      }
    }
    throw new ListRefused("LIST_EMPTY");
  }

  private static char separator(String header) {
    char best = ',';
    long most = 0;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char candidate = SEPARATORS.charAt(i);
      long count = header.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private static List<RawRow> rows(
      List<String> lines, int from, List<Optional<Column>> columns, CSVFormat format) {
    List<RawRow> rows = new ArrayList<>();
    int at = from;
    while (at < lines.size()) {
      int taken = linesOfRow(lines, at);
      String text = String.join("\n", lines.subList(at, at + Math.max(taken, 1)));
      Optional<List<String>> cells = taken == 0 ? Optional.empty() : cells(text, format);
      RawRow row =
          cells.map(found -> row(0, columns, found)).orElse(new RawRow(0, Map.of(), 0, true));
      if (!row.blank()) {
        rows.add(new RawRow(at + 1, row.cells(), row.surplus(), row.broken()));
      }
      at += Math.max(taken, 1);
    }
    return rows;
  }

  /** How many lines until all quotes are closed; 0 when they never close. */
  private static int linesOfRow(List<String> lines, int at) {
    long quotes = 0;
    for (int n = 0; n < MAX_LINES_PER_ROW && at + n < lines.size(); n++) {
      quotes += lines.get(at + n).chars().filter(c -> c == '"').count();
      if (quotes % 2 == 0) {
        return n + 1;
      }
    }
    return 0;
  }

  private static Optional<List<String>> cells(String text, CSVFormat format) {
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> records = parser.getRecords();
      return Optional.of(records.isEmpty() ? List.of() : records.getFirst().toList());
    } catch (IOException | RuntimeException unreadable) {
      // commons-csv wraps its own complaints in unchecked exceptions when it iterates.
      return Optional.empty();
    }
  }

  private static RawRow row(int line, List<Optional<Column>> columns, List<String> cells) {
    Map<Column, String> byColumn = new EnumMap<>(Column.class);
    int surplus = 0;
    for (int i = 0; i < cells.size(); i++) {
      String cell = Cell.normal(cells.get(i));
      if (i < columns.size()) {
        columns.get(i).ifPresent(column -> byColumn.putIfAbsent(column, cell));
      } else if (!cell.isEmpty()) {
        surplus++;
      }
    }
    return new RawRow(line, byColumn, surplus, false);
  }
}
