package id.kia.kiosk.order;

import static id.kia.kiosk.TestKiosk.TODAY;
import static id.kia.kiosk.TestKiosk.pushed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.CardType;
import id.kia.contract.order.OrderPushed;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.stock.Account;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The hub's word state by state: what a version may do, and what is kept as a fact only. */
class HubVersionsTest extends OrdersBench {
  @ParameterizedTest
  @EnumSource(
      value = OrderState.class,
      names = {"RECALLED", "EXPIRED", "INELIGIBLE"})
  void bad_42_an_order_that_is_over_opens_again_only_with_a_higher_version(OrderState over) {
    reach(kiosk, A, over);
    int version = order(A).version();
    assertEquals(Arrival.ALREADY_HERE, arrive(A, version));
    assertEquals(over, state(kiosk, A));
    assertEquals(Arrival.OPENED, arrive(A, version + 1));
    assertEquals(OrderState.QUEUED, state(kiosk, A));
  }

  @Test
  void bad_29_new_data_of_a_held_order_leaves_it_held() {
    arrive(A, 1);
    hold(A, 2);
    assertEquals(Arrival.REPLACED, arrive(A, 3));
    assertEquals(OrderState.HELD, state(kiosk, A));
    assertEquals(Optional.of(HeldFor.HUB), order(A).heldFor());
    assertEquals(3, order(A).version());
  }

  @Test
  void new_data_of_an_order_that_is_held_for_its_locks_does_not_change_why() {
    arrive(A, 1);
    move(A, OrderEvent.HOLD, Cause.LOCK);
    assertEquals(Arrival.REPLACED, arrive(A, 2));
    assertEquals(Optional.of(HeldFor.LOCKS), order(A).heldFor());
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderState.class,
      names = {"QUEUED", "CLAIMED"})
  void bad_29_the_hub_holds_also_an_order_that_somebody_claimed(OrderState open) {
    reach(kiosk, A, open);
    assertEquals(Arrival.FOLLOWED, hold(A, 2));
    assertEquals(OrderState.HELD, state(kiosk, A));
    assertEquals(Arrival.CONFLICT, release(A, 1), "an old release frees nothing");
    assertEquals(OrderState.HELD, state(kiosk, A));
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderState.class,
      names = {"QUEUED", "CLAIMED", "HELD", "EXPIRED", "INELIGIBLE"})
  void a_recall_ends_every_order_that_has_no_card_yet(OrderState open) {
    reach(kiosk, A, open);
    int version = order(A).version();
    recall(A, version);
    assertEquals(open, state(kiosk, A), "not with the version that is here");
    assertEquals(Arrival.FOLLOWED, recall(A, version + 1));
    assertEquals(OrderState.RECALLED, state(kiosk, A));
    assertEquals(5, pieces(Account.HOPPER));
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderState.class,
      names = {"PRINTING", "OUTCOME_UNKNOWN", "PRINTED", "CAPTURED", "WITHDRAWN", "MISSING"})
  void bad_43_a_recall_of_an_order_with_a_card_is_a_conflict_and_deletes_nothing(OrderState card) {
    reach(kiosk, A, card);
    assertEquals(Arrival.CONFLICT, recall(A, 9));
    assertEquals(card, state(kiosk, A));
    assertEquals(1, conflicts());
  }

  @Test
  void a_word_about_an_order_that_never_came_is_kept_as_a_conflict() {
    assertEquals(Arrival.CONFLICT, hold(A, 1));
    assertEquals(Arrival.CONFLICT, release(B, 1));
    assertEquals(2, conflicts());
  }

  @Test
  void an_older_version_that_comes_late_ends_no_codes() {
    reach(kiosk, A, OrderState.CLAIMED);
    kiosk.store.run(tx -> kiosk.orders.move(tx, A, OrderEvent.DROP, MoveFacts.by(Cause.TIME_OUT)));
    arrive(A, 5);
    OrderPushed late = reissued(4, 7);
    assertEquals(Arrival.CONFLICT, kiosk.store.write(tx -> kiosk.orders.arrive(tx, late)));
    assertEquals(1, order(A).ordered().issueNumber());
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderState.class,
      names = {"QUEUED", "HELD"})
  void an_open_order_closes_when_its_days_are_over_and_age_comes_first(OrderState open) {
    kiosk.store.run(
        tx -> {
          kiosk.orders.arrive(tx, pushed(A, 1, CardType.B, TODAY.plusYears(1), TODAY));
          kiosk.orders.arrive(tx, pushed(B, 1, CardType.A, TODAY, TODAY));
        });
    if (open == OrderState.HELD) {
      hold(A, 2);
      hold(B, 2);
    }
    kiosk.hubSays(TODAY.plusDays(1).atStartOfDay(TestKiosk.ZONE).toInstant().minusSeconds(60));
    assertEquals(List.of(), kiosk.store.write(kiosk.orders::sweep), "the last day is a whole day");
    kiosk.pass(Duration.ofMinutes(10));
    assertEquals(2, kiosk.store.write(kiosk.orders::sweep).size());
    assertEquals(OrderState.EXPIRED, state(kiosk, A));
    assertEquals(OrderState.INELIGIBLE, state(kiosk, B));
  }

  @Test
  void urgent_orders_come_first() {
    arrive(A, 1);
    OrderPushed urgent = pushed(B, 1);
    kiosk.store.run(
        tx -> {
          kiosk.orders.arrive(tx, urgent);
          tx.execute("update kiosk_order set priority = 5 where order_id = ?", B.toString());
        });
    List<KioskOrder> open =
        kiosk.store.read(h -> kiosk.orders.in(h, java.util.EnumSet.of(OrderState.QUEUED)));
    assertEquals(List.of(B, A), open.stream().map(KioskOrder::id).toList());
    assertTrue(open.getFirst().ordered().priority() > 0);
  }

  private static OrderPushed reissued(int version, int issue) {
    OrderPushed old = pushed(A, version);
    return new OrderPushed(
        A,
        version,
        old.officeCode(),
        old.schoolNpsn(),
        old.className(),
        old.cardType(),
        old.sku(),
        old.notBefore(),
        old.lastDay(),
        old.collectUntil(),
        issue,
        old.codeHash(),
        old.factorKind(),
        old.factorHash(),
        0,
        new byte[] {1},
        null,
        0);
  }
}
