package id.kia.hub.verify;

import id.kia.contract.order.CardType;
import id.kia.contract.person.Personal;
import id.kia.hub.intake.ApplicationState;
import id.kia.hub.intake.Blocks;
import id.kia.hub.intake.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Applications before they are orders. */
final class VerifyStore {
  private final String office;

  VerifyStore(String office) {
    this.office = office;
  }

  List<Waiting> all(Handle h) {
    return h.createQuery(
            "select * from application where office = :office"
                + " and state in ('TO_VERIFY', 'VERIFIED') order by npsn, class_name, name")
        .bind("office", office)
        .map((rs, ctx) -> waiting(rs))
        .list();
  }

  /** What a decision about an application needs to know. */
  record Held(ApplicationState state, int version, List<Finding> warnings) {}

  Optional<Held> held(Handle h, String id) {
    return h.createQuery(
            "select state, version, warnings from application"
                + " where office = :office and application_id = :id")
        .bind("office", office)
        .bind("id", id)
        .map(
            (rs, ctx) ->
                new Held(
                    ApplicationState.valueOf(rs.getString("state")),
                    rs.getInt("version"),
                    Finding.read(rs.getString("warnings"))))
        .findOne();
  }

  /** Codes of what must be confirmed by itself before this may be pushed. */
  List<String> blockedBy(Handle h, String id) {
    return h.createQuery(
            "select blocked_by from application where office = :office and application_id = :id")
        .bind("office", office)
        .bind("id", id)
        .map((rs, ctx) -> Blocks.read(rs.getString("blocked_by")))
        .findOne()
        .orElse(List.of());
  }

  /** This photograph is this child's, whoever else has the same. */
  void photoConfirmed(Handle h, String id) {
    h.execute(
        "update application set blocked_by = '[]', photo_confirmed = photo_source"
            + " where office = ? and application_id = ?",
        office,
        id);
  }

  void verified(Handle h, String id, String staff, long at) {
    h.execute(
        "update application set state = 'VERIFIED', version = version + 1, verified_by = ?,"
            + " verified_at = ?, updated_at = ?"
            + " where office = ? and application_id = ? and state = 'TO_VERIFY'",
        staff,
        at,
        at,
        office,
        id);
  }

  void sentBack(Handle h, String id, String reason, long at) {
    h.execute(
        "update application set state = 'SENT_BACK', version = version + 1, sent_back_reason = ?,"
            + " updated_at = ? where office = ? and application_id = ? and state = 'TO_VERIFY'",
        reason,
        at,
        office,
        id);
  }

  Optional<byte[]> picture(Handle h, String sha256) {
    return h.createQuery("select bytes from picture where office = :office and sha256 = :sha256")
        .bind("office", office)
        .bind("sha256", sha256)
        .mapTo(byte[].class)
        .findOne();
  }

  static Waiting waiting(ResultSet rs) throws SQLException {
    return new Waiting(
        rs.getString("application_id"),
        ApplicationState.valueOf(rs.getString("state")),
        rs.getInt("version"),
        rs.getString("npsn"),
        rs.getString("class_name"),
        Personal.of(rs.getString("name")),
        Personal.of(rs.getString("nik")),
        rs.getString("nik").substring(12),
        rs.getString("birth_date"),
        CardType.valueOf(rs.getString("card_type")),
        Finding.read(rs.getString("warnings")),
        rs.getString("photo_sha256"),
        Blocks.read(rs.getString("blocked_by")),
        rs.getString("sent_back_reason"));
  }
}
