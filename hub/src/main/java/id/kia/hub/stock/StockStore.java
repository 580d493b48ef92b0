package id.kia.hub.stock;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.KioskId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The kiosks' balances. */
final class StockStore {
  private final String office;

  StockStore(String office) {
    this.office = office;
  }

  /** Pieces of one account. */
  record Balance(String sku, String unit, String account, int pieces) {}

  void add(Handle h, KioskId kiosk, String sku, String unit, String account, int pieces) {
    h.execute(
        "insert into stock_balance (office, kiosk_id, sku, unit, account, pieces)"
            + " values (?, ?, ?, ?, ?, ?) on conflict (office, kiosk_id, sku, unit, account)"
            + " do update set pieces = stock_balance.pieces + excluded.pieces",
        office,
        kiosk.value(),
        sku,
        unit,
        account,
        pieces);
  }

  List<StockBook.Count> counts(Handle h, KioskId kiosk, int most) {
    return h.createQuery(
            "select data, received_at from kiosk_event where office = :office"
                + " and kiosk_id = :kiosk and kind = 'STOCK_COUNTED'"
                + " order by received_at desc, sequence desc limit :most")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .bind("most", most)
        .map((rs, ctx) -> count(rs.getString("data"), rs.getLong("received_at")))
        .list();
  }

  private static StockBook.Count count(String json, long at) {
    try {
      JsonNode data = Json.readTolerant(json.getBytes(StandardCharsets.UTF_8), JsonNode.class);
      return new StockBook.Count(
          data.path("sku").asText(),
          data.path("account").asText(),
          data.path("book").asInt(),
          data.path("counted").asInt(),
          data.path("difference").asInt(),
          data.path("reason").asText(),
          data.path("person").asText(),
          data.path("witness").asText(""),
          at);
    } catch (BadJsonException e) {
      throw new IllegalStateException("HUB-STORE a kiosk's count is damaged", e);
    }
  }

  List<Balance> of(Handle h, KioskId kiosk) {
    return h.createQuery(
            "select sku, unit, account, pieces from stock_balance"
                + " where office = :office and kiosk_id = :kiosk")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .map(
            (rs, ctx) ->
                new Balance(
                    rs.getString("sku"),
                    rs.getString("unit"),
                    rs.getString("account"),
                    rs.getInt("pieces")))
        .list();
  }
}
