package id.kia.hub.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of a list in the order of its header, which may be any.
 *
 * @param columns by position; empty where a header means nothing to us
 * @param unknown headers that were not understood, as written
 */
record Headings(List<Optional<Column>> columns, List<String> unknown) {
  Headings {
    columns = List.copyOf(columns);
    unknown = List.copyOf(unknown);
  }

  static Headings of(List<String> headers) {
    List<Optional<Column>> columns = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String header : headers) {
      Optional<Column> column = ColumnNames.of(header);
      columns.add(column);
      if (column.isEmpty() && !header.isBlank()) {
        unknown.add(Cell.normal(header));
      }
    }
    return new Headings(columns, unknown);
  }

  /** How many headers are ours. */
  int known() {
    return (int) columns.stream().filter(Optional::isPresent).count();
  }

  /** Headers of the columns that a list cannot do without and that are not there. */
  List<String> missing() {
    return Stream.of(Column.values())
        .filter(column -> column.required() && !columns.contains(Optional.of(column)))
        .map(Column::header)
        .toList();
  }

  /**
   * These headings when a list can be read by them.
   *
   * @throws ListRefused when a needed column is missing, or one is there twice
   */
  Headings complete() throws ListRefused {
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (Optional<Column> column : columns) {
      if (column.isPresent() && !seen.add(column.get())) {
        throw new ListRefused("LIST_COLUMN_TWICE", column.get().header());
      }
    }
    List<String> missing = missing();
    if (!missing.isEmpty()) {
      throw new ListRefused("LIST_COLUMNS", String.join(", ", missing));
    }
    return this;
  }
}
