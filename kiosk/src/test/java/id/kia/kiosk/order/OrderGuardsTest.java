package id.kia.kiosk.order;

import static id.kia.kiosk.TestKiosk.BLANK;
import static id.kia.kiosk.TestKiosk.pushed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.OrderPushed;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.StockFault;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a move needs besides its row, and what holds the stock together. */
class OrderGuardsTest extends OrdersBench {
  @Test
  void a_yes_counts_from_the_claim_to_45_seconds_after_it_and_without_one_nothing_starts() {
    arrive(A, 1);
    kiosk.pass(Duration.ofHours(1));
    reach(kiosk, A, OrderState.CLAIMED);
    long claimed = kiosk.time.uptimeMillis();
    refused(startAt(claimed - 1));
    refused(startAt(claimed + 45_001));
    refused(MoveFacts.because(Cause.COLLECTOR).roll(1).build());
    kiosk.pass(Duration.ofSeconds(45));
    start(startAt(claimed + 45_000));
    assertEquals(OrderState.PRINTING, state(kiosk, A));
  }

  @Test
  void a_start_names_its_roll() {
    reach(kiosk, A, OrderState.CLAIMED);
    MoveFacts noRoll =
        MoveFacts.because(Cause.COLLECTOR).saidYesAt(kiosk.time.uptimeMillis()).build();
    assertThrows(IllegalArgumentException.class, () -> start(noRoll));
    assertEquals(OrderState.CLAIMED, state(kiosk, A));
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderState.class,
      names = {"CLAIMED", "PRINTING", "PRINTED"})
  void while_somebody_is_at_the_screen_nobody_else_is_claimed(OrderState busy) {
    arrive(B, 1);
    reach(kiosk, A, busy);
    refused(MoveRefused.Why.NEED, B, OrderEvent.CLAIM, Cause.COLLECTOR);
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderState.class,
      names = {"PRINTING", "OUTCOME_UNKNOWN", "PRINTED"})
  void the_printer_is_free_when_no_card_is_in_it_and_every_riddle_is_left_to_a_person(
      OrderState card) {
    assertTrue(printerIsFree());
    reach(kiosk, A, card);
    assertFalse(printerIsFree());
    if (card == OrderState.OUTCOME_UNKNOWN) {
      kiosk.store.run(tx -> kiosk.orders.freeze(tx, A));
      assertTrue(printerIsFree());
    }
  }

  @Test
  void a_card_that_is_printing_reserves_its_panels_and_its_ribbon_is_not_counted() {
    count(Account.FITTED, 10);
    reach(kiosk, A, OrderState.PRINTING);
    assertEquals(1, remaining());
    StockFault fault = assertThrows(StockFault.class, () -> count(Account.FITTED, 5));
    assertEquals(StockFault.Kind.CARD_NOT_SETTLED, fault.kind());
    assertEquals(10, panels(Account.FITTED));
    move(A, OrderEvent.EVIDENCE_GOOD, Cause.EVIDENCE);
    assertEquals(0, count(Account.FITTED, 5));
  }

  @Test
  void panels_that_an_unknown_card_may_have_used_are_not_promised_to_another() {
    count(Account.FITTED, 5);
    assertEquals(Optional.empty(), kiosk.store.read(h -> kiosk.orders.shortage(h, BLANK)));
    reach(kiosk, A, OrderState.OUTCOME_UNKNOWN);
    assertTrue(kiosk.store.read(h -> kiosk.orders.shortage(h, BLANK)).isPresent());
  }

  @ParameterizedTest
  @EnumSource(
      value = Account.class,
      names = {"PRINTER", "CAPTURED", "ISSUED"})
  void a_card_in_an_account_that_no_order_explains_stops_every_move(Account account) {
    arrive(A, 1);
    arrive(B, 1);
    var refused =
        assertThrows(
            MoveRefused.class,
            () ->
                kiosk.store.run(
                    tx -> {
                      kiosk.stock.moveBlank(tx, A, BLANK, Account.HOPPER, account, "BY_MISTAKE");
                      move(kiosk, tx, B, OrderEvent.CLAIM, Cause.COLLECTOR);
                    }));
    assertEquals(MoveRefused.Why.STOCK_DISAGREES, refused.why());
    assertEquals(OrderState.QUEUED, state(kiosk, B));
  }

  @Test
  void blanks_of_two_kinds_are_held_together_each_for_itself() {
    kiosk.store.run(
        tx -> {
          kiosk.stock.receiveBlanks(tx, "KIA-A", "lot-3", 10, "Pak Udin");
          kiosk.stock.loadHopper(tx, "KIA-A", 5, "Pak Udin");
          kiosk.orders.arrive(tx, otherBlank());
        });
    reach(kiosk, A, OrderState.HANDED_OVER);
    kiosk.store.run(
        tx -> {
          for (Object[] step : path(OrderState.HANDED_OVER)) {
            move(kiosk, tx, B, (OrderEvent) step[0], (Cause) step[1]);
          }
        });
    assertEquals(OrderState.HANDED_OVER, state(kiosk, B));
    assertEquals(1, pieces(Account.ISSUED));
  }

