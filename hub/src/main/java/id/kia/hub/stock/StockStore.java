package id.kia.hub.stock;

import id.kia.contract.order.KioskId;
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
