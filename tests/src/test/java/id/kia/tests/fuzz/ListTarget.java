package id.kia.tests.fuzz;

import id.kia.hub.intake.Cell;
import id.kia.hub.intake.IntakeDoor;
import id.kia.hub.intake.ListRefused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A school's list: refused with a code that has a sentence, or rows; and the rows, written as we
 * write lists, are read again as the same rows.
 */
final class ListTarget implements FuzzTarget {
  private static final int MOST_ROWS = 5_000;

  @Override
  public void take(byte[] input) {
    List<IntakeDoor.Row> rows;
    try {
      rows = IntakeDoor.list(input);
    } catch (ListRefused told) {
      refused(told);
      return;
    }
    if (rows.size() > MOST_ROWS) {
      throw new AssertionError(rows.size() + " rows");
    }
    List<IntakeDoor.Row> whole =
        rows.stream()
            .filter(
                row -> !row.broken() && row.cells().values().stream().anyMatch(c -> !c.isEmpty()))
            .toList();
    again(whole);
  }

  /** The code has a sentence for the office. */
  static void refused(ListRefused told) {
    if (!told.code().matches("[A-Z_]{4,30}") || told.sentence().length() < 10) {
      throw new AssertionError("refused without a sentence", told);
    }
  }

  private static void again(List<IntakeDoor.Row> rows) {
    String written =
        String.join(",", IntakeDoor.headers())
            + rows.stream()
                .map(
                    row ->
                        IntakeDoor.headers().stream()
                            .map(header -> Cell.harmless(row.cells().getOrDefault(header, "")))
                            .collect(Collectors.joining(",", "\r\n", "")))
                .collect(Collectors.joining());
    List<IntakeDoor.Row> read;
    try {
      read = IntakeDoor.list(written.getBytes(StandardCharsets.UTF_8));
    } catch (ListRefused e) {
      throw new AssertionError("our own list is refused", e);
    }
    if (read.size() != rows.size()) {
      throw new AssertionError(rows.size() + " rows written, " + read.size() + " read");
    }
    for (int i = 0; i < rows.size(); i++) {
      for (String header : IntakeDoor.headers()) {
        String then = rows.get(i).cells().getOrDefault(header, "");
        String now = read.get(i).cells().getOrDefault(header, "");
        // What a spreadsheet would calculate carries an apostrophe.
        if (!now.equals(then) && !now.equals("'" + then)) {
          throw new AssertionError("row " + i + ": " + header + " is another cell");
        }
      }
    }
  }
}
