package id.kia.hub.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import id.kia.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of imports with their findings, complete enough to be judged again. */
final class RowStore {
  private final String office;

  RowStore(String office) {
    this.office = office;
  }

  /** A row as it is kept. */
  record Kept(
      ReadRow row, int version, @Nullable String applicationId, @Nullable String changedBy) {}

  void add(Handle h, String importId, JudgedRow row, Optional<String> applicationId) {
    h.createUpdate(
            "insert into import_row (office, import_id, line, outcome, class_name, name, nik,"
                + " application_id, cells, sheet, surplus, broken, marks, photo, tte) values"
                + " (:office, :import, :line, :outcome, :class, :name, :nik, :application, :cells,"
                + " :sheet, :surplus, :broken, :marks, :photo, :tte)")
        .bindMap(values(importId, row, applicationId))
        .execute();
    addFindings(h, importId, row);
  }

  /** Replaces a row that was judged again; the version rises when a person changed it. */
  void replace(
      Handle h,
      String importId,
      JudgedRow row,
      Optional<String> applicationId,
      Optional<String> changedBy,
      long atMillis) {
    h.createUpdate(
            "update import_row set outcome = :outcome, class_name = :class, name = :name,"
                + " nik = :nik, application_id = :application, cells = :cells, surplus = :surplus,"
                + " broken = :broken, marks = :marks, photo = :photo, tte = :tte,"
                + " version = version + (:by is not null), changed_by = coalesce(:by, changed_by),"
                + " changed_at = case when :by is null then changed_at else :at end"
                + " where office = :office and import_id = :import and line = :line")
        .bindMap(values(importId, row, applicationId))
        .bind("by", changedBy.orElse(null))
        .bind("at", atMillis)
        .execute();
    h.execute(
        "delete from import_finding where office = ? and import_id = ? and line = ?",
        office,
        importId,
        row.facts().raw().line());
    addFindings(h, importId, row);
  }

  /** All rows of an import in the order of the file. */
  List<Kept> all(Handle h, String importId) {
    return h.createQuery(
            "select * from import_row where office = :office and import_id = :id order by line")
        .bind("office", office)
        .bind("id", importId)
        .map(
            (rs, ctx) ->
                new Kept(
                    ReadRow.of(
                        new RawRow(
                            rs.getInt("line"),
                            byColumn(
                                read(
                                    rs.getString("cells"),
                                    new TypeReference<Map<String, String>>() {})),
                            rs.getInt("surplus"),
                            rs.getInt("broken") == 1,
                            rs.getString("sheet"),
                            read(
                                rs.getString("marks"),
                                new TypeReference<Map<Column, CellMark>>() {})),
                        KeptAttachment.read(rs.getString("photo")),
                        KeptAttachment.read(rs.getString("tte"))),
                    rs.getInt("version"),
                    rs.getString("application_id"),
                    rs.getString("changed_by")))
        .list();
  }

  /** Whether a later import holds the same application. */
  boolean overtaken(Handle h, String importId, String applicationId) {
    return h.createQuery(
            "select 1 from import_row r join import_batch b on b.office = r.office"
                + " and b.import_id = r.import_id join import_batch mine on mine.office = r.office"
                + " and mine.import_id = :import where r.office = :office"
                + " and r.application_id = :application and r.import_id <> :import"
                + " and b.imported_at >= mine.imported_at limit 1")
        .bind("office", office)
        .bind("import", importId)
        .bind("application", applicationId)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private Map<String, @Nullable Object> values(
      String importId, JudgedRow row, Optional<String> applicationId) {
    RawRow raw = row.facts().raw();
    Map<String, String> cells =
        raw.cells().entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().header(), Map.Entry::getValue));
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("office", office);
    values.put("import", importId);
    values.put("line", raw.line());
    values.put("outcome", row.outcome().name());
    values.put("class", raw.cell(Column.KELAS));
    values.put("name", row.facts().reading().name());
    values.put("nik", row.facts().reading().nik());
    values.put("application", applicationId.orElse(null));
    values.put("cells", Json.text(cells));
    values.put("sheet", raw.sheet());
    values.put("surplus", raw.surplus());
    values.put("broken", raw.broken() ? 1 : 0);
    values.put("marks", Json.text(raw.marks()));
    values.put("photo", KeptAttachment.text(row.facts().photo()));
    values.put("tte", KeptAttachment.text(row.facts().tteImage()));
    return values;
  }

  private void addFindings(Handle h, String importId, JudgedRow row) {
    List<Finding> findings = row.findings();
    for (int i = 0; i < findings.size(); i++) {
      h.createUpdate(
              "insert into import_finding (office, import_id, line, position, code, severity,"
                  + " arguments) values (:office, :import, :line, :position, :code, :severity,"
                  + " :arguments)")
          .bind("office", office)
          .bind("import", importId)
          .bind("line", row.facts().raw().line())
          .bind("position", i)
          .bind("code", findings.get(i).code())
          .bind("severity", findings.get(i).severity())
          .bind("arguments", Json.text(findings.get(i).arguments()))
          .execute();
    }
  }

  private static Map<Column, String> byColumn(Map<String, String> cells) {
    Map<Column, String> byColumn = new EnumMap<>(Column.class);
    cells.forEach((header, cell) -> ColumnNames.of(header).ifPresent(c -> byColumn.put(c, cell)));
    return byColumn;
  }

  static <T> T read(String json, TypeReference<T> type) {
    try {
      return Json.strict().readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException("HUB-STORE an imported row is damaged", e);
    }
  }
}
