package id.kia.hub.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.KioskId;
import id.kia.contract.sync.Incarnation;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The rows of the kiosks. */
final class KiosksStore {
  private final String office;

  KiosksStore(String office) {
    this.office = office;
  }

  /** A kiosk as it lies in the database. */
  record Row(
      KioskId id,
      String name,
      byte[] signingKey,
      byte[] sealingKey,
      byte[] codeKey,
      Incarnation incarnation,
      boolean keysOutside) {
    @Override
    public String toString() {
      return "Row[" + id + "]";
    }
  }

  Optional<Row> find(Handle h, KioskId id) {
    return query(h, "kiosk_id = :id").bind("id", id.value()).map((rs, ctx) -> row(rs)).findOne();
  }

  List<Row> all(Handle h) {
    return query(h, "1 = 1").map((rs, ctx) -> row(rs)).list();
  }

  private Query query(Handle h, String which) {
    return h.createQuery(
            "select * from kiosk where office = :office and " + which + " order by name, kiosk_id")
        .bind("office", office);
  }

  private static Row row(ResultSet rs) throws SQLException {
    return new Row(
        new KioskId(rs.getString("kiosk_id")),
        rs.getString("name"),
        rs.getBytes("signing_key"),
        rs.getBytes("sealing_key"),
        rs.getBytes("code_key"),
        Incarnation.of(rs.getString("incarnation")),
        keysOutside(rs.getString("status")));
  }

  /** By its last status; a kiosk that told nothing yet is not trusted with more. */
  private static boolean keysOutside(@Nullable String status) {
    if (status == null) {
      return false;
    }
    try {
      return Json.readTolerant(status.getBytes(StandardCharsets.UTF_8), JsonNode.class)
          .path("wrappingKeyOutside")
          .asBoolean(false);
    } catch (BadJsonException e) {
      throw new IllegalStateException("HUB-STORE a kiosk's status is damaged", e);
    }
  }

  void add(Handle h, EnrolledKiosk kiosk, byte[] wrappedCodeKey, long at) {
    h.createUpdate(
            "insert into kiosk (office, kiosk_id, name, signing_key, sealing_key, code_key,"
                + " incarnation, enrolled_at, last_contact_at) values (:office, :id, :name,"
                + " :signing, :sealing, :code, :incarnation, :at, :at)")
        .bind("office", office)
        .bind("id", kiosk.id().value())
        .bind("name", kiosk.name())
        .bind("signing", kiosk.signing().bytes())
        .bind("sealing", kiosk.sealing().bytes())
        .bind("code", wrappedCodeKey)
        .bind("incarnation", kiosk.incarnation().toString())
        .bind("at", at)
        .execute();
  }

  void heard(Handle h, KioskId id, long at) {
    h.execute(
        "update kiosk set last_contact_at = max(last_contact_at, ?)"
            + " where office = ? and kiosk_id = ?",
        at,
        office,
        id.value());
  }

  void incarnation(Handle h, KioskId id, Incarnation incarnation) {
    set(h, "incarnation", incarnation.toString(), id);
  }

  void sealing(Handle h, KioskId id, byte[] key) {
    set(h, "sealing_key", key, id);
  }

  long readUpTo(Handle h, KioskId id) {
    return one(h, "read_up_to", id).mapTo(Long.class).one();
  }

  void readUpTo(Handle h, KioskId id, long sequence) {
    set(h, "read_up_to", sequence, id);
  }

  long nextBundle(Handle h, KioskId id) {
    h.execute(
        "update kiosk set bundles_made = bundles_made + 1 where office = ? and kiosk_id = ?",
        office,
        id.value());
    return one(h, "bundles_made", id).mapTo(Long.class).one();
  }

  long receiptsTaken(Handle h, KioskId id) {
    return one(h, "receipts_taken", id).mapTo(Long.class).one();
  }

  void receiptsTaken(Handle h, KioskId id, long number) {
    set(h, "receipts_taken", number, id);
  }

  String staffTold(Handle h, KioskId id) {
    return one(h, "staff_told", id).mapTo(String.class).one();
  }

  void staffTold(Handle h, KioskId id, String told) {
    set(h, "staff_told", told, id);
  }

  private void set(Handle h, String column, Object value, KioskId id) {
    h.execute(
        "update kiosk set " + column + " = ? where office = ? and kiosk_id = ?",
        value,
        office,
        id.value());
  }

  private Query one(Handle h, String column, KioskId id) {
    return h.createQuery(
            "select " + column + " from kiosk where office = :office and kiosk_id = :id")
        .bind("office", office)
        .bind("id", id.value());
  }

  void status(Handle h, KioskId id, String status, long at) {
    h.execute(
        "update kiosk set status = ?, status_at = ? where office = ? and kiosk_id = ?",
        status,
        at,
        office,
        id.value());
  }
}
