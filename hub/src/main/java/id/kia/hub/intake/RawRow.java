package id.kia.hub.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * One row as it was written. Prints only its line, because its cells name a child.
 *
 * @param line line of the file, from 1; rows of a workbook's further sheets begin at a multiple of
 *     {@link #LINES_PER_SHEET}
 * @param cells trimmed text by column; blank when the cell is empty
 * @param surplus cells with text beyond the last header
 * @param broken whether the line could not be read as cells at all (a quote that never closes)
 * @param sheet name of the sheet, blank when the file has one list only
 * @param marks what the spreadsheet did to cells
 */
record RawRow(
    int line,
    Map<Column, String> cells,
    int surplus,
    boolean broken,
    String sheet,
    Map<Column, CellMark> marks) {
  /** More rows than any list may have. */
  static final int LINES_PER_SHEET = 100_000;

  RawRow {
    cells = Map.copyOf(cells);
    marks = Map.copyOf(marks);
  }

  /** A row of a plain list. */
  RawRow(int line, Map<Column, String> cells, int surplus, boolean broken) {
    this(line, cells, surplus, broken, "", Map.of());
  }

  String cell(Column column) {
    return cells.getOrDefault(column, "");
  }

  boolean marked(Column column, CellMark mark) {
    return marks.get(column) == mark;
  }

  boolean blank() {
    return !broken && surplus == 0 && cells.values().stream().allMatch(String::isEmpty);
  }

  /** Where a person finds the row: its line, with its sheet when there are several. */
  String place() {
    return place(line, sheet);
  }

  static String place(int line, String sheet) {
    int shown = line % LINES_PER_SHEET;
    return sheet.isEmpty() ? String.valueOf(shown) : shown + " (" + sheet + ")";
  }

  /** The row as a person corrected it: what was typed is neither shifted nor calculated. */
  RawRow corrected(Map<Column, String> typed) {
    Map<Column, CellMark> left = new EnumMap<>(Column.class);
    marks.forEach(
        (column, mark) -> {
          if (Objects.equals(typed.getOrDefault(column, ""), cell(column))) {
            left.put(column, mark);
          }
        });
    return new RawRow(line, typed, 0, false, sheet, left);
  }

  @Override
  public String toString() {
    return "RawRow[line " + line + "]";
  }
}
