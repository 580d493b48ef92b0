package id.kia.hub.pages;

import id.kia.hub.fleet.KioskLine;
import id.kia.hub.push.OrderFilter;
import id.kia.hub.push.OrderLine;
import java.util.List;

/** A page of the orders, with what can be done to them. */
public record OrdersModel(
    PageFrame frame,
    Shown shown,
    Schools schools,
    OrderFilter filter,
    List<OrderLine> orders,
    Paging paging,
    OrderCounts counts,
    List<KioskLine> kiosks,
    int verified) {
  /** Whether somebody looks for something. */
  public boolean searching() {
    return !filter.equals(OrderFilter.ALL);
  }

  /** The list with another group of states. */
  public String group(OrderFilter.Group group) {
    return PageLink.with(
        paging.address(), "group", group == OrderFilter.Group.ALL ? "" : group.name());
  }

  /** Slips or class list of the whole list as it is filtered. */
  public String classList() {
    return filtered("/office/classlist.pdf");
  }

  private String filtered(String path) {
    String group = filter.group() == OrderFilter.Group.ALL ? "" : filter.group().name();
    return PageLink.with(
        PageLink.with(PageLink.with(path, "group", group), "kiosk", filter.kiosk()),
        "q",
        filter.text());
  }

  static OrderFilter filter(OfficeRequest request) {
    OrderFilter.Group group = OrderFilter.Group.ALL;
    for (OrderFilter.Group one : OrderFilter.Group.values()) {
      if (one.name().equals(request.query("group"))) {
        group = one;
      }
    }
    return new OrderFilter(group, request.query("kiosk"), request.query("q"));
  }

  @Override
  public String toString() {
    return "OrdersModel[" + filter + "]";
  }
}
