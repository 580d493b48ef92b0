package id.kia.hub.fleet;

import id.kia.contract.code.KeyedHash;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import id.kia.contract.sync.HeldOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The lists that kiosks are sending; a list lies here until it was compared. */
final class ListedStore {
  private final String office;

  ListedStore(String office) {
    this.office = office;
  }

  void forget(Handle h, KioskId kiosk) {
    h.execute("delete from listed_order where office = ? and kiosk_id = ?", office, kiosk.value());
  }

  void add(Handle h, KioskId kiosk, HeldOrder order) {
    @Nullable KeyedHash nik = order.nikHash();
    h.execute(
        "insert into listed_order (office, kiosk_id, order_id, version, state, issue_number,"
            + " application, nik_hash) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        office,
        kiosk.value(),
        order.orderId().toString(),
        order.version(),
        order.state(),
        order.issueNumber(),
        order.application(),
        nik == null ? null : nik.hex());
  }

  List<HeldOrder> of(Handle h, KioskId kiosk) {
    return h.createQuery(
            "select * from listed_order where office = :office and kiosk_id = :kiosk"
                + " order by order_id")
        .bind("office", office)
        .bind("kiosk", kiosk.value())
        .map((rs, ctx) -> row(rs))
        .list();
  }

  // NullAway does not see in class files that these two may be null.
  @SuppressWarnings("NullAway")
  private static HeldOrder row(ResultSet rs) throws SQLException {
    String nik = rs.getString("nik_hash");
    return new HeldOrder(
        OrderId.of(rs.getString("order_id")),
        rs.getInt("version"),
        rs.getString("state"),
        rs.getInt("issue_number"),
        rs.getString("application"),
        nik == null ? null : new KeyedHash(nik));
  }
}
