package id.kia.hub.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import id.kia.contract.sync.ClockTrust;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Kiosks' events and those that contradict them. */
final class EventStore {
  private final String office;

  EventStore(String office) {
    this.office = office;
  }

  Optional<String> hash(Handle h, KioskId kiosk, String incarnation, long sequence) {
    return h.createQuery(
            "select hash from kiosk_event where office = :office and kiosk_id = :kiosk"
                + " and incarnation = :incarnation and sequence = :sequence")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("incarnation", incarnation)
        .bind("sequence", sequence)
        .mapTo(String.class)
        .findOne();
  }

  void add(
      Handle h, KioskId kiosk, String incarnation, KioskEvent event, String hash, long received) {
    h.createUpdate(
            "insert into kiosk_event (office, kiosk_id, incarnation, sequence, hash, kind, at,"
                + " uptime, clock_trust, order_id, data, received_at) values (:office, :kiosk,"
                + " :incarnation, :sequence, :hash, :kind, :at, :uptime, :trust, :order, :data,"
                + " :received)")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("incarnation", incarnation)
        .bind("sequence", event.sequence())
        .bind("hash", hash)
        .bind("kind", event.kind())
        .bind("at", event.atMillis())
        .bind("uptime", event.uptimeMillis())
        .bind("trust", event.clockTrust())
        .bind("order", event.orderId() == null ? null : event.orderId().toString())
        .bind("data", Json.text(event.data()))
        .bind("received", received)
        .execute();
  }

  void addConflict(
      Handle h, KioskId kiosk, String incarnation, KioskEvent event, String hash, long received) {
    h.createUpdate(
            "insert into event_conflict (office, kiosk_id, incarnation, sequence, hash, kind,"
                + " order_id, event, received_at) values (:office, :kiosk, :incarnation,"
                + " :sequence, :hash, :kind, :order, :event, :received) on conflict do nothing")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("incarnation", incarnation)
        .bind("sequence", event.sequence())
        .bind("hash", hash)
        .bind("kind", event.kind())
        .bind("order", event.orderId() == null ? null : event.orderId().toString())
        .bind("event", Json.text(event))
        .bind("received", received)
        .execute();
  }

  /** What is kept behind a sequence, by rising sequence. */
  List<KioskEvent> behind(Handle h, KioskId kiosk, String incarnation, long sequence) {
    return h.createQuery(
            "select * from kiosk_event where office = :office and kiosk_id = :kiosk"
                + " and incarnation = :incarnation and sequence > :after order by sequence")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("incarnation", incarnation)
        .bind("after", sequence)
        .map((rs, ctx) -> row(rs))
        .list();
  }

  // NullAway does not see in class files that the order may be null.
  @SuppressWarnings("NullAway")
  private static KioskEvent row(ResultSet rs) throws SQLException {
    String order = rs.getString("order_id");
    return new KioskEvent(
        rs.getLong("sequence"),
        rs.getLong("at"),
        rs.getLong("uptime"),
        ClockTrust.valueOf(rs.getString("clock_trust")),
        EventKind.valueOf(rs.getString("kind")),
        order == null ? null : OrderId.of(order),
        tree(rs.getString("data")));
  }

  private static JsonNode tree(String json) {
    try {
      return Json.readTolerant(json.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    } catch (BadJsonException e) {
      throw new IllegalStateException("HUB-STORE an event is damaged", e);
    }
  }
}
