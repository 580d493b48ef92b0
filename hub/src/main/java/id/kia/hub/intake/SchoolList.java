package id.kia.hub.intake;

import java.util.List;

/**
 * A school's list of pupils, from CSV or from a workbook; what it is, its bytes say, not its name.
 *
 * @param encoding as sniffed; {@code XLSX} for a workbook
 * @param separator as sniffed: comma, semicolon or tab; a space for a workbook
 * @param rows all rows that are not blank, in order
 * @param notes what was left out of the file and why
 */
record SchoolList(String encoding, char separator, List<RawRow> rows, List<Finding> notes) {
  static final int MAX_BYTES = 8 << 20;

  /** More children than the largest school has. */
  static final int MAX_ROWS = 5_000;

  SchoolList {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  static SchoolList read(byte[] file) throws ListRefused {
    if (file.length > MAX_BYTES) {
      throw new ListRefused("LIST_TOO_BIG", String.valueOf(MAX_BYTES >> 20));
    }
    SchoolList list =
        switch (FileKind.of(file)) {
          case WORKBOOK -> WorkbookList.read(file);
          case TEXT -> CsvList.read(file);
          case OLD_WORKBOOK -> throw new ListRefused("LIST_XLS");
          case ENCRYPTED_WORKBOOK -> throw new ListRefused("LIST_ENCRYPTED");
          case OTHER -> throw new ListRefused("LIST_NOT_CSV");
        };
    if (list.rows().size() > MAX_ROWS) {
      throw tooManyRows();
    }
    return list;
  }

  static ListRefused tooManyRows() {
    return new ListRefused("LIST_ROWS", String.valueOf(MAX_ROWS));
  }

  /** What was not understood among the headers, as a note; none when all was. */
  static List<Finding> notes(Headings headings) {
    return headings.unknown().isEmpty()
        ? List.of()
        : List.of(
            new Finding(
                "COLUMN_UNKNOWN", Severity.INFO, List.of(String.join(", ", headings.unknown()))));
  }
}
