package id.kia.hub.push;

import id.kia.contract.order.CardType;
import id.kia.contract.order.OrderId;
import id.kia.contract.person.Personal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Orders for reading. */
final class OrderListStore {
  private static final String COLUMNS =
      "o.*, a.npsn, a.class_name, a.name, a.list_number, k.name as kiosk_name";
  private static final String FROM =
      " from print_order o join application a on a.office = o.office"
          + " and a.application_id = o.application_id join kiosk k on k.office = o.office"
          + " and k.kiosk_id = o.kiosk_id where o.office = :office";
  private static final String FILTER =
      " and o.state in (<states>) and (:kiosk = '' or o.kiosk_id = :kiosk) and (:text = ''"
          + " or upper(a.name) like :like escape '!' or upper(a.class_name) like :like escape '!'"
          + " or upper(o.order_id) like :number escape '!')";
  private static final String ORDER = " order by a.npsn, a.class_name, a.name, o.order_id";

  private final String office;

  OrderListStore(String office) {
    this.office = office;
  }

  /**
   * An order with what its slip needs.
   *
   * @param slipLost the hub was restored: what the slip at the child says is not known here
   */
  record SlipRow(OrderLine line, String listNumber, byte[] secrets, boolean slipLost) {
    @Override
    public String toString() {
      return "SlipRow[" + line.orderId() + "]";
    }
  }

  /** By school, class and name. */
  List<SlipRow> page(Handle h, OrderFilter filter, int offset, int limit) {
    return filtered(h, "select " + COLUMNS, filter, ORDER + " limit :limit offset :offset")
        .bind("limit", limit)
        .bind("offset", offset)
        .map((rs, ctx) -> row(rs))
        .list();
  }

  int count(Handle h, OrderFilter filter) {
    return filtered(h, "select count(*)", filter, "").mapTo(Integer.class).one();
  }

  /** These orders, as far as they are there. */
  List<SlipRow> these(Handle h, Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return h.createQuery("select " + COLUMNS + FROM + " and o.order_id in (<ids>)" + ORDER)
        .bind("office", office)
        .bindList("ids", List.copyOf(ids))
        .map((rs, ctx) -> row(rs))
        .list();
  }

  /** How many open orders end on or before a day. */
  int endingBy(Handle h, LocalDate day) {
    return h.createQuery(
            "select count(*) from print_order where office = :office and open = 1"
                + " and state in ('PUSHED', 'QUEUED', 'HELD') and collect_until <= :day")
        .bind("office", office)
        .bind("day", day.toString())
        .mapTo(Integer.class)
        .one();
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

  private Query filtered(Handle h, String select, OrderFilter filter, String end) {
    String text = filter.text().strip();
    String like = text.toUpperCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    return h.createQuery(select + FROM + FILTER + end)
        .bind("office", office)
        .bindList("states", filter.group().states().stream().map(Enum::name).toList())
        .bind("kiosk", filter.kiosk())
        .bind("text", text)
        .bind("like", "%" + like + "%")
        .bind("number", like + "%");
  }

  private static SlipRow row(ResultSet rs) throws SQLException {
    return new SlipRow(
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
            rs.getString("collect_until"),
            rs.getInt("priority"),
            rs.getString("said_by")),
        rs.getString("list_number"),
        rs.getBytes("slip_secrets"),
        rs.getInt("slip_lost") == 1);
  }
}
