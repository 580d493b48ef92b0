package id.kia.hub.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks of what a spreadsheet did to the cells of a row. */
final class SheetChecks {
  private SheetChecks() {}

  static Optional<List<String>> marked(RowFacts row, CellMark mark) {
    List<String> columns =
        Stream.of(Column.values())
            .filter(column -> row.raw().marked(column, mark))
            .map(Column::header)
            .toList();
    return Check.when(!columns.isEmpty(), String.join(", ", columns));
  }
}
