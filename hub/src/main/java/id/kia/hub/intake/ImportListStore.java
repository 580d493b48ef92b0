package id.kia.hub.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import id.kia.contract.Json;
import id.kia.contract.person.Personal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Imports for reading. */
final class ImportListStore {
  private final String office;

  ImportListStore(String office) {
    this.office = office;
  }

  List<Imports.Line> newest(Handle h, int most) {
    return h.createQuery(
            "select * from import_batch where office = :office"
                + " order by imported_at desc, import_id limit :most")
        .bind("office", office)
        .bind("most", most)
        .map(
            (rs, ctx) ->
                new Imports.Line(
                    rs.getLong("imported_at"),
                    rs.getString("imported_by"),
                    new ImportReceipt(
                        rs.getString("import_id"),
                        rs.getString("file_name"),
                        rs.getString("encoding"),
                        rs.getString("separator"),
                        rs.getInt("total"),
                        rs.getInt("accepted"),
                        rs.getInt("warned"),
                        rs.getInt("returned"),
                        rs.getInt("rejected"),
                        false)))
        .list();
  }

  List<Imports.Row> rows(Handle h, String importId) {
    Map<Integer, List<Finding>> findings =
        h
            .createQuery(
                "select line, code, severity, arguments from import_finding"
                    + " where office = :office and import_id = :id order by line, position")
            .bind("office", office)
            .bind("id", importId)
            .map(
                (rs, ctx) ->
                    Map.entry(
                        rs.getInt("line"),
                        new Finding(
                            rs.getString("code"),
                            Severity.valueOf(rs.getString("severity")),
                            read(rs.getString("arguments"), new TypeReference<>() {}))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return h.createQuery(
            "select * from import_row where office = :office and import_id = :id order by line")
        .bind("office", office)
        .bind("id", importId)
        .map(
            (rs, ctx) ->
                new Imports.Row(
                    rs.getInt("line"),
                    Outcome.valueOf(rs.getString("outcome")),
                    rs.getString("class_name"),
                    Personal.of(rs.getString("name")),
                    Personal.of(rs.getString("nik")),
                    findings.getOrDefault(rs.getInt("line"), List.of()),
                    rs.getString("application_id"),
                    read(rs.getString("cells"), new TypeReference<>() {})))
        .list();
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return Json.strict().readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException("HUB-STORE an imported row is damaged", e);
    }
  }
}
