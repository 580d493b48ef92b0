package id.kia.kiosk.stock;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of {@link Lots}. */
final class LotStore {
  private LotStore() {}

  /** Lots in one account, the one that came first in front. */
  static List<LotPieces> in(Handle handle, String sku, Account account) {
    return handle
        .createQuery(
            "select lot, account, pieces from stock_lot where sku = ? and account = ?"
                + " order by place")
        .bind(0, sku)
        .bind(1, account)
        .map((row, context) -> pieces(row.getString(1), row.getString(2), row.getInt(3)))
        .list();
  }

  static List<LotPieces> all(Handle handle, String sku) {
    return handle
        .createQuery("select lot, account, pieces from stock_lot where sku = ? order by place")
        .bind(0, sku)
        .map((row, context) -> pieces(row.getString(1), row.getString(2), row.getInt(3)))
        .list();
  }

  static void take(Handle tx, String sku, LotPieces from, int pieces) {
    if (pieces == from.pieces()) {
      tx.execute(
          "delete from stock_lot where sku = ? and account = ? and lot = ?",
          sku,
          from.account(),
          from.lot());
    } else {
      tx.execute(
          "update stock_lot set pieces = pieces - ? where sku = ? and account = ? and lot = ?",
          pieces,
          sku,
          from.account(),
          from.lot());
    }
  }

  static void put(Handle tx, String sku, Account account, String lot, int pieces) {
    tx.execute(
        "insert into stock_lot (sku, account, lot, pieces) values (?, ?, ?, ?)"
            + " on conflict (sku, account, lot) do update set pieces = pieces + excluded.pieces",
        sku,
        account,
        lot,
        pieces);
  }

  private static LotPieces pieces(String lot, String account, int pieces) {
    return new LotPieces(lot, Account.valueOf(account), pieces);
  }
}
