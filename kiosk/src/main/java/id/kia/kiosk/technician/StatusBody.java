package id.kia.kiosk.technician;

import id.kia.contract.order.OrderId;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code GET /status.json}: the page's facts for scripts; no personal value. */
record StatusBody(
    boolean printerAnswers,
    boolean boardAnswers,
    Set<String> faults,
    int waiting,
    int panelsLeft,
    List<Stock> stock,
    List<Card> cards) {

  record Stock(String sku, Unit unit, Map<Account, Integer> accounts) {}

  record Card(OrderId order, OrderState state, String className) {}

  static StatusBody of(Workshop.Sight sight) {
    return new StatusBody(
        sight.machine().printer().isPresent(),
        sight.machine().board().isPresent(),
        sight.machine().faults(),
        sight.waiting(),
        sight.panelsLeft(),
        sight.stock().stream()
            .map(line -> new Stock(line.sku(), line.unit(), line.balances()))
            .toList(),
        sight.cards().stream()
            .map(card -> new Card(card.id(), card.state(), card.ordered().className()))
            .toList());
  }
}
