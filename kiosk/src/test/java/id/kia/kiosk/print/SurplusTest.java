package id.kia.kiosk.print;

import static id.kia.kiosk.print.PrintBench.A;
import static id.kia.kiosk.print.PrintBench.B;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.OrderHeld;
import id.kia.contract.order.OrderReleased;
import id.kia.contract.sync.EventKind;
import id.kia.drivers.CardImage;
import id.kia.drivers.PrintListener;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.Arrival;
import id.kia.kiosk.order.HeldFor;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.MoveRefused;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.print.PrinterBody.Fate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Cards that the ledger cannot explain hold every order; what it can explain holds none. */
class SurplusTest extends AtTheBench {
  @Test
  void the_first_printer_this_kiosk_ever_meets_is_no_surplus() {
    assertEquals(List.of(), alarms());
    assertEquals(OrderState.QUEUED, bench.state(A));
  }

  @Test
  void bad_41_a_foreign_card_holds_every_order_at_the_boot() {
    bench.claim(A);
    foreignCard();
    bench.reboot();
    assertHeld("P-405");
  }

  @Test
  void bad_41_a_foreign_card_holds_every_order_at_the_reconnect() {
    foreignCard();
    bench.desk.recover();
    assertHeld("P-405");
  }

  @Test
  void bad_41_a_foreign_card_holds_also_the_order_whose_child_said_yes() {
    bench.claim(A);
    foreignCard();
    assertEquals(
        new PrintResult.NothingPrinted(java.util.Set.of(), java.util.Set.of(Obstacle.NOT_CLAIMED)),
        bench.print(A));
    assertEquals(List.of(), body.goodCards);
    assertHeld("P-405");
  }

  @Test
  void panels_without_a_card_are_a_surplus_too() {
    body.panels += 1;
    bench.desk.recover();
    assertHeld("P-405");
  }

  @Test
  void bad_41_a_printer_that_the_ledger_does_not_know_holds_every_order() {
    body.serial = "VIRT-8";
    bench.desk.recover();
    assertHeld("P-406");
  }

  @Test
  void a_printer_whose_counters_went_back_is_another_one() {
    body.cards -= 1;
    bench.desk.recover();
    assertHeld("P-406");
  }

  @Test
  void a_printer_that_comes_back_as_it_left_holds_nothing() {
    body.serial = "VIRT-8";
    bench.desk.recover();
    heard();
    release(A, 2);
    body.serial = "VIRT-7";
    bench.desk.recover();
    assertEquals(OrderState.QUEUED, bench.state(A));
  }

  @Test
  void bad_41_no_person_here_releases_what_a_doubt_holds_not_even_a_spoiled_one() {
    body.fates.addAll(List.of(Fate.JAM, Fate.JAM));
    bench.claim(A);
    bench.print(A);
    bench.print(A);
    assertEquals(Optional.of(HeldFor.SPOILS), bench.order(A).heldFor());
    foreignCard();
    bench.desk.recover();
    for (var order : List.of(A, B)) {
      assertThrows(
          MoveRefused.class,
          () ->
              bench.kiosk.store.run(
                  tx ->
                      bench.kiosk.orders.move(
                          tx, order, OrderEvent.RELEASE, MoveFacts.byPerson("Bu Ani"))));
    }
    assertHeld("P-405");
  }

  @Test
  void bad_41_only_what_the_hub_says_after_it_heard_of_the_doubt_releases() {
    foreignCard();
    bench.desk.recover();
    assertEquals(Arrival.CONFLICT, release(A, 2), "an old word, played again by an old copy");
    assertEquals(OrderState.HELD, bench.state(A));
    heard();
    assertEquals(Arrival.FOLLOWED, release(A, 3));
    assertEquals(OrderState.QUEUED, bench.state(A));
    bench.claim(A);
    assertEquals(new PrintResult.Printed(), bench.print(A));
  }

  @Test
  void bad_41_what_the_hub_held_is_not_let_go_by_an_old_word_either() {
    bench.kiosk.store.run(tx -> bench.kiosk.orders.hold(tx, new OrderHeld(A, 2, "OFFICE")));
    foreignCard();
    bench.desk.recover();
    assertEquals(Arrival.CONFLICT, release(A, 3));
    assertEquals(OrderState.HELD, bench.state(A));
  }

