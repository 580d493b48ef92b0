package id.kia.hub.intake;

import java.util.Map;

/**
 * One row as it was written. Prints only its line, because its cells name a child.
 *
 * @param line line of the file, from 1
 * @param cells trimmed text by column; blank when the cell is empty
 * @param surplus cells with text beyond the last header
 * @param broken whether the line could not be read as cells at all (a quote that never closes)
 */
record RawRow(int line, Map<Column, String> cells, int surplus, boolean broken) {
  RawRow {
    cells = Map.copyOf(cells);
  }

  String cell(Column column) {
    return cells.getOrDefault(column, "");
  }

  boolean blank() {
    return !broken && surplus == 0 && cells.values().stream().allMatch(String::isEmpty);
  }

  @Override
  public String toString() {
    return "RawRow[line " + line + "]";
  }
}
