package id.kia.kiosk.stock;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of {@link StockCount}. */
final class StockCountStore {
  private StockCountStore() {}

  static void add(Handle tx, StockCount count) {
    tx.execute(
        "insert into stock_count (sku, account, book, counted, reason, person, witness, at_millis)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        count.sku(),
        count.account().name(),
        count.book(),
        count.counted(),
        count.reason().name(),
        count.person(),
        count.witness().orElse(null),
        count.atMillis());
  }

  /** The newest first. */
  static List<StockCount> newest(Handle h, int atMost) {
    return h.createQuery("select * from stock_count order by count desc limit ?")
        .bind(0, atMost)
        .map(
            (row, context) ->
                new StockCount(
                    row.getString("sku"),
                    Account.valueOf(row.getString("account")),
                    row.getInt("book"),
                    row.getInt("counted"),
                    CountReason.valueOf(row.getString("reason")),
                    row.getString("person"),
                    Optional.ofNullable(row.getString("witness")),
                    row.getLong("at_millis")))
        .list();
  }
}