  @Test
  void bad_41_what_arrives_before_the_hub_has_heard_is_held_for_it_may_be_an_old_word() {
    foreignCard();
    bench.desk.recover();
    var late = TestKiosk.id(7);
    bench.kiosk.store.run(tx -> bench.kiosk.orders.arrive(tx, TestKiosk.pushed(late, 1)));
    assertEquals(OrderState.HELD, bench.state(late));
    assertEquals(Optional.of(HeldFor.DOUBT), bench.order(late).heldFor());
    heard();
    var fresh = TestKiosk.id(8);
    bench.kiosk.store.run(tx -> bench.kiosk.orders.arrive(tx, TestKiosk.pushed(fresh, 1)));
    assertEquals(OrderState.QUEUED, bench.state(fresh));
  }

  @Test
  void an_older_doubt_that_was_heard_does_not_end_a_newer_one() {
    foreignCard();
    bench.desk.recover();
    long first = bench.kiosk.store.read(bench.kiosk.orders::doubtToldIn).orElseThrow();
    foreignCard();
    bench.desk.recover();
    bench.kiosk.store.run(tx -> bench.kiosk.orders.doubtHeard(tx, first));
    assertTrue(bench.kiosk.store.read(bench.kiosk.orders::doubtToldIn).isPresent());
  }

  @Test
  void a_test_card_is_no_surplus_however_it_ends() {
    for (Fate fate : List.of(Fate.GOOD, Fate.JAM, Fate.NO_INSERT, Fate.LINE_LOST)) {
      body.fates.add(fate);
      bench.desk.testCard(TestKiosk.BLANK, _ -> picture(), "Bu Ani", PrintListener.NONE);
      body.present = true;
      body.atExit = OptionalInt.empty();
      bench.desk.recover();
      assertEquals(List.of(), alarms(), fate.name());
    }
  }

  @Test
  void a_card_whose_evidence_is_left_to_a_person_is_no_surplus() {
    body.hasRejectBox = false;
    body.fates.add(Fate.JAM_STUCK);
    bench.claim(A);
    bench.print(A);
    body.inside = OptionalInt.empty();
    bench.reboot();
    assertEquals(List.of(), alarms());
    assertEquals(OrderState.QUEUED, bench.state(B));
  }

  @Test
  void a_card_that_a_person_settled_before_its_evidence_was_read_is_no_surplus_but_once() {
    body.fates.add(Fate.LINE_LOST);
    bench.claim(A);
    bench.print(A);
    bench.desk.settle(A, Settlement.NOT_FOUND, "Bu Ani");
    body.present = true;
    body.inside = OptionalInt.empty();
    bench.desk.recover();
    assertEquals(OrderState.QUEUED, bench.state(B));
    foreignCard();
    bench.desk.recover();
    assertEquals(OrderState.HELD, bench.state(B), "the same card explains no second one");
  }

  @Test
  void bad_41_a_foreign_card_beside_one_of_unknown_outcome_is_found() {
    body.fates.add(Fate.LINE_LOST);
    bench.claim(A);
    bench.print(A);
    foreignCard();
    body.present = true;
    bench.desk.recover();
    assertEquals(List.of("P-401", "P-405"), alarms());
    assertEquals(OrderState.HELD, bench.state(B));
  }

  /** Somebody prints with a notebook. */
  private void foreignCard() {
    body.cards += 1;
    body.panels += 5;
  }

  private void heard() {
    bench.kiosk.store.run(
        tx -> bench.kiosk.orders.doubtHeard(tx, bench.kiosk.orders.doubtToldIn(tx).orElseThrow()));
  }

  private Arrival release(id.kia.contract.order.OrderId order, int version) {
    return bench.kiosk.store.write(
        tx -> bench.kiosk.orders.release(tx, new OrderReleased(order, version)));
  }

  private void assertHeld(String code) {
    for (var order : List.of(A, B)) {
      assertEquals(OrderState.HELD, bench.state(order));
      assertEquals(Optional.of(HeldFor.DOUBT), bench.order(order).heldFor());
    }
    assertEquals(code, alarms().getLast());
    assertEquals(Optional.of(code), bench.kiosk.store.read(bench.kiosk.orders::doubtCode));
  }

  private List<String> alarms() {
    return bench.kiosk.store.read(h -> bench.kiosk.journal.after(h, 0, 10_000)).stream()
        .filter(event -> event.kind() == EventKind.ALARM)
        .map(event -> event.data().get("code").asText())
        .filter(code -> !code.equals("P-402"))
        .toList();
  }

  private static CardImage picture() {
    int dots = CardImage.WIDTH * CardImage.HEIGHT;
    return new CardImage(CardImage.WIDTH, CardImage.HEIGHT, new int[dots], new boolean[dots]);
  }
}
