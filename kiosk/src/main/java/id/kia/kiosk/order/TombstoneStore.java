package id.kia.kiosk.order;

import id.kia.contract.order.OrderId;
import id.kia.contract.sync.HeldOrder;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Orders of which only number, version, end state and issue are left. They are never purged: a late
 * copy of an order must not open it again.
 */
final class TombstoneStore {
  /** A tombstone never moved in this row; the first move away from it makes a row again. */
  static final long ROW_VERSION = 0;

  private static final String SELECT =
      "select t.order_id, t.version, e.state, t.issue from tombstone t"
          + " join end_state e on e.code = t.state ";

  private TombstoneStore() {}

  static Optional<KioskOrder> find(Handle handle, OrderId id) {
    return handle
        .createQuery(SELECT + "where t.order_id = ?")
        .bind(0, bytes(id))
        .map(TombstoneStore::order)
        .findOne();
  }

  static List<HeldOrder> all(Handle handle) {
    return handle.createQuery(SELECT).map(TombstoneStore::held).list();
  }

  /** Orders among the tombstones that used this blank and ended so. */
  static int count(Handle handle, String sku, Collection<OrderState> states) {
    return handle
        .createQuery(
            "select coalesce(sum(orders), 0) from ended_card"
                + " where sku = :sku and state in (<states>)")
        .bind("sku", sku)
        .bindList("states", states.stream().map(OrderState::name).toList())
        .mapTo(Integer.class)
        .one();
  }

  /**
   * Orders of which nothing is left but the ledger's row: forgotten, and the hub has had every
   * event of them for as long as events are kept.
   */
  static List<KioskOrder> due(Handle handle, Collection<OrderState> states) {
    return handle
        .createQuery(
            "select * from kiosk_order o where last_day is null and state in (<states>)"
                + " and not exists (select 1 from event e where e.order_id = o.order_id)"
                + " and not exists (select 1 from print_intention i where i.order_id = o.order_id)"
                + " and not exists (select 1 from sealed_content s where s.order_id = o.order_id)")
        .bindList("states", states.stream().map(OrderState::name).toList())
        .map(OrderStore::order)
        .list();
  }

  /**
   * Puts a tombstone in the place of an order's row.
   *
   * @param ended states that no order leaves
   */
  static void bury(Handle tx, KioskOrder order, Set<OrderState> ended) {
    String id = order.id().toString();
    tx.execute("insert into end_state (state) values (?) on conflict do nothing", order.state());
    tx.execute(
        "insert into tombstone (order_id, version, state, issue) values (?, ?,"
            + " (select code from end_state where state = ?), ?)",
        bytes(order.id()),
        order.version(),
        order.state(),
        order.terms().map(OrderTerms::issueNumber).orElse(0));
    if (ended.contains(order.state()) && order.terms().isPresent()) {
      tx.execute(
          "insert into ended_card (sku, state, orders) values (?, ?, 1)"
              + " on conflict (sku, state) do update set orders = orders + 1",
          order.ordered().sku(),
          order.state());
    }
    tx.execute("delete from order_origin where order_id = ?", id);
    tx.execute("delete from kiosk_order where order_id = ?", id);
  }

  /** Takes a tombstone away because its order lives again; false when there is none. */
  static boolean raise(Handle tx, OrderId id) {
    return tx.execute("delete from tombstone where order_id = ?", (Object) bytes(id)) == 1;
  }

  static void raiseIssue(Handle tx, OrderId id, int issueNumber) {
    tx.execute(
        "update tombstone set issue = max(issue, ?) where order_id = ?", issueNumber, bytes(id));
  }

  private static KioskOrder order(ResultSet row, StatementContext context) throws SQLException {
    return new KioskOrder(
        id(row.getBytes("order_id")),
        row.getInt("version"),
        ROW_VERSION,
        OrderState.valueOf(row.getString("state")),
        Optional.empty(),
        0,
        false,
        OptionalLong.empty(),
        0,
        0,
        new KioskOrder.Since(0, 0),
        Optional.empty());
  }

  // NullAway does not see in class files that these two may be null.
  @SuppressWarnings("NullAway")
  private static HeldOrder held(ResultSet row, StatementContext context) throws SQLException {
    return new HeldOrder(
        id(row.getBytes("order_id")),
        row.getInt("version"),
        row.getString("state"),
        row.getInt("issue"),
        null,
        null);
  }

  private static byte[] bytes(OrderId id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.value().getMostSignificantBits())
        .putLong(id.value().getLeastSignificantBits())
        .array();
  }

  private static OrderId id(byte[] bytes) {
    ByteBuffer read = ByteBuffer.wrap(bytes);
    return new OrderId(new UUID(read.getLong(), read.getLong()));
  }
}
