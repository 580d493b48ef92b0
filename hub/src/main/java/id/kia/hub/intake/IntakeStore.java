package id.kia.hub.intake;

import id.kia.contract.Json;
import id.kia.contract.order.CardAge;
import id.kia.contract.order.CardType;
import id.kia.hub.intake.RowFacts.Standing;
import id.kia.hub.keys.Sha256;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What intake keeps: imports, their rows with findings, applications, pictures. */
final class IntakeStore {
  private final String office;

  IntakeStore(String office) {
    this.office = office;
  }

  Optional<ImportReceipt> byFingerprint(Handle h, String fingerprint) {
    return h.createQuery(
            "select import_id, file_name, encoding, separator, total, accepted, warned, returned,"
                + " rejected from import_batch where office = :office and fingerprint = :print")
        .bind("office", office)
        .bind("print", fingerprint)
        .map(
            (rs, ctx) ->
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
                    false))
        .findOne();
  }

  void addBatch(Handle h, ImportReceipt receipt, String fingerprint, String staff, long atMillis) {
    h.createUpdate(
            "insert into import_batch (office, import_id, fingerprint, file_name, imported_by,"
                + " imported_at, encoding, separator, total, accepted, warned, returned, rejected)"
                + " values (:office, :id, :print, :file, :by, :at, :encoding, :separator, :total,"
                + " :accepted, :warned, :returned, :rejected)")
        .bind("office", office)
        .bind("id", receipt.importId())
        .bind("print", fingerprint)
        .bind("file", receipt.fileName())
        .bind("by", staff)
        .bind("at", atMillis)
        .bind("encoding", receipt.encoding())
        .bind("separator", receipt.separator())
        .bind("total", receipt.total())
        .bind("accepted", receipt.accepted())
        .bind("warned", receipt.warned())
        .bind("returned", receipt.returned())
        .bind("rejected", receipt.rejected())
        .execute();
  }

  void addRow(Handle h, String importId, JudgedRow row, Optional<String> applicationId) {
    RawRow raw = row.facts().raw();
    Map<String, String> cells =
        raw.cells().entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().header(), Map.Entry::getValue));
    h.createUpdate(
            "insert into import_row (office, import_id, line, outcome, class_name, name, nik,"
                + " application_id, cells) values (:office, :import, :line, :outcome, :class,"
                + " :name, :nik, :application, :cells)")
        .bind("office", office)
        .bind("import", importId)
        .bind("line", raw.line())
        .bind("outcome", row.outcome())
        .bind("class", raw.cell(Column.KELAS))
        .bind("name", row.facts().reading().name())
        .bind("nik", row.facts().reading().nik())
        .bind("application", applicationId.orElse(null))
        .bind("cells", Json.text(cells))
        .execute();
    List<Finding> findings = row.findings();
    for (int i = 0; i < findings.size(); i++) {
      h.createUpdate(
              "insert into import_finding (office, import_id, line, position, code, severity,"
                  + " arguments) values (:office, :import, :line, :position, :code, :severity,"
                  + " :arguments)")
          .bind("office", office)
          .bind("import", importId)
          .bind("line", raw.line())
          .bind("position", i)
          .bind("code", findings.get(i).code())
          .bind("severity", findings.get(i).severity())
          .bind("arguments", Json.text(findings.get(i).arguments()))
          .execute();
    }
  }

  /** What the office already has for this NIK, seen from a list of this school. */
  Standing standing(Handle h, String nik, String npsn) {
    Optional<String> open =
        h.createQuery(
                "select case when state = 'PUSHED' then coalesce((select k.name from print_order o"
                    + " join kiosk k on k.office = o.office and k.kiosk_id = o.kiosk_id"
                    + " where o.office = a.office and o.application_id = a.application_id"
                    + " order by o.pushed_at desc limit 1), 'kios') else 'sekolah ' || npsn end"
                    + " from application a where office = :office and nik = :nik and"
                    + " (state = 'PUSHED' or (state in ('TO_VERIFY', 'VERIFIED')"
                    + " and npsn <> :npsn)) limit 1")
            .bind("office", office)
            .bind("nik", nik)
            .bind("npsn", npsn)
            .mapTo(String.class)
            .findOne();
    Optional<LocalDate> issued =
        h
            .createQuery(
                "select card_type, birth_date from application"
                    + " where office = :office and nik = :nik and state = 'ISSUED'")
            .bind("office", office)
            .bind("nik", nik)
            .map(
                (rs, ctx) ->
                    CardAge.validUntil(
                        CardType.valueOf(rs.getString("card_type")),
                        LocalDate.parse(rs.getString("birth_date"))))
            .list()
            .stream()
            .max(LocalDate::compareTo);
    return new Standing(open, issued);
  }

  /** Adds the application, or renews the one that waits here; gives its id. */
  String keepApplication(
      Handle h, Applicant applicant, JudgedRow row, Supplier<UUID> ids, long atMillis) {
    row.printedPhoto().ifPresent(photo -> keepPicture(h, photo));
    if (row.facts().tteImage() instanceof Attached.Picture image) {
      keepPicture(h, image);
    }
    String content = Json.text(applicant);
    String photo = row.printedPhoto().map(Attached.Picture::sha256).orElse(null);
    String digest = Sha256.hex(content + photo);
    Optional<String> waiting =
        h.createQuery(
                "select application_id from application where office = :office and nik = :nik"
                    + " and npsn = :npsn and state in ('TO_VERIFY', 'VERIFIED')")
            .bind("office", office)
            .bind("nik", applicant.nik().value())
            .bind("npsn", applicant.npsn())
            .mapTo(String.class)
            .findOne();
    String id = waiting.orElseGet(() -> ids.get().toString());
    h.createUpdate(
            "insert into application (office, application_id, nik, npsn, class_name, name,"
                + " card_type, birth_date, state, version, content, digest, photo_sha256, warnings,"
                + " list_number, updated_at) values (:office, :id, :nik, :npsn, :class, :name,"
                + " :type, :birth, 'TO_VERIFY', 1, :content, :digest, :photo, :warnings, :number,"
                + " :at) on conflict (office, application_id) do update set class_name = :class,"
                + " name = :name, card_type = :type, birth_date = :birth, state = 'TO_VERIFY',"
                + " version = version + 1, content = :content, digest = :digest, photo_sha256 ="
                + " :photo, warnings = :warnings, list_number = :number, verified_by = null,"
                + " verified_at = null, updated_at = :at where application.digest <> :digest")
        .bind("office", office)
        .bind("id", id)
        .bind("nik", applicant.nik().value())
        .bind("npsn", applicant.npsn())
        .bind("class", applicant.className())
        .bind("name", applicant.name().value())
        .bind("type", applicant.type())
        .bind("birth", applicant.birthDate().toString())
        .bind("content", content)
        .bind("digest", digest)
        .bind("photo", photo)
        .bind("number", row.facts().cell(Column.NO))
        .bind("warnings", Json.text(row.warnings()))
        .bind("at", atMillis)
        .execute();
    return id;
  }

  private void keepPicture(Handle h, Attached.Picture picture) {
    h.execute(
        "insert into picture (office, sha256, bytes) values (?, ?, ?) on conflict do nothing",
        office,
        picture.sha256(),
        picture.bytes());
  }
}
