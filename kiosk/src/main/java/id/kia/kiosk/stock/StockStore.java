package id.kia.kiosk.stock;

import id.kia.contract.order.OrderId;
import id.kia.drivers.RibbonKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The rows of {@link StockLedger}. */
final class StockStore {
  private static final RowMapper<RibbonRoll> ROLL =
      (row, context) ->
          new RibbonRoll(
              row.getLong("roll"),
              row.getString("sku"),
              RibbonKind.valueOf(row.getString("ribbon_kind")),
              row.getInt("panels"),
              row.getBoolean("removed"));
  private static final String ROLLS =
      "select roll, sku, ribbon_kind, panels, removed from ribbon_roll join stock_item using (sku)"
          + " ";

  private StockStore() {}

  static void declare(Handle tx, String sku, Unit unit, @Nullable RibbonKind kind) {
    tx.execute(
        "insert into stock_item (sku, unit, ribbon_kind) values (?, ?, ?)"
            + " on conflict (sku) do nothing",
        sku,
        unit.name(),
        kind == null ? null : kind.name());
  }

  static Optional<Unit> unit(Handle handle, String sku) {
    return handle
        .createQuery("select unit from stock_item where sku = ?")
        .bind(0, sku)
        .mapTo(Unit.class)
        .findOne();
  }

  static Optional<RibbonKind> ribbonKind(Handle handle, String sku) {
    return handle
        .createQuery("select ribbon_kind from stock_item where sku = ? and ribbon_kind is not null")
        .bind(0, sku)
        .mapTo(RibbonKind.class)
        .findOne();
  }

  static List<String> skus(Handle handle) {
    return handle.createQuery("select sku from stock_item order by sku").mapTo(String.class).list();
  }

  static void append(Handle tx, StockMove move, long event, long atMillis) {
    tx.execute(
        "insert into stock_move (sku, source, target, pieces, reason, lot, order_id, person,"
            + " witness, event, at_millis) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        move.sku(),
        move.source().name(),
        move.target().name(),
        move.pieces(),
        move.reason(),
        move.lot().orElse(null),
        move.order().map(OrderId::toString).orElse(null),
        move.person().orElse(null),
        move.witness().orElse(null),
        event,
        atMillis);
  }

  static void add(Handle tx, String sku, Account account, int pieces) {
    tx.execute(
        "insert into stock_balance (sku, account, pieces) values (?, ?, ?)"
            + " on conflict (sku, account) do update set pieces = pieces + excluded.pieces",
        sku,
        account.name(),
        pieces);
  }

  static Map<Account, Integer> balances(Handle handle, String sku) {
    Map<Account, Integer> balances = new EnumMap<>(Account.class);
    handle
        .createQuery("select account, pieces from stock_balance where sku = ?")
        .bind(0, sku)
        .map((row, context) -> Map.entry(row.getString("account"), row.getInt("pieces")))
        .forEach(entry -> balances.put(Account.valueOf(entry.getKey()), entry.getValue()));
    return balances;
  }

  /** What the moves alone say; must equal {@link #balances}. */
  static Map<Account, Integer> sums(Handle handle, String sku) {
    Map<Account, Integer> sums = new EnumMap<>(Account.class);
    handle
        .createQuery(
            "select source, target, sum(pieces) as n from (select * from stock_carried union all"
                + " select sku, source, target, pieces from stock_move) where sku = :sku"
                + " group by source, target")
        .bind("sku", sku)
        .map(
            (row, context) ->
                new StockMove(
                    sku,
                    Account.valueOf(row.getString("source")),
                    Account.valueOf(row.getString("target")),
                    row.getInt("n"),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .forEach(
            move -> {
              int sign = move.source() == Account.RECEIVED ? 1 : -1;
              sums.merge(move.source(), sign * move.pieces(), Integer::sum);
              sums.merge(move.target(), move.pieces(), Integer::sum);
            });
    return sums;
  }

  static long fit(Handle tx, String sku, int panels) {
    tx.execute("update ribbon_roll set removed = 1 where removed = 0");
    return tx.createQuery("insert into ribbon_roll (sku, panels) values (?, ?) returning roll")
        .bind(0, sku)
        .bind(1, panels)
        .mapTo(Long.class)
        .one();
  }

  static Optional<RibbonRoll> fitted(Handle handle) {
    return handle.createQuery(ROLLS + "where removed = 0").map(ROLL).findOne();
  }

  static Optional<RibbonRoll> roll(Handle handle, long roll) {
    return handle.createQuery(ROLLS + "where roll = ?").bind(0, roll).map(ROLL).findOne();
  }
}
