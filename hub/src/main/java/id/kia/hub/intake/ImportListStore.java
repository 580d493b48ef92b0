package id.kia.hub.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import id.kia.contract.person.Personal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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
                    rs.getLong("imported_at"), rs.getString("imported_by"), receipt(rs)))
        .list();
  }

  static ImportReceipt receipt(ResultSet rs) throws SQLException {
    return new ImportReceipt(
        rs.getString("import_id"),
        rs.getString("file_name"),
        rs.getString("encoding"),
        rs.getString("separator"),
        rs.getInt("total"),
        rs.getInt("accepted"),
        rs.getInt("warned"),
        rs.getInt("returned"),
        rs.getInt("rejected"),
        false);
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
                            RowStore.read(rs.getString("arguments"), new TypeReference<>() {}))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return h.createQuery(
            "select r.*, a.sent_back_reason from import_row r left join application a"
                + " on a.office = r.office and a.application_id = r.application_id"
                + " and a.state = 'SENT_BACK'"
                + " where r.office = :office and r.import_id = :id order by r.line")
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
                    RowStore.read(rs.getString("cells"), new TypeReference<>() {}),
                    RawRow.place(rs.getInt("line"), rs.getString("sheet")),
                    rs.getInt("version"),
                    rs.getString("changed_by"),
                    photo(rs).map(one -> one.card().sha256()).orElse(null),
                    photo(rs).map(one -> one.source().sha256()).orElse(null),
                    sentBack(rs)))
        .list();
  }

  /** As a person typed it, without what cannot be seen. */
  private static @Nullable String sentBack(ResultSet rs) throws SQLException {
    String reason = rs.getString("sent_back_reason");
    return reason == null ? null : Cell.normal(reason);
  }

  private static Optional<Attached.Photo> photo(ResultSet rs) throws SQLException {
    return KeptAttachment.read(rs.getString("photo")) instanceof Attached.Photo photo
        ? Optional.of(photo)
        : Optional.empty();
  }

  List<Finding> notes(Handle h, String importId) {
    return h.createQuery(
            "select notes from import_batch where office = :office and import_id = :id")
        .bind("office", office)
        .bind("id", importId)
        .map((rs, ctx) -> Finding.read(rs.getString("notes")))
        .findOne()
        .orElse(List.of());
  }

  Optional<Imports.Line> line(Handle h, String importId) {
    return h.createQuery("select * from import_batch where office = :office and import_id = :id")
        .bind("office", office)
        .bind("id", importId)
        .map(
            (rs, ctx) ->
                new Imports.Line(
                    rs.getLong("imported_at"), rs.getString("imported_by"), receipt(rs)))
        .findOne();
  }
}
