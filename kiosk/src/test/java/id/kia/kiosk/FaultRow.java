package id.kia.kiosk;

import id.kia.drivers.fault.DeviceFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of docs/reference/faults.md, which a test of the whole system holds to the list of faults.
 *
 * @param glass what the child's screen does: serves, stops, later
 * @param told codes
 */
public record FaultRow(String glass, SortedSet<String> told) {
  private static final Path PAGE = Path.of("..", "docs", "reference", "faults.md");
  private static final Pattern ROW =
      Pattern.compile(
          "\\| `([a-z-]+)` \\|(?: [^|]* \\|){2} ([a-z]+) \\| [^|]* \\| ([^|]*) \\| [^|]* \\|");
  private static final Pattern CODE = Pattern.compile("[A-Z]-[0-9]{3}");
  private static final Map<String, FaultRow> ALL = read();

  /** The row of a fault. */
  public static FaultRow of(DeviceFault fault) {
    FaultRow row = ALL.get(fault.word());
    if (row == null) {
      throw new AssertionError(PAGE + " has no row of " + fault.word());
    }
    return row;
  }

  /** Every code that some row tells. */
  public static SortedSet<String> codes() {
    return ALL.values().stream()
        .flatMap(row -> row.told.stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, FaultRow> read() {
    List<String> lines;
    try {
      lines = Files.readAllLines(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .collect(
            Collectors.toMap(
                row -> row.group(1),
                row ->
                    new FaultRow(
                        row.group(2),
                        CODE.matcher(row.group(3))
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.toCollection(TreeSet::new)))));
  }
}
