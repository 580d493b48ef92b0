package id.kia.hub.pages;

import id.kia.hub.intake.Column;
import id.kia.hub.intake.Imports;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of an import with the form that puts it right.
 *
 * @param typed what a slower person typed, by header; null when nobody was faster
 * @param refusal why nothing was changed, blank when something was or nothing was tried
 */
public record RowModel(
    PageFrame frame,
    Imports.Line line,
    Imports.Row row,
    @Nullable Map<String, String> typed,
    String refusal) {

  /** The columns a person sees, in the order of the template. */
  public List<String> fields() {
    return Stream.of(Column.values()).map(Column::header).toList();
  }

  public String cell(String header) {
    return row.cells().getOrDefault(header, "");
  }

  /** Headers where the slower person typed something else than what stands there now. */
  public List<String> differences() {
    Map<String, String> given = typed;
    return given == null
        ? List.of()
        : fields().stream()
            .filter(field -> given.containsKey(field))
            .filter(field -> !given.getOrDefault(field, "").strip().equals(cell(field)))
            .toList();
  }

  public String typedCell(String header) {
    Map<String, String> given = typed;
    return given == null ? "" : given.getOrDefault(header, "");
  }

  public String address() {
    return address(line.receipt().importId(), row.line());
  }

  static String address(String importId, int line) {
    return "/office/imports/" + importId + "/rows/" + line;
  }

  @Override
  public String toString() {
    return "RowModel[" + row + "]";
  }
}
