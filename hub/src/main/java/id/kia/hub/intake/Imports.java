package id.kia.hub.intake;

import id.kia.contract.person.Personal;
import id.kia.hub.people.Audit;
import id.kia.hub.store.HubStore;
import id.kia.hub.words.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports for reading; reads of rows are audited. Blocking; thread-safe. */
public final class Imports {
  private final HubStore store;
  private final ImportListStore kept;
  private final Audit audit;

  public Imports(HubStore store, String office, Audit audit) {
    this.store = store;
    this.kept = new ImportListStore(office);
    this.audit = audit;
  }

  /** One import. */
  public record Line(long atMillis, String by, ImportReceipt receipt) {}

  /**
   * One row with all its findings.
   *
   * @param place line as a person counts, with its sheet when there are several
   * @param cells as written, by header
   * @param version rises with each correction
   * @param changedBy who corrected it last, or null
   * @param photo hash of what would be printed, or null
   * @param photoSource hash of the picture it was cut from, or null
   * @param sentBack what a verifier told the school about this child, or null
   */
  public record Row(
      int line,
      Outcome outcome,
      String className,
      Personal name,
      Personal nik,
      List<Finding> findings,
      @Nullable String applicationId,
      Map<String, String> cells,
      String place,
      int version,
      @Nullable String changedBy,
      @Nullable String photo,
      @Nullable String photoSource,
      @Nullable String sentBack) {
    /**
     * How the row stands now: a child that a verifier sent back is returned, whatever its cells.
     */
    public Outcome verdict() {
      return sentBack != null && outcome.usable() ? Outcome.RETURNED : outcome;
    }

    /** The last four digits, enough to tell twins apart. */
    public String nikEnd() {
      String digits = nik.value();
      return digits.length() < 4 ? digits : digits.substring(digits.length() - 4);
    }

    @Override
    public String toString() {
      return "Row[line " + line + ", " + outcome + "]";
    }
  }

  /** The newest imports. */
  public List<Line> newest(int most) {
    return store.read(h -> kept.newest(h, most));
  }

  /** All rows of an import, in the order of the file; empty for an unknown one. */
  public List<Row> rows(String importId, String staff) {
    return store.write(
        h -> {
          audit.add(h, staff, "READ_IMPORT", importId);
          return kept.rows(h, importId);
        });
  }

  /** One import; empty for an unknown one. */
  public Optional<Line> line(String importId) {
    return store.read(h -> kept.line(h, importId));
  }

  /**
   * What became of an import, with today's counts.
   *
   * @param again whether the same list came before
   */
  public ImportReceipt receipt(String importId, boolean again) {
    ImportReceipt receipt = line(importId).orElseThrow().receipt();
    return again ? receipt.asAgain() : receipt;
  }

  /** What goes back to the school, for the sheets; empty for an unknown import. */
  public Optional<ReturnSheet> returned(String importId, String staff) {
    return line(importId).map(line -> ReturnSheet.of(line, rows(importId, staff)));
  }

  /** What was left out of the files of an import, and why. */
  public List<Finding> notes(String importId) {
    return store.read(h -> kept.notes(h, importId));
  }

  /**
   * What goes back to the school: every row that became no application or was sent back by a
   * verifier, as written, with its reasons in Indonesian. Cells are made harmless for spreadsheets.
   */
  public String returnSheet(String importId, String staff) {
    List<Row> rows = rows(importId, staff);
    return Language.INDONESIAN.get(() -> returnSheet(rows));
  }

  private static String returnSheet(List<Row> rows) {
    List<Column> columns = List.of(Column.values());
    StringBuilder sheet = new StringBuilder("\uFEFF");
    sheet.append(
        line(
            Stream.concat(
                Stream.of("baris", "putusan", "alasan_kembali"),
                columns.stream().map(Column::header))));
    for (Row row : rows) {
      if (!row.verdict().usable()) {
        String reasons =
            Stream.concat(
                    row.findings().stream()
                        .filter(finding -> finding.severity().compareTo(Severity.WARN) > 0)
                        .map(finding -> finding.code() + ": " + finding.sentence()),
                    ReturnWords.READ.fromVerifier(row).map(text -> "SENT_BACK: " + text).stream())
                .collect(Collectors.joining(" | "));
        sheet.append(
            line(
                Stream.concat(
                    Stream.of(String.valueOf(row.line()), row.verdict().name(), reasons),
                    columns.stream()
                        .map(column -> row.cells().getOrDefault(column.header(), "")))));
      }
    }
    return sheet.toString();
  }

  /** The header line of an empty list. */
  public static String template() {
    return Stream.of(Column.values()).map(Column::header).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String line(Stream<String> cells) {
    return cells.map(Cell::harmless).collect(Collectors.joining(",")) + "\r\n";
  }
}
