package id.kia.kiosk.technician;

import id.kia.contract.order.OrderId;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.print.TestCard;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.Unit;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code GET /status.json}: the page's facts for scripts; no personal value. */
record StatusBody(
    boolean printerAnswers,
    boolean boardAnswers,
    Set<String> faults,
    List<Fault> standing,
    int waiting,
    int panelsLeft,
    Left left,
    @Nullable Test test,
    List<Stock> stock,
    List<Card> cards) {

  record Fault(String code, long ageSeconds, boolean sinceStart) {}

  /**
   * @param days null without history
   */
  record Left(int blanks, int ribbonCards, int cards, @Nullable Integer days, int historyDays) {}

  record Test(long number, TestCard.Outcome outcome, String person, boolean running) {}

  record Stock(String sku, Unit unit, Map<Account, Integer> accounts) {}

  record Card(OrderId order, OrderState state, String className) {}

  static StatusBody of(Workshop.Sight sight) {
    return new StatusBody(
        sight.machine().printer().isPresent(),
        sight.machine().board().isPresent(),
        sight.machine().codes(),
        sight.machine().faults().stream()
            .map(fault -> new Fault(fault.code(), fault.age().toSeconds(), fault.sinceStart()))
            .toList(),
        sight.waiting(),
        sight.panelsLeft(),
        left(sight),
        sight
            .test()
            .map(test -> new Test(test.number(), test.outcome(), test.person(), sight.testing()))
            .orElse(null),
        sight.stock().stream()
            .map(line -> new Stock(line.sku(), line.unit(), line.balances()))
            .toList(),
        sight.cards().stream()
            .map(
                facts ->
                    new Card(
                        facts.card().id(),
                        facts.card().state(),
                        facts.card().ordered().className()))
            .toList());
  }

  private static Left left(Workshop.Sight sight) {
    var forecast = sight.forecast();
    OptionalInt days = forecast.days();
    return new Left(
        forecast.blanks(),
        forecast.ribbonCards(),
        forecast.cards(),
        days.isPresent() ? (Integer) days.getAsInt() : null,
        forecast.use().days());
  }
}
