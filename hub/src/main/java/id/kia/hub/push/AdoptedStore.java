package id.kia.hub.push;

import id.kia.contract.code.KeyedHash;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import id.kia.contract.sync.HeldOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Orders that a kiosk holds and this hub does not know, because it was restored. Slip and PIN of
 * such an order are lost here; at the kiosk they work.
 */
final class AdoptedStore {
  private final String office;

  AdoptedStore(String office) {
    this.office = office;
  }

  void keep(Handle h, KioskId kiosk, HeldOrder order, int version, long at) {
    @Nullable KeyedHash nik = order.nikHash();
    h.createUpdate(
            "insert into adopted_order (office, order_id, kiosk_id, version, state, issue_number,"
                + " application, nik_hash, at) values (:office, :order, :kiosk, :version, :state,"
                + " :issue, :application, :nik, :at) on conflict (office, order_id) do update set"
                + " kiosk_id = :kiosk, version = :version, state = :state, issue_number = :issue,"
                + " at = :at")
        .bind("office", office)
        .bind("order", order.orderId().toString())
        .bind("kiosk", kiosk.value())
        .bind("version", version)
        .bind("state", order.state())
        .bind("issue", order.issueNumber())
        .bind("application", order.application())
        .bind("nik", nik == null ? null : nik.hex())
        .bind("at", at)
        .execute();
  }

  Optional<AdoptedOrder> find(Handle h, OrderId id) {
    return h.createQuery("select * from adopted_order where office = :office and order_id = :order")
        .bind("office", office)
        .bind("order", id.toString())
        .map((rs, ctx) -> row(rs))
        .findOne();
  }

  List<AdoptedOrder> all(Handle h) {
    return h.createQuery(
            "select * from adopted_order where office = :office order by kiosk_id, order_id")
        .bind("office", office)
        .map((rs, ctx) -> row(rs))
        .list();
  }

  /** The one that has a card, or may still print one, for this application or this child. */
  Optional<AdoptedOrder> blocking(Handle h, String application, KeyedHash nik) {
    return h
        .createQuery(
            "select * from adopted_order where office = :office"
                + " and (application = :application or nik_hash = :nik)")
        .bind("office", office)
        .bind("application", application)
        .bind("nik", nik.hex())
        .map((rs, ctx) -> row(rs))
        .stream()
        .filter(AdoptedOrder::blocks)
        .findFirst();
  }

  void state(Handle h, OrderId id, OrderState state, long at) {
    h.execute(
        "update adopted_order set state = ?, at = ? where office = ? and order_id = ?",
        state.name(),
        at,
        office,
        id.toString());
  }

  void version(Handle h, OrderId id, int version) {
    h.execute(
        "update adopted_order set version = ? where office = ? and order_id = ?",
        version,
        office,
        id.toString());
  }

  private static AdoptedOrder row(ResultSet rs) throws SQLException {
    return new AdoptedOrder(
        OrderId.of(rs.getString("order_id")),
        new KioskId(rs.getString("kiosk_id")),
        rs.getInt("version"),
        OrderState.told(rs.getString("state")).orElse(OrderState.OUTCOME_UNKNOWN),
        Optional.ofNullable(rs.getString("application")));
  }
}
