package id.kia.hub.report;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.order.OrderId;
import id.kia.hub.fleet.EventSink.KioskFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Passes of cards and receipts. */
final class ReportStore {
  /** A day; a real long wait must stay in the mean. */
  private static final double MOST_SECONDS = 24 * 3600;

  private static final String RECEIPTS =
      " from receipt r left join kiosk k on k.office = r.office and k.kiosk_id = r.kiosk_id"
          + " where r.office = :office and (:text = '' or upper(r.order_id) like :like escape '!'"
          + " or upper(k.name) like :like escape '!' or upper(r.person) like :like escape '!'"
          + " or upper(r.device) like :like escape '!')";

  private final String office;

  ReportStore(String office) {
    this.office = office;
  }

  /** One pass of a card. */
  record Pass(
      Run run, long atMillis, @Nullable Double secondsPrinting, @Nullable Double secondsWaiting) {}

  void addRun(Handle h, KioskFact fact, OrderId order, Run run) {
    JsonNode data = fact.event().data();
    h.createUpdate(
            "insert into card_run (office, kiosk_id, incarnation, sequence, order_id, outcome, at,"
                + " seconds_printing, seconds_waiting) values (:office, :kiosk, :incarnation,"
                + " :sequence, :order, :run, :at, :printing, :waiting)")
        .bind("office", office)
        .bind("kiosk", fact.kiosk().id().value())
        .bind("incarnation", fact.incarnation())
        .bind("sequence", fact.event().sequence())
        .bind("order", order.toString())
        .bind("run", run)
        // A kiosk that never knew the time is told by when we heard of it.
        .bind("at", fact.event().atMillis() > 0 ? fact.event().atMillis() : fact.receivedAt())
        .bind("printing", seconds(data.path("secondsPrinting")))
        .bind("waiting", seconds(data.path("secondsWaiting")))
        .execute();
  }

  void addReceipt(
      Handle h,
      KioskFact fact,
      OrderId order,
      @Nullable String person,
      String evidence,
      String device,
      boolean virtual) {
    h.createUpdate(
            "insert into receipt (office, order_id, kiosk_id, at, received_at, person, evidence,"
                + " device, is_virtual) values (:office, :order, :kiosk, :at, :received, :person,"
                + " :evidence, :device, :virtual) on conflict do nothing")
        .bind("office", office)
        .bind("order", order.toString())
        .bind("kiosk", fact.kiosk().id().value())
        .bind("at", fact.event().atMillis())
        .bind("received", fact.receivedAt())
        .bind("person", person)
        .bind("evidence", evidence)
        .bind("device", device.strip())
        .bind("virtual", virtual ? 1 : 0)
        .execute();
  }

  List<Pass> passes(Handle h, long sinceMillis) {
    return h.createQuery(
            "select outcome, at, seconds_printing, seconds_waiting from card_run"
                + " where office = :office and at >= :since order by at")
        .bind("office", office)
        .bind("since", sinceMillis)
        .map(
            (rs, ctx) ->
                new Pass(
                    Run.valueOf(rs.getString("outcome")),
                    rs.getLong("at"),
                    seconds(rs, "seconds_printing"),
                    seconds(rs, "seconds_waiting")))
        .list();
  }

  /** Newest first. */
  List<Receipt> receipts(Handle h, String text, int offset, int limit) {
    return filtered(
            h,
            "select r.*, coalesce(k.name, r.kiosk_id) as kiosk_name"
                + RECEIPTS
                + " order by r.received_at desc, r.order_id limit :limit offset :offset",
            text)
        .bind("limit", limit)
        .bind("offset", offset)
        .map(
            (rs, ctx) ->
                new Receipt(
                    rs.getString("order_id"),
                    rs.getString("kiosk_name"),
                    rs.getLong("at"),
                    rs.getLong("received_at"),
                    rs.getString("person"),
                    rs.getString("device"),
                    rs.getInt("is_virtual") == 1))
        .list();
  }

  int countReceipts(Handle h, String text) {
    return filtered(h, "select count(*)" + RECEIPTS, text).mapTo(Integer.class).one();
  }

  private Query filtered(Handle h, String sql, String text) {
    String like = text.strip().toUpperCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    return h.createQuery(sql)
        .bind("office", office)
        .bind("text", like)
        .bind("like", "%" + like + "%");
  }

  private static @Nullable Double seconds(JsonNode node) {
    return node.isNumber() ? plausible(node.asDouble()) : null;
  }

  private static @Nullable Double seconds(ResultSet rs, String column) throws SQLException {
    double value = rs.getDouble(column);
    return rs.wasNull() ? null : plausible(value);
  }

  /** A kiosk's word is not its figure: what no card can take must not shift a mean. */
  private static @Nullable Double plausible(double seconds) {
    return seconds >= 0 && seconds <= MOST_SECONDS ? seconds : null;
  }
}
