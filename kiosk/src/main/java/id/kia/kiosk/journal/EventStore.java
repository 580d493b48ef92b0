package id.kia.kiosk.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.Json;
import id.kia.contract.order.OrderId;
import id.kia.contract.sync.ClockTrust;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.kiosk.time.KioskTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of {@link EventJournal}. */
final class EventStore {
  private static final String COLUMNS =
      "select sequence, at_millis, uptime_millis, clock_trust, kind, order_id, data from event ";

  private EventStore() {}

  static long insert(
      Handle tx, KioskTime.Stamp stamp, EventKind kind, Optional<OrderId> order, ObjectNode data) {
    return tx.createQuery(
            "insert into event (at_millis, uptime_millis, clock_trust, kind, order_id, data)"
                + " values (?, ?, ?, ?, ?, ?) returning sequence")
        .bind(0, stamp.atMillis())
        .bind(1, stamp.uptimeMillis())
        .bind(2, stamp.trust())
        .bind(3, kind)
        .bind(4, order.map(OrderId::toString).orElse(null))
        .bind(5, Json.text(data))
        .mapTo(Long.class)
        .one();
  }

  static List<KioskEvent> after(Handle handle, long sequence, int atMost) {
    return handle
        .createQuery(COLUMNS + "where sequence > ? order by sequence limit ?")
        .bind(0, sequence)
        .bind(1, atMost)
        .map(EventStore::event)
        .list();
  }

  static List<KioskEvent> of(Handle handle, OrderId order) {
    return handle
        .createQuery(COLUMNS + "where order_id = ? order by sequence")
        .bind(0, order.toString())
        .map(EventStore::event)
        .list();
  }

  static long latest(Handle handle) {
    return handle
        .createQuery("select coalesce(max(seq), 0) from sqlite_sequence where name = 'event'")
        .mapTo(Long.class)
        .one();
  }

  /** The oldest kept event behind a sequence. */
  static OptionalLong firstKept(Handle handle, long behind) {
    return handle
        .createQuery("select min(sequence) from event where sequence > ?")
        .bind(0, behind)
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** From the oldest on and never a hole: a restored hub could not get over one. */
  static int purge(Handle tx, long upTo, long beforeMillis) {
    return tx.execute(
        "delete from event where sequence <= ? and sequence < coalesce("
            + "(select min(sequence) from event where at_millis >= ?), ? + 1)",
        upTo,
        beforeMillis,
        upTo);
  }

  private static KioskEvent event(ResultSet row, StatementContext context) throws SQLException {
    String order = row.getString("order_id");
    return new KioskEvent(
        row.getLong("sequence"),
        row.getLong("at_millis"),
        row.getLong("uptime_millis"),
        ClockTrust.valueOf(row.getString("clock_trust")),
        EventKind.valueOf(row.getString("kind")),
        order == null ? null : OrderId.of(order),
        tree(row.getString("data")));
  }

  private static JsonNode tree(String text) throws SQLException {
    try {
      return Json.strict().readTree(text);
    } catch (JsonProcessingException e) {
      throw new SQLException("the data of an event is not JSON", e);
    }
  }
}
