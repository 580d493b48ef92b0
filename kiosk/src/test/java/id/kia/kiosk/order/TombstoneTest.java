package id.kia.kiosk.order;

import static id.kia.kiosk.TestKiosk.BLANK;
import static id.kia.kiosk.TestKiosk.NOON;
import static id.kia.kiosk.TestKiosk.RIBBON;
import static id.kia.kiosk.TestKiosk.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.OrderId;
import id.kia.contract.sync.HeldOrder;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.CarryForward;
import id.kia.kiosk.stock.DailyUse;
import id.kia.kiosk.stock.StockHistory;
import id.kia.kiosk.stock.SupplyPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of orders and stock moves when even their events are purged. */
class TombstoneTest extends OrdersBench {
  private static final Duration LONG = Duration.ofDays(46);

  @BeforeEach
  void dated() {
    kiosk.hubSays(NOON);
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderState.class,
      names = {"HANDED_OVER", "WITHDRAWN", "MISSING", "RECALLED", "EXPIRED"})
  void number_version_state_and_issue_stay_and_nothing_else(OrderState state) {
    reach(kiosk, A, state);
    KioskOrder before = order(A);
    longAfter();
    assertEquals(1, bury());
    assertEquals("0", one("select count(*) from kiosk_order"));
    assertEquals("0", one("select count(*) from order_origin"));
    KioskOrder left = order(A);
    assertEquals(state, left.state());
    assertEquals(before.version(), left.version());
    assertEquals(
        new HeldOrder(A, before.version(), state.name(), 1, null, null),
        kiosk.store.read(kiosk.orders::list).getFirst());
    assertEquals(0, bury(), "once");
  }

  @Test
  void an_order_stays_whole_while_an_event_of_it_is_kept() {
    reach(kiosk, A, OrderState.HANDED_OVER);
    kiosk.pass(Duration.ofDays(10));
    forget(A);
    assertEquals(0, bury(), "the hub has not said that it has them");
    acknowledge();
    purge();
    assertEquals(0, bury(), "its last event is young");
    kiosk.pass(LONG);
    purge();
    assertEquals(1, bury());
  }

  @Test
  void an_order_that_is_not_over_or_not_forgotten_stays_whole() {
    reach(kiosk, A, OrderState.HANDED_OVER);
    reach(kiosk, B, OrderState.CAPTURED);
    kiosk.pass(LONG);
    acknowledge();
    purge();
    assertEquals(0, bury());
  }

  @Test
  void a_late_copy_of_a_buried_order_opens_nothing() {
    reach(kiosk, A, OrderState.HANDED_OVER);
    longAfter();
    bury();
    assertEquals(Arrival.ALREADY_HERE, arrive(A, 1));
    assertEquals(Arrival.CONFLICT, arrive(A, 2));
    assertEquals(Arrival.CONFLICT, recall(A, 3));
    assertEquals(OrderState.HANDED_OVER, order(A).state());
    assertEquals("0", one("select count(*) from kiosk_order"));
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderState.class,
      names = {"RECALLED", "EXPIRED"})
  void a_higher_version_wakes_what_the_table_lets_wake(OrderState state) {
    reach(kiosk, A, state);
    int version = order(A).version();
    longAfter();
    bury();
    assertEquals(Arrival.ALREADY_HERE, arrive(A, version));
    assertEquals(Arrival.OPENED, arrive(A, version + 1));
    assertEquals(OrderState.QUEUED, order(A).state());
    assertEquals("0", one("select count(*) from tombstone"));
    move(A, OrderEvent.CLAIM, Cause.COLLECTOR);
    assertEquals(1, kiosk.store.read(kiosk.orders::list).size(), "one of the two");
  }

  @Test
  void the_issue_of_a_buried_order_only_grows() {
    reach(kiosk, A, OrderState.HANDED_OVER);
    longAfter();
    bury();
    kiosk.store.run(tx -> kiosk.orders.raiseIssue(tx, A, 4));
    kiosk.store.run(tx -> kiosk.orders.raiseIssue(tx, A, 2));
    assertEquals(4, kiosk.store.read(kiosk.orders::list).getFirst().issueNumber());
  }

