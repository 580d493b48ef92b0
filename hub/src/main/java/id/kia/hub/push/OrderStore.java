package id.kia.hub.push;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.CardType;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import id.kia.hub.intake.Applicant;
import id.kia.hub.intake.ApplicationState;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Orders with their sealed photographs, and the state of their applications. */
final class OrderStore {
  private final String office;

  OrderStore(String office) {
    this.office = office;
  }

  /** An application as far as the push needs it. */
  record Application(
      String id,
      ApplicationState state,
      int version,
      Applicant applicant,
      @Nullable String photoSha256) {}

  Optional<Application> application(Handle h, String id) {
    return h.createQuery(
            "select application_id, state, version, content, photo_sha256 from application"
                + " where office = :office and application_id = :id")
        .bind("office", office)
        .bind("id", id)
        .map(
            (rs, ctx) ->
                new Application(
                    rs.getString("application_id"),
                    ApplicationState.valueOf(rs.getString("state")),
                    rs.getInt("version"),
                    applicant(rs.getString("content")),
                    rs.getString("photo_sha256")))
        .findOne();
  }

  /** Whether something of it waits for a verifier's confirmation by itself. */
  boolean blocked(Handle h, String id) {
    return h.createQuery(
            "select 1 from application where office = :office and application_id = :id"
                + " and blocked_by <> '[]'")
        .bind("office", office)
        .bind("id", id)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  void applicationState(Handle h, String id, ApplicationState state, long at) {
    h.execute(
        "update application set state = ?, updated_at = ? where office = ? and application_id = ?",
        state.name(),
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

  Optional<PrintOrder> order(Handle h, OrderId id) {
    return h.createQuery("select * from print_order where office = :office and order_id = :id")
        .bind("office", office)
        .bind("id", id.toString())
        .map((rs, ctx) -> order(rs))
        .findOne();
  }

  /** The order that came back last; pushed again it keeps its code and its slip. */
  Optional<PrintOrder> recalled(Handle h, String applicationId) {
    return h.createQuery(
            "select * from print_order where office = :office and application_id = :id"
                + " and state = 'RECALLED' order by state_at desc limit 1")
        .bind("office", office)
        .bind("id", applicationId)
        .map((rs, ctx) -> order(rs))
        .findOne();
  }

  /** How many orders are open at a kiosk, those on their way to it included. */
  int openAt(Handle h, KioskId kiosk) {
    return h.createQuery(
            "select count(*) from print_order"
                + " where office = :office and kiosk_id = :kiosk and open = 1")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .mapTo(Integer.class)
        .one();
  }

  boolean hasOpen(Handle h, String applicationId) {
    return h.createQuery(
            "select 1 from print_order"
                + " where office = :office and application_id = :id and open = 1")
        .bind("office", office)
        .bind("id", applicationId)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  void keep(Handle h, PrintOrder order, String staff, long at) {
    h.createUpdate(
            "insert into print_order (office, order_id, application_id, kiosk_id, version, state,"
                + " state_at, issue_number, card_type, sku, not_before, last_day, collect_until,"
                + " priority, slip_secrets, photo_sha256, pushed_by, pushed_at, open) values"
                + " (:office, :id, :application, :kiosk, :version, :state, :at, :issue, :type,"
                + " :sku, :notBefore, :lastDay, :collectUntil, :priority, :secrets, :photo, :by,"
                + " :at, :open) on conflict (office, order_id) do update set kiosk_id = :kiosk,"
                + " version = :version, state = :state, state_at = :at, issue_number = :issue,"
                + " card_type = :type, sku = :sku, not_before = :notBefore, last_day = :lastDay,"
                + " collect_until = :collectUntil, priority = :priority,"
                + " slip_lost = case when print_order.slip_secrets = :secrets"
                + " then print_order.slip_lost else 0 end,"
                + " slip_secrets = :secrets, photo_sha256 = :photo, open = :open,"
                + " said_by = null")
        .bind("office", office)
        .bind("id", order.orderId().toString())
        .bind("application", order.applicationId())
        .bind("kiosk", order.kioskId().value())
        .bind("version", order.version())
        .bind("state", order.state())
        .bind("at", at)
        .bind("issue", order.issueNumber())
        .bind("type", order.cardType())
        .bind("sku", order.sku())
        .bind("notBefore", order.notBefore().toString())
        .bind("lastDay", order.lastDay().toString())
        .bind("collectUntil", order.collectUntil().toString())
        .bind("priority", order.priority())
        .bind("secrets", order.slipSecrets())
        .bind("photo", order.photoSha256())
        .bind("by", staff)
        .bind("open", order.state().open() ? 1 : 0)
        .execute();
  }

  /** {@code saidBy} is the person at the kiosk who said so, or null for a device or the hub. */
  void state(Handle h, OrderId id, OrderState state, long at, @Nullable String saidBy) {
    h.execute(
        "update print_order set state = ?, state_at = ?, open = ?, said_by = ?"
            + " where office = ? and order_id = ?",
        state.name(),
        at,
        state.open() ? 1 : 0,
        saidBy,
        office,
        id.toString());
  }

  /** What its slip said is not known here any more; a new slip is needed. */
  void slipLost(Handle h, OrderId id) {
    h.execute(
        "update print_order set slip_lost = 1 where office = ? and order_id = ?",
        office,
        id.toString());
  }

  /**
   * @param sealedTo id of the kiosk's sealing key
   */
  void keepSealedPhoto(Handle h, PrintOrder order, String sha256, byte[] sealed, String sealedTo) {
    h.execute(
        "insert into sealed_photo (office, kiosk_id, sha256, order_id, bytes, sealed_to)"
            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
        office,
        order.kioskId().value(),
        sha256,
        order.orderId().toString(),
        sealed,
        sealedTo);
  }

  boolean photoIsSealedTo(Handle h, KioskId kiosk, String sha256, String sealedTo) {
    return h.createQuery(
            "select 1 from sealed_photo where office = :office and kiosk_id = :kiosk"
                + " and sha256 = :sha256 and sealed_to = :to")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("sha256", sha256)
        .bind("to", sealedTo)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  long sealedPhotoBytes(Handle h, KioskId kiosk, String sha256) {
    return sealedPhoto(h, kiosk, sha256).map(bytes -> (long) bytes.length).orElse(0L);
  }

  Optional<byte[]> sealedPhoto(Handle h, KioskId kiosk, String sha256) {
    return h.createQuery(
            "select bytes from sealed_photo where office = :office and kiosk_id = :kiosk"
                + " and sha256 = :sha256")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("sha256", sha256)
        .mapTo(byte[].class)
        .findOne();
  }

  private static PrintOrder order(ResultSet rs) throws SQLException {
    return new PrintOrder(
        OrderId.of(rs.getString("order_id")),
        rs.getString("application_id"),
        new KioskId(rs.getString("kiosk_id")),
        rs.getInt("version"),
        OrderState.valueOf(rs.getString("state")),
        rs.getInt("issue_number"),
        CardType.valueOf(rs.getString("card_type")),
        rs.getString("sku"),
        LocalDate.parse(rs.getString("not_before")),
        LocalDate.parse(rs.getString("last_day")),
        LocalDate.parse(rs.getString("collect_until")),
        rs.getInt("priority"),
        rs.getBytes("slip_secrets"),
        rs.getString("photo_sha256"));
  }

  private static Applicant applicant(String json) {
    try {
      return Json.read(json.getBytes(StandardCharsets.UTF_8), Applicant.class);
    } catch (BadJsonException e) {
      throw new IllegalStateException("HUB-STORE an application is damaged", e);
    }
  }
}
