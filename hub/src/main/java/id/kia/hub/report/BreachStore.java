package id.kia.hub.report;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.KioskId;
import id.kia.contract.sync.EventKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the hub itself knows of orders at one kiosk, for {@link Breach}. */
final class BreachStore {
  private final String office;

  BreachStore(String office) {
    this.office = office;
  }

  /** One order that was ever sent to the kiosk, and when first. */
  record Sent(
      String orderId, long at, String npsn, String className, String name, boolean photograph) {
    @Override
    public String toString() {
      return "Sent[" + orderId + "]";
    }
  }

  /**
   * One word of the kiosk about an order, and when the hub got it.
   *
   * @param erased what names the child is gone; else the order moved
   * @param to the state it moved to, blank when it was erased
   */
  record Told(String orderId, boolean erased, String to, long at) {}

  boolean knows(Handle h, KioskId kiosk) {
    return h.createQuery(
            "select exists (select 1 from kiosk where office = :office and kiosk_id = :kiosk)")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .mapTo(Boolean.class)
        .one();
  }

  List<Sent> sent(Handle h, KioskId kiosk, long until) {
    return h.createQuery(
            "select l.order_id, min(l.at) as first_at, a.npsn, a.class_name, a.name,"
                + " a.photo_sha256 is not null and o.card_type = 'B' as photograph"
                + " from kiosk_log l join print_order o on o.office = l.office"
                + " and o.order_id = l.order_id join application a on a.office = o.office"
                + " and a.application_id = o.application_id where l.office = :office"
                + " and l.kiosk_id = :kiosk and l.kind = 'OrderPushed' and l.at <= :until"
                + " group by l.order_id, a.npsn, a.class_name, a.name, photograph"
                + " order by a.npsn, a.class_name, a.name, l.order_id")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("until", until)
        .map(
            (rs, ctx) ->
                new Sent(
                    rs.getString("order_id"),
                    rs.getLong("first_at"),
                    rs.getString("npsn"),
                    rs.getString("class_name"),
                    rs.getString("name"),
                    rs.getBoolean("photograph")))
        .list();
  }

  /** In the order in which the hub got them. */
  List<Told> told(Handle h, KioskId kiosk, long until) {
    return h.createQuery(
            "select order_id, kind, data, received_at from kiosk_event where office = :office and"
                + " kiosk_id = :kiosk and kind in ('ORDER_MOVED', 'ERASED') and order_id is not"
                + " null and received_at <= :until order by received_at, sequence")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("until", until)
        .map(
            (rs, ctx) ->
                new Told(
                    rs.getString("order_id"),
                    rs.getString("kind").equals(EventKind.ERASED.name()),
                    to(rs.getString("data")),
                    rs.getLong("received_at")))
        .list();
  }

  private static String to(String data) {
    try {
      return Json.readTolerant(data.getBytes(StandardCharsets.UTF_8), JsonNode.class)
          .path("to")
          .asText();
    } catch (BadJsonException e) {
      throw new IllegalStateException("HUB-STORE a kiosk's event is damaged", e);
    }
  }

  /** When the hub last got anything from the kiosk up to a moment. */
  Optional<Long> lastHeard(Handle h, KioskId kiosk, long until) {
    return h.createQuery(
            "select max(received_at) from kiosk_event where office = :office"
                + " and kiosk_id = :kiosk and received_at <= :until")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("until", until)
        .mapTo(Long.class)
        .findOne();
  }
}
