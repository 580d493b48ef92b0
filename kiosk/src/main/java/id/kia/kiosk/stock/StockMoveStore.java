package id.kia.kiosk.stock;

import id.kia.contract.order.OrderId;
import id.kia.kiosk.store.SettingStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of {@link StockHistory}: moves as they were written, only read here. */
final class StockMoveStore {
  private static final String MATCHES =
      " from stock_move where (:text = '' or reason in (<reasons>) or instr(lower(sku), :text) > 0"
          + " or instr(lower(coalesce(lot, '')), :text) > 0"
          + " or instr(lower(coalesce(person, '')), :text) > 0"
          + " or instr(lower(coalesce(witness, '')), :text) > 0"
          + " or instr(coalesce(order_id, ''), :text) > 0)";

  /** Stands for no reason at all, for a list in SQL has at least one. */
  private static final String NO_REASON = "";

  /** Setting that says up to which move; the trigger of stock_move reads it. */
  private static final String CARRIED = "stock.carried";

  private StockMoveStore() {}

  /**
   * @param epochDay in the kiosk's zone
   */
  record Day(long epochDay, int cards) {}

  static int count(Handle handle, StockHistory.Search search) {
    return handle
        .createQuery("select count(*)" + MATCHES)
        .bind("text", search.text().toLowerCase(Locale.ROOT))
        .bindList("reasons", reasons(search))
        .mapTo(Integer.class)
        .one();
  }

  static List<StockHistory.Entry> find(
      Handle handle, StockHistory.Search search, int atMost, int after) {
    return handle
        .createQuery("select *" + MATCHES + " order by move desc limit :most offset :after")
        .bind("text", search.text().toLowerCase(Locale.ROOT))
        .bindList("reasons", reasons(search))
        .bind("most", atMost)
        .bind("after", after)
        .map(StockMoveStore::entry)
        .list();
  }

  /** Cards handed over by day, the newest first; what happened at an unknown time is left out. */
  static List<Day> issuedByDay(Handle handle, long offset, long dayMillis, int atMost) {
    return handle
        .createQuery(
            "select d, sum(pieces) as n from (select (at_millis + :offset) / :day as d, pieces"
                + " from stock_move where target = 'ISSUED' and at_millis > 0 union all"
                + " select day, pieces from stock_issued_day) group by d order by d desc"
                + " limit :most")
        .bind("offset", offset)
        .bind("day", dayMillis)
        .bind("most", atMost)
        .map((row, context) -> new Day(row.getLong("d"), row.getInt("n")))
        .list();
  }

  /** The newest move before the first whose event is still kept; 0 for none. */
  static long lastToldBefore(Handle handle, long event) {
    return handle
        .createQuery(
            "select coalesce(max(move), 0) from stock_move where move <"
                + " coalesce((select min(move) from stock_move where event >= ?), "
                + Long.MAX_VALUE
                + ")")
        .bind(0, event)
        .mapTo(Long.class)
        .one();
  }

  /** Puts sums in the place of all moves up to this one. */
  static int carry(Handle tx, long last, long offset, long dayMillis) {
    tx.execute(
        "insert into stock_carried (sku, source, target, pieces) select sku, source, target,"
            + " sum(pieces) from stock_move where move <= ? group by sku, source, target"
            + " on conflict (sku, source, target) do update set pieces = pieces + excluded.pieces",
        last);
    tx.execute(
        "insert into stock_issued_day (day, pieces) select (at_millis + ?) / ?, sum(pieces)"
            + " from stock_move where move <= ? and target = 'ISSUED' and at_millis > 0 group by 1"
            + " on conflict (day) do update set pieces = pieces + excluded.pieces",
        offset,
        dayMillis,
        last);
    SettingStore.put(tx, CARRIED, Long.toString(last));
    return tx.execute("delete from stock_move where move <= ?", last);
  }

  /** Moves are numbered from 1 without a hole, so the last that went is also how many went. */
  static long carried(Handle handle) {
    return SettingStore.get(handle, CARRIED).map(Long::parseLong).orElse(0L);
  }

  private static List<String> reasons(StockHistory.Search search) {
    return search.reasons().isEmpty() ? List.of(NO_REASON) : List.copyOf(search.reasons());
  }

  private static StockHistory.Entry entry(ResultSet row, StatementContext context)
      throws SQLException {
    var move =
        new StockMove(
            row.getString("sku"),
            Account.valueOf(row.getString("source")),
            Account.valueOf(row.getString("target")),
            row.getInt("pieces"),
            row.getString("reason"),
            Optional.ofNullable(row.getString("lot")),
            Optional.ofNullable(row.getString("order_id")).map(OrderId::of),
            Optional.ofNullable(row.getString("person")),
            Optional.ofNullable(row.getString("witness")));
    return new StockHistory.Entry(row.getLong("move"), row.getLong("at_millis"), move);
  }
}
