package id.kia.kiosk.print;

import id.kia.contract.order.OrderId;
import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Counters;
import id.kia.kiosk.order.MoveFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of {@link Intention}, and the counters the ledger knows of each printer. */
final class IntentionStore {
  private IntentionStore() {}

  static long insert(
      Handle tx,
      Optional<OrderId> order,
      MoveFacts.Device device,
      Baseline baseline,
      OptionalInt binBefore,
      Optional<String> person) {
    return tx.createQuery(
            "insert into print_intention (order_id, driver, virtual, serial, panels, cards,"
                + " position, panels_of_job, bin_before, person)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning intention")
        .bind(0, order.map(OrderId::toString).orElse(null))
        .bind(1, device.driver())
        .bind(2, device.virtual() ? 1 : 0)
        .bind(3, baseline.serial())
        .bind(4, baseline.counters().panels())
        .bind(5, baseline.counters().cards())
        .bind(6, baseline.position())
        .bind(7, baseline.panelsOfJob())
        .bind(8, binBefore.isPresent() ? (Integer) binBefore.getAsInt() : null)
        .bind(9, person.orElse(null))
        .mapTo(Long.class)
        .one();
  }

  static Optional<Intention> lastOf(Handle handle, OrderId order) {
    return handle
        .createQuery(
            "select * from print_intention where order_id = ? order by intention desc limit 1")
        .bind(0, order.toString())
        .map(IntentionStore::intention)
        .findOne();
  }

  static void conclude(Handle tx, long intention, String outcome, Optional<Counters> after) {
    tx.execute(
        "update print_intention set outcome = ?, panels_after = coalesce(?, panels_after),"
            + " cards_after = coalesce(?, cards_after) where intention = ?",
        outcome,
        after.map(Counters::panels).orElse(null),
        after.map(Counters::cards).orElse(null),
        intention);
  }

  static void took(Handle tx, long intention, long secondsPrinting) {
    tx.execute(
        "update print_intention set seconds_printing = ? where intention = ?",
        secondsPrinting,
        intention);
  }

  static void know(Handle tx, String serial, Counters counters) {
    tx.execute(
        "insert into printer_known (serial, panels, cards, intention)"
            + " values (?, ?, ?, (select coalesce(max(intention), 0) from print_intention))"
            + " on conflict (serial) do update set panels = excluded.panels,"
            + " cards = excluded.cards, intention = excluded.intention",
        serial,
        counters.panels(),
        counters.cards());
  }

  static Optional<CounterBook.Known> known(Handle handle, String serial) {
    return handle
        .createQuery("select panels, cards, intention from printer_known where serial = ?")
        .bind(0, serial)
        .map(
            (row, context) ->
                new CounterBook.Known(
                    new Counters(row.getLong("panels"), row.getLong("cards")),
                    row.getLong("intention")))
        .findOne();
  }

  static boolean knowsAnyPrinter(Handle handle) {
    return handle
        .createQuery("select exists (select 1 from printer_known)")
        .mapTo(Boolean.class)
        .one();
  }

  /** What the jobs of a printer after this one may have counted at most. */
  static Counters notYetRead(Handle handle, String serial, long after) {
    return handle
        .createQuery(
            "select coalesce(sum(panels_of_job), 0) as panels, count(*) as cards"
                + " from print_intention where serial = ? and intention > ?")
        .bind(0, serial)
        .bind(1, after)
        .map((row, context) -> new Counters(row.getLong("panels"), row.getLong("cards")))
        .one();
  }

  private static Intention intention(ResultSet row, StatementContext context) throws SQLException {
    int bin = row.getInt("bin_before");
    OptionalInt binBefore = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(bin);
    long after = row.getLong("panels_after");
    OptionalInt printed =
        row.wasNull()
            ? OptionalInt.empty()
            : OptionalInt.of(Math.toIntExact(Math.max(0, after - row.getLong("panels"))));
    return new Intention(
        row.getLong("intention"),
        new Baseline(
            row.getString("serial"),
            new Counters(row.getLong("panels"), row.getLong("cards")),
            CardPosition.valueOf(row.getString("position")),
            row.getInt("panels_of_job")),
        new MoveFacts.Device(
            row.getString("driver"), row.getString("serial"), row.getBoolean("virtual")),
        binBefore,
        printed,
        seconds(row));
  }

  private static OptionalLong seconds(ResultSet row) throws SQLException {
    long seconds = row.getLong("seconds_printing");
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(seconds);
  }
}
