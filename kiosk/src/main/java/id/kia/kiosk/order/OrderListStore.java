package id.kia.kiosk.order;

import id.kia.contract.code.KeyedHash;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.sync.HeldOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The list of orders that the hub asks for, and what only the hub can read in it. */
final class OrderListStore {
  private OrderListStore() {}

  static void origin(Handle tx, OrderPushed pushed) {
    @Nullable KeyedHash nik = pushed.nikHash();
    tx.execute(
        "insert into order_origin (order_id, application, nik_hash)"
            + " select order_id, ?, ? from kiosk_order where order_id = ?"
            + " on conflict (order_id) do update set application = excluded.application,"
            + " nik_hash = excluded.nik_hash",
        pushed.application(),
        nik == null ? null : nik.hex(),
        pushed.orderId().toString());
  }

  static List<HeldOrder> all(Handle handle) {
    Stream<HeldOrder> whole =
        handle
            .createQuery(
                "select o.order_id, version, state, coalesce(issue_number, 0) as issue,"
                    + " application, nik_hash"
                    + " from kiosk_order o left join order_origin using (order_id)")
            .map(OrderListStore::held)
            .stream();
    return Stream.concat(whole, TombstoneStore.all(handle).stream())
        .sorted(Comparator.comparing(held -> held.orderId().toString()))
        .toList();
  }

  // NullAway does not see in class files that these two may be null.
  @SuppressWarnings("NullAway")
  private static HeldOrder held(ResultSet row, StatementContext context) throws SQLException {
    String nik = row.getString("nik_hash");
    return new HeldOrder(
        OrderId.of(row.getString("order_id")),
        row.getInt("version"),
        row.getString("state"),
        row.getInt("issue"),
        row.getString("application"),
        nik == null ? null : new KeyedHash(nik));
  }
}
