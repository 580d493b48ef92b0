package id.kia.hub.push;

import id.kia.contract.order.CardType;
import id.kia.contract.order.OrderId;
import id.kia.contract.person.Personal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Orders for reading. */
final class OrderListStore {
  private final String office;

  OrderListStore(String office) {
    this.office = office;
  }

  /** An order with what its slip needs. */
  record SlipRow(OrderLine line, String listNumber, byte[] secrets) {
    @Override
    public String toString() {
      return "SlipRow[" + line.orderId() + "]";
    }
  }

  List<SlipRow> all(Handle h) {
    return h.createQuery(
            "select o.*, a.npsn, a.class_name, a.name, a.list_number, k.name as kiosk_name"
                + " from print_order o join application a on a.office = o.office"
                + " and a.application_id = o.application_id join kiosk k on k.office = o.office"
                + " and k.kiosk_id = o.kiosk_id where o.office = :office"
                + " order by a.npsn, a.class_name, a.name, o.order_id")
        .bind("office", office)
        .map(
            (rs, ctx) ->
                new SlipRow(
                    new OrderLine(
                        rs.getString("order_id"),
                        rs.getString("application_id"),
                        rs.getString("kiosk_id"),
                        rs.getString("kiosk_name"),
                        OrderState.valueOf(rs.getString("state")),
                        rs.getLong("state_at"),
                        rs.getInt("version"),
                        rs.getInt("issue_number"),
                        CardType.valueOf(rs.getString("card_type")),
                        rs.getString("npsn"),
                        rs.getString("class_name"),
                        Personal.of(rs.getString("name")),
                        rs.getString("collect_until")),
                    rs.getString("list_number"),
                    rs.getBytes("slip_secrets")))
        .list();
  }

  /** How many orders are in each state. */
  Map<String, Integer> byState(Handle h) {
    Map<String, Integer> counts = new TreeMap<>();
    h.createQuery(
            "select state, count(*) as n from print_order where office = :office group by state")
        .bind("office", office)
        .map((rs, ctx) -> Map.entry(rs.getString("state"), rs.getInt("n")))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  static OrderId id(SlipRow row) {
    return OrderId.of(row.line().orderId());
  }
}