  @Test
  void only_a_person_with_a_name_signs() {
    reach(kiosk, A, OrderState.OUTCOME_UNKNOWN);
    for (MoveFacts nobody : new MoveFacts[] {MoveFacts.byPerson(" "), MoveFacts.by(Cause.PERSON)}) {
      var refused =
          assertThrows(
              MoveRefused.class,
              () ->
                  kiosk.store.run(tx -> kiosk.orders.move(tx, A, OrderEvent.SETTLE_GOOD, nobody)));
      assertEquals(MoveRefused.Why.NOT_BY_THIS_CAUSE, refused.why());
    }
  }

  @Test
  void bad_35_a_second_spoil_that_a_person_finds_is_held_as_well() {
    reach(kiosk, A, OrderState.PRINTING);
    move(A, OrderEvent.EVIDENCE_SPOILED, Cause.EVIDENCE);
    move(A, OrderEvent.START, Cause.COLLECTOR);
    move(A, OrderEvent.LOST, Cause.EVIDENCE);
    assertEquals(OrderState.HELD, move(A, OrderEvent.SETTLE_SPOILED, Cause.PERSON).state());
    assertEquals(Optional.of(HeldFor.SPOILS), order(A).heldFor());
    assertEquals(2, pieces(Account.SPOILED));
  }

  @Test
  void bad_35_a_first_spoil_found_later_waits_in_the_queue() {
    reach(kiosk, A, OrderState.OUTCOME_UNKNOWN);
    assertEquals(OrderState.QUEUED, move(A, OrderEvent.SETTLE_SPOILED, Cause.EVIDENCE).state());
    assertEquals(1, pieces(Account.SPOILED));
    assertEquals(2, panels(Account.PRINTED));
    assertEquals(3, panels(Account.SKIPPED));
  }

  @Test
  void bad_36_evidence_that_nothing_was_inserted_gives_blank_and_turn_back() {
    reach(kiosk, A, OrderState.OUTCOME_UNKNOWN);
    assertEquals(OrderState.QUEUED, move(A, OrderEvent.SETTLE_NONE, Cause.EVIDENCE).state());
    assertEquals(5, pieces(Account.HOPPER));
    assertEquals(100, panels(Account.FITTED));
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderEvent.class,
      names = {"SETTLE_GOOD", "SETTLE_NONE", "SETTLE_SPOILED"})
  void bad_36_evidence_that_was_judged_is_not_judged_again(OrderEvent event) {
    reach(kiosk, A, OrderState.OUTCOME_UNKNOWN);
    kiosk.store.run(tx -> kiosk.orders.freeze(tx, A));
    refused(MoveRefused.Why.NEED, A, event, Cause.EVIDENCE);
  }

  @Test
  void only_a_card_of_unknown_outcome_is_left_to_a_person() {
    reach(kiosk, A, OrderState.PRINTING);
    reach(kiosk, B, OrderState.QUEUED);
    MoveFacts judged = MoveFacts.because(Cause.EVIDENCE).frozen(true).build();
    assertThrows(
        Undo.class,
        () ->
            kiosk.store.run(
                tx -> {
                  assertTrue(kiosk.orders.move(tx, A, OrderEvent.LOST, judged).frozen());
                  throw new Undo();
                }));
    KioskOrder good =
        kiosk.store.write(tx -> kiosk.orders.move(tx, A, OrderEvent.EVIDENCE_GOOD, judged));
    assertFalse(good.frozen());
  }

  private MoveFacts startAt(long uptimeMillis) {
    return MoveFacts.because(Cause.COLLECTOR).roll(1).saidYesAt(uptimeMillis).build();
  }

  private void start(MoveFacts facts) {
    kiosk.store.run(tx -> kiosk.orders.move(tx, A, OrderEvent.START, facts));
  }

  private void refused(MoveFacts facts) {
    var refused = assertThrows(MoveRefused.class, () -> start(facts));
    assertEquals(MoveRefused.Why.NEED, refused.why());
  }

  private boolean printerIsFree() {
    return kiosk.store.read(kiosk.orders::printerIsFree);
  }

  private int count(Account account, int counted) {
    return kiosk.store.write(
        tx -> kiosk.orders.count(tx, TestKiosk.RIBBON, account, counted, "Pak Udin"));
  }

  private static OrderPushed otherBlank() {
    OrderPushed same = pushed(B, 1);
    return new OrderPushed(
        B,
        1,
        same.officeCode(),
        same.schoolNpsn(),
        same.className(),
        same.cardType(),
        "KIA-A",
        same.notBefore(),
        same.lastDay(),
        same.collectUntil(),
        1,
        same.codeHash(),
        same.factorKind(),
        same.factorHash(),
        0,
        new byte[] {1},
        null,
        0);
  }
}
