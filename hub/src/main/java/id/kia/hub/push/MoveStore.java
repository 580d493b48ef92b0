package id.kia.hub.push;

import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Moves of orders between kiosks; the latest of each order. */
final class MoveStore {
  private final String office;

  MoveStore(String office) {
    this.office = office;
  }

  void ask(Handle h, OrderId order, KioskId from, KioskId to, String staff, long at) {
    h.execute(
        "insert into order_move (office, order_id, from_kiosk, to_kiosk, state, asked_by, asked_at)"
            + " values (?, ?, ?, ?, 'ASKED', ?, ?) on conflict (office, order_id) do update set"
            + " from_kiosk = excluded.from_kiosk, to_kiosk = excluded.to_kiosk, state = 'ASKED',"
            + " asked_by = excluded.asked_by, asked_at = excluded.asked_at, override_by = null,"
            + " confirmed_by = null, ended_at = null",
        office,
        order.toString(),
        from.value(),
        to.value(),
        staff,
        at);
  }

  Optional<OrderMove> asked(Handle h, OrderId order) {
    return waiting(h).stream().filter(move -> move.orderId().equals(order)).findFirst();
  }

  /** Those that wait for an answer, oldest first. */
  List<OrderMove> waiting(Handle h) {
    return h.createQuery(
            "select * from order_move where office = :office and state = 'ASKED'"
                + " order by asked_at, order_id")
        .bind("office", office)
        .map((rs, ctx) -> row(rs))
        .list();
  }

  /** How many cards may exist twice because people overrode a kiosk's silence. */
  int overridden(Handle h) {
    return h.createQuery(
            "select count(*) from order_move where office = :office and state = 'OVERRIDDEN'")
        .bind("office", office)
        .mapTo(Integer.class)
        .one();
  }

  void wantsOverride(Handle h, OrderId order, String staff) {
    h.execute(
        "update order_move set override_by = ? where office = ? and order_id = ?",
        staff,
        office,
        order.toString());
  }

  void end(Handle h, OrderId order, OrderMove.State state, String confirmedBy, long at) {
    h.execute(
        "update order_move set state = ?, confirmed_by = ?, ended_at = ?"
            + " where office = ? and order_id = ?",
        state.name(),
        confirmedBy,
        at,
        office,
        order.toString());
  }

  private static OrderMove row(ResultSet rs) throws SQLException {
    return new OrderMove(
        OrderId.of(rs.getString("order_id")),
        new KioskId(rs.getString("from_kiosk")),
        new KioskId(rs.getString("to_kiosk")),
        OrderMove.State.valueOf(rs.getString("state")),
        rs.getString("asked_by"),
        rs.getLong("asked_at"),
        Optional.ofNullable(rs.getString("override_by")));
  }
}
