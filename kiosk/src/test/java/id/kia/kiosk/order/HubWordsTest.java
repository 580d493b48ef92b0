package id.kia.kiosk.order;

import static id.kia.kiosk.TestKiosk.TODAY;
import static id.kia.kiosk.TestKiosk.pushed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.CardType;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.stock.Account;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the hub says about an order, followed or kept as a fact. */
class HubWordsTest extends OrdersBench {
  @Test
  void the_hub_is_told_of_an_order_that_opened_and_of_a_tombstone() {
    arrive(A, 2);
    recall(B, 3);
    List<KioskEvent> told = kiosk.store.read(h -> kiosk.journal.after(h, 0, 10_000));
    List<KioskEvent> moves =
        told.stream().filter(event -> event.kind() == EventKind.ORDER_MOVED).toList();
    assertEquals(
        List.of("ARRIVE QUEUED 2", "RECALL RECALLED 3"),
        moves.stream()
            .map(KioskEvent::data)
            .map(
                move ->
                    move.get("event").asText()
                        + " "
                        + move.get("to").asText()
                        + " "
                        + move.get("version"))
            .toList());
    assertTrue(moves.stream().noneMatch(event -> event.data().has("from")), "they were not here");
  }

  @Test
  void the_same_order_twice_is_one_order_and_an_older_one_is_kept_as_a_fact() {
    assertEquals(Arrival.OPENED, arrive(A, 2));
    assertEquals(Arrival.ALREADY_HERE, arrive(A, 2));
    assertEquals(0, conflicts());
    assertEquals(Arrival.CONFLICT, arrive(A, 1));
    assertEquals(1, conflicts());
    assertEquals(Arrival.REPLACED, arrive(A, 3));
    assertEquals(3, order(A).version());
    move(A, OrderEvent.CLAIM, Cause.COLLECTOR);
    assertEquals(Arrival.CONFLICT, arrive(A, 4));
    assertEquals(3, order(A).version());
  }

  @Test
  void a_recall_of_an_unknown_order_stays_as_a_tombstone() {
    assertEquals(Arrival.FOLLOWED, recall(A, 2));
    assertEquals(OrderState.RECALLED, state(kiosk, A));
    assertEquals(Arrival.CONFLICT, arrive(A, 1));
    assertEquals(OrderState.RECALLED, state(kiosk, A), "a late order never opens");
    assertEquals(Arrival.OPENED, arrive(A, 3));
    assertEquals(OrderState.QUEUED, state(kiosk, A));
  }

  @Test
  void bad_43_a_recall_after_printing_keeps_both_facts() {
    reach(kiosk, A, OrderState.HANDED_OVER);
    assertEquals(Arrival.CONFLICT, recall(A, 9));
    assertEquals(OrderState.HANDED_OVER, state(kiosk, A));
    assertEquals(1, conflicts());
  }

  @Test
  void the_hub_holds_and_releases_by_rising_versions() {
    arrive(A, 1);
    assertEquals(Arrival.FOLLOWED, hold(A, 2));
    assertEquals(Optional.of(HeldFor.HUB), order(A).heldFor());
    assertEquals(Arrival.ALREADY_HERE, hold(A, 2));
    assertEquals(Arrival.FOLLOWED, release(A, 3));
    assertEquals(Arrival.CONFLICT, hold(A, 2), "an old hold played again holds nothing");
    assertEquals(OrderState.QUEUED, state(kiosk, A));
    assertEquals(Arrival.CONFLICT, hold(B, 1), "nothing is known of B");
  }

  @Test
  void a_raised_issue_number_survives_a_newer_version() {
    arrive(A, 1);
    kiosk.store.run(tx -> kiosk.orders.raiseIssue(tx, A, 3));
    arrive(A, 2);
    assertEquals(3, order(A).ordered().issueNumber());
    kiosk.store.run(tx -> kiosk.orders.raiseIssue(tx, A, 2));
    assertEquals(3, order(A).ordered().issueNumber());
  }

  @Test
  void orders_close_only_when_the_day_is_over_at_the_lower_bound() {
    kiosk.store.run(
        tx -> {
          kiosk.orders.arrive(tx, pushed(A, 1, CardType.B, TODAY.plusYears(1), TODAY.plusDays(1)));
          kiosk.orders.arrive(tx, pushed(B, 1, CardType.A, TODAY, TODAY.plusDays(1)));
        });
    assertTrue(kiosk.store.write(kiosk.orders::sweep).isEmpty());
    kiosk.reboot();
    assertTrue(
        kiosk.store.write(kiosk.orders::sweep).isEmpty(), "the upper bound alone closes nothing");
    kiosk.hubSays(TestKiosk.NOON.plus(Duration.ofDays(2)));
    kiosk.store.run(tx -> kiosk.orders.sweep(tx));
    assertEquals(OrderState.EXPIRED, state(kiosk, A));
    assertEquals(OrderState.INELIGIBLE, state(kiosk, B));
    assertEquals(5, pieces(Account.HOPPER), "the blank is not used");
  }
}
