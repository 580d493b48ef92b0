package id.kia.drivers.conform;

import id.kia.drivers.PrinterIdentity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The matrix of drivers/README.md: a row for each driver with what its maker says, a row for each
 * machine that the contract was run on.
 *
 * <p>A cell says <em>verified on hardware DATE</em> only when every step of its area was run and
 * held on a machine that does not say it is virtual. An area that was not run whole keeps what was
 * known before, as long as the firmware is the same.
 */
public final class ContractMatrix {
  /** Stands in the line before the table. */
  public static final String MARK = "<!-- contract matrix: ./kia conform writes it -->";

  private static final List<ContractArea> AREAS = List.of(ContractArea.values());
  private static final String ROW = "|";

  private ContractMatrix() {}

  /**
   * The page with this machine's row written or replaced.
   *
   * @param page Markdown with {@link #MARK} before the table
   * @param driverId must have a row of its own
   * @throws IllegalArgumentException when the page has no such table or row; the message says which
   */
  public static String written(
      String page, String driverId, PrinterIdentity who, List<StepResult> results, LocalDate date) {
    List<String> lines = new ArrayList<>(page.lines().toList());
    int mark = lines.indexOf(MARK);
    if (mark < 0) {
      throw new IllegalArgumentException("there is no line " + MARK);
    }
    int table = mark + 1;
    while (table < lines.size() && lines.get(table).isBlank()) {
      table++;
    }
    int end = table;
    while (end < lines.size() && lines.get(end).startsWith(ROW)) {
      end++;
    }
    if (end < table + 2 || cells(lines.get(table)).size() != AREAS.size() + 1) {
      throw new IllegalArgumentException(
          "after that line there is no table with the columns of the contract");
    }
    List<String> rows = lines.subList(table + 2, end);
    List<String> driver =
        row(rows, driverId)
            .map(rows::get)
            .map(ContractMatrix::cells)
            .orElseThrow(
                () -> new IllegalArgumentException("the table has no row for " + driverId));
    Optional<Integer> at = rowOf(rows, machine(driverId, who));
    List<String> known =
        at.map(rows::get)
            .map(ContractMatrix::cells)
            .filter(cells -> cells.getFirst().equals(name(driverId, who)))
            .orElse(driver);
    String text = text(name(driverId, who), who.virtual(), known, results, date);
    if (at.isPresent()) {
      lines.set(table + 2 + at.get(), text);
    } else {
      lines.add(end, text);
    }
    return String.join("\n", lines) + "\n";
  }

  private static Optional<Integer> row(List<String> rows, String first) {
    return numbers(rows).filter(i -> cells(rows.get(i)).getFirst().equals(first)).findFirst();
  }

  /** A machine stays the same one when its firmware changes. */
  private static Optional<Integer> rowOf(List<String> rows, String machine) {
    return numbers(rows).filter(i -> cells(rows.get(i)).getFirst().startsWith(machine)).findFirst();
  }

  private static Stream<Integer> numbers(List<String> rows) {
    return IntStream.range(0, rows.size()).boxed();
  }

  private static String machine(String driverId, PrinterIdentity who) {
    return driverId + ": " + plain(who.model()) + ", serial " + plain(who.serial()) + ", ";
  }

  private static String name(String driverId, PrinterIdentity who) {
    return machine(driverId, who) + "firmware " + plain(who.firmware());
  }

  /** What a machine says of itself must not make a table of its own. */
  private static String plain(String text) {
    return text.replaceAll("[^\\p{Alnum} ./_-]", "?").strip();
  }

  private static String text(
      String name, boolean virtual, List<String> known, List<StepResult> results, LocalDate date) {
    String areas =
        AREAS.stream()
            .map(
                area ->
                    cell(
                        results.stream().filter(result -> result.step().area() == area).toList(),
                        virtual,
                        known.get(AREAS.indexOf(area) + 1),
                        date))
            .collect(Collectors.joining(" | "));
    return "| " + name + " | " + areas + " |";
  }

  private static String cell(
      List<StepResult> steps, boolean virtual, String known, LocalDate date) {
    Optional<StepResult> failed =
        steps.stream().filter(step -> step.outcome() instanceof Outcome.Failed).findFirst();
    if (failed.isPresent()) {
      return "**failed " + date + "**: " + failed.get().step().title();
    }
    boolean notWhole = steps.stream().anyMatch(step -> step.outcome() instanceof Outcome.NotRun);
    boolean seen = steps.stream().anyMatch(step -> step.outcome() instanceof Outcome.Held);
    if (notWhole || !seen) {
      return known;
    }
    return virtual ? "held by a virtual printer " + date : "verified on hardware " + date;
  }

  private static List<String> cells(String row) {
    String inner = row.strip().replaceAll("^\\||\\|$", "");
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }
}