  @Test
  void the_equation_goes_on_when_cards_of_the_past_are_only_sums() {
    reach(kiosk, A, OrderState.HANDED_OVER);
    reach(kiosk, B, OrderState.WITHDRAWN);
    Map<Account, Integer> blanks = kiosk.store.read(h -> kiosk.stock.balances(h, BLANK));
    Map<Account, Integer> panels = kiosk.store.read(h -> kiosk.stock.balances(h, RIBBON));
    longAfter();
    assertEquals(2, bury());
    assertTrue(carry() > 0);
    assertEquals("0", one("select count(*) from stock_move"));
    assertEquals(blanks, kiosk.store.read(h -> kiosk.stock.balances(h, BLANK)));
    assertEquals(panels, kiosk.store.read(h -> kiosk.stock.balances(h, RIBBON)));
    kiosk.store.run(kiosk.stock::audit);
    reach(kiosk, id(3), OrderState.HANDED_OVER);
    assertEquals(2, pieces(Account.ISSUED));
    kiosk.store.run(kiosk.stock::audit);
    longAfter();
    forget(id(3));
    purge();
    bury();
    assertTrue(carry() > 0, "sums are added to sums");
    kiosk.store.run(kiosk.stock::audit);
  }

  @Test
  void a_sum_that_was_tampered_with_is_noticed() {
    reach(kiosk, A, OrderState.HANDED_OVER);
    longAfter();
    var _ = carry();
    kiosk.store.run(
        tx -> tx.execute("update stock_carried set pieces = 2 where target = 'ISSUED'"));
    assertThrows(RuntimeException.class, () -> kiosk.store.run(kiosk.stock::audit));
  }

  @Test
  void moves_stay_from_the_first_on_whose_event_is_kept() {
    reach(kiosk, A, OrderState.HANDED_OVER);
    String all = one("select count(*) from stock_move");
    assertEquals(0, carry());
    assertEquals(all, one("select count(*) from stock_move"));
    assertThrows(
        UnableToExecuteStatementException.class,
        () -> kiosk.store.run(tx -> tx.execute("delete from stock_move")));
    longAfter();
    reach(kiosk, B, OrderState.PRINTING);
    assertEquals(Integer.parseInt(all), carry());
    assertEquals("1", one("select count(*) from stock_move"));
    var history = new StockHistory(TestKiosk.ZONE, SupplyPolicy.USUAL);
    var found = kiosk.store.read(h -> history.find(h, new StockHistory.Search("", Set.of(), 0)));
    assertEquals(1, found.total());
    assertEquals(Long.parseLong(all), found.carried());
  }

  @Test
  void the_use_of_each_day_is_remembered() {
    var history = new StockHistory(TestKiosk.ZONE, SupplyPolicy.USUAL);
    reach(kiosk, A, OrderState.HANDED_OVER);
    reach(kiosk, B, OrderState.HANDED_OVER);
    longAfter();
    DailyUse before = use(history);
    assertEquals(2, before.cards());
    assertTrue(carry() > 0);
    assertEquals(before, use(history));
    reach(kiosk, id(3), OrderState.HANDED_OVER);
    assertEquals(1, use(history).today());
  }

  private DailyUse use(StockHistory history) {
    return kiosk.store.read(h -> history.use(h, kiosk.time.bounds().lower()));
  }

  /** All is forgotten, acknowledged and older than events are kept. */
  private void longAfter() {
    kiosk.pass(LONG);
    for (OrderId each : new OrderId[] {A, B}) {
      if (kiosk.store.read(h -> kiosk.orders.find(h, each)).isPresent()) {
        forget(each);
      }
    }
    acknowledge();
    kiosk.pass(LONG);
    purge();
  }

  private void forget(OrderId order) {
    kiosk.store.run(tx -> new Forgetting(kiosk.orders, kiosk.time).forget(tx, order));
  }

  private void acknowledge() {
    kiosk.store.run(
        tx ->
            kiosk.journal.acknowledge(tx, kiosk.journal.after(tx, 0, 10_000).getLast().sequence()));
  }

  private void purge() {
    Optional<Long> last =
        kiosk.store.read(
            h ->
                kiosk.journal.after(h, 0, 10_000).stream()
                    .map(e -> e.sequence())
                    .reduce(Long::max));
    kiosk.store.run(
        tx -> {
          last.ifPresent(sequence -> kiosk.journal.acknowledge(tx, sequence));
          var _ = kiosk.journal.purge(tx);
        });
  }

  private int bury() {
    return kiosk.store.write(tx -> new Forgetting(kiosk.orders, kiosk.time).bury(tx));
  }

  private int carry() {
    return kiosk.store.write(new CarryForward(kiosk.journal, TestKiosk.ZONE)::run);
  }

  private String one(String sql) {
    return kiosk.store.read(h -> h.createQuery(sql).mapTo(String.class).one());
  }
}
