package id.kia.hub.intake;

import id.kia.contract.Json;
import id.kia.contract.order.CardAge;
import id.kia.contract.order.CardType;
import id.kia.hub.intake.Kin.Relative;
import id.kia.hub.intake.RowFacts.Standing;
import id.kia.hub.keys.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Applications as intake makes and renews them. */
final class ApplicationStore {
  private static final String BLOCKED = Json.text(List.of(Rule.PHOTO_SHARED.name()));

  private final String office;

  ApplicationStore(String office) {
    this.office = office;
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

  /** Children of other lists that this one may be mixed up with. */
  Kin kin(Handle h, ReadRow row) {
    String birth =
        row.reading().birth() instanceof WrittenDate.Day day ? day.date().toString() : "";
    return new Kin(
        Optional.empty(),
        relative(
            h, row, "family_card = :a and birth_date = :b", row.reading().familyCardNo(), birth),
        relative(
            h,
            row,
            "npsn = :npsn and class_name = :a and name = :b",
            Reading.upper(row.raw().cell(Column.KELAS)),
            row.reading().name()),
        row.photoSource().flatMap(source -> relative(h, row, "photo_source = :a", source, "")));
  }

  /** Adds the application, or renews the one that waits here; gives its id. */
  String keep(Handle h, Applicant applicant, JudgedRow row, Supplier<UUID> ids, long atMillis) {
    String content = Json.text(applicant);
    String photo = row.printedPhoto().map(one -> one.card().sha256()).orElse(null);
    String source = row.printedPhoto().map(one -> one.source().sha256()).orElse(null);
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
                + " list_number, updated_at, family_card, photo_source) values (:office, :id, :nik,"
                + " :npsn, :class, :name, :type, :birth, 'TO_VERIFY', 1, :content, :digest, :photo,"
                + " :warnings, :number, :at, :family, :source)"
                + " on conflict (office, application_id) do update set class_name = :class,"
                + " name = :name, card_type = :type, birth_date = :birth, state = 'TO_VERIFY',"
                + " version = version + 1, content = :content, digest = :digest, photo_sha256 ="
                + " :photo, warnings = :warnings, list_number = :number, verified_by = null,"
                + " verified_at = null, updated_at = :at, family_card = :family,"
                + " photo_source = :source where application.digest <> :digest")
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
        .bind("source", source)
        .bind("family", applicant.familyCardNo().value())
        .bind("number", row.facts().cell(Column.NO))
        .bind("warnings", Json.text(row.warnings()))
        .bind("at", atMillis)
        .execute();
    block(h, id, row, atMillis);
    return id;
  }

  /** Ends an application that its row no longer supports. */
  void close(Handle h, String id, long atMillis) {
    h.execute(
        "update application set state = 'CLOSED', version = version + 1, updated_at = ?"
            + " where office = ? and application_id = ? and state in ('TO_VERIFY', 'VERIFIED')",
        atMillis,
        office,
        id);
  }

  ApplicationState state(Handle h, String id) {
    return h.createQuery(
            "select state from application where office = :office and application_id = :id")
        .bind("office", office)
        .bind("id", id)
        .map((rs, ctx) -> ApplicationState.valueOf(rs.getString("state")))
        .one();
  }

  /** A shared photograph waits for a verifier's eyes, unless they have seen just this one. */
  private void block(Handle h, String id, JudgedRow row, long atMillis) {
    if (row.sharesPhoto()) {
      h.createUpdate(
              "update application set blocked_by = :blocked, warnings = :warnings,"
                  + " state = 'TO_VERIFY', verified_by = null, verified_at = null,"
                  + " version = version + 1, updated_at = :at where office = :office"
                  + " and application_id = :id and blocked_by <> :blocked"
                  + " and coalesce(photo_confirmed, '') <> photo_source")
          .bind("blocked", BLOCKED)
          .bind("warnings", Json.text(row.warnings()))
          .bind("at", atMillis)
          .bind("office", office)
          .bind("id", id)
          .execute();
      row.printedPhoto()
          .map(photo -> photo.source().sha256())
          .ifPresent(source -> blockOthers(h, id, row, source, atMillis));
    } else {
      h.execute(
          "update application set blocked_by = '[]', warnings = ? where office = ?"
              + " and application_id = ? and blocked_by <> '[]'",
          Json.text(row.warnings()),
          office,
          id);
    }
  }

  /** Those who had the photograph first, in other lists. */
  private void blockOthers(Handle h, String id, JudgedRow row, String source, long atMillis) {
    record Other(String id, List<Finding> warnings) {}

    List<Other> others =
        h.createQuery(
                "select application_id, warnings from application where office = :office"
                    + " and photo_source = :source and application_id <> :id and nik <> :nik"
                    + " and state in ('TO_VERIFY', 'VERIFIED') and blocked_by <> :blocked"
                    + " and coalesce(photo_confirmed, '') <> photo_source")
            .bind("office", office)
            .bind("source", source)
            .bind("id", id)
            .bind("nik", row.facts().reading().nik())
            .bind("blocked", BLOCKED)
            .map(
                (rs, ctx) ->
                    new Other(
                        rs.getString("application_id"), Finding.read(rs.getString("warnings"))))
            .list();
    for (Other other : others) {
      List<Finding> warnings = new ArrayList<>(other.warnings());
      warnings.add(row.asSeenByTheOther());
      h.execute(
          "update application set blocked_by = ?, warnings = ?, state = 'TO_VERIFY',"
              + " verified_by = null, verified_at = null, version = version + 1, updated_at = ?"
              + " where office = ? and application_id = ?",
          BLOCKED,
          Json.text(warnings),
          atMillis,
          office,
          other.id());
    }
  }

  private Optional<Relative> relative(Handle h, ReadRow row, String condition, String a, String b) {
    if (a.isEmpty()) {
      return Optional.empty();
    }
    return h.createQuery(
            "select nik, birth_date, class_name from application where office = :office"
                + " and nik <> :nik and state in ('TO_VERIFY', 'VERIFIED', 'PUSHED') and "
                + condition
                + " order by application_id limit 1")
        .bind("office", office)
        .bind("nik", row.reading().nik())
        .bindMap(Map.of("npsn", row.raw().cell(Column.NPSN), "a", a, "b", b))
        .map(
            (rs, ctx) ->
                new Relative(
                    Nik.end(rs.getString("nik")),
                    BirthChecks.dayAndMonth(LocalDate.parse(rs.getString("birth_date"))),
                    rs.getString("class_name")))
        .findOne();
  }
}
