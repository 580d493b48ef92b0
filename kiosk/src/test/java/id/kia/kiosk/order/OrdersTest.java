package id.kia.kiosk.order;

import static id.kia.kiosk.TestKiosk.BLANK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.stock.Account;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrdersTest extends OrdersBench {
  @ParameterizedTest
  @EnumSource
  void every_event_in_every_state_does_what_the_table_says_or_is_refused(OrderState state) {
    reach(kiosk, A, state);
    long settled = kiosk.nanos.get();
    for (OrderEvent event : OrderEvent.values()) {
      for (Cause cause : Cause.values()) {
        boolean ofTime = event == OrderEvent.EXPIRE || event == OrderEvent.TOO_OLD;
        kiosk.nanos.set(settled + (ofTime ? YEARS.toNanos() : 0));
        check(state, event, cause);
      }
    }
    kiosk.store.read(
        h -> {
          kiosk.stock.audit(h);
          return true;
        });
  }

  @Test
  void each_row_moves_its_blank_and_its_panels() {
    reach(kiosk, A, OrderState.PRINTING);
    assertEquals(4, pieces(Account.HOPPER));
    assertEquals(1, pieces(Account.PRINTER));
    move(A, OrderEvent.EVIDENCE_NONE, Cause.EVIDENCE);
    assertEquals(5, pieces(Account.HOPPER));
    assertEquals(100, panels(Account.FITTED));
    move(A, OrderEvent.START, Cause.COLLECTOR);
    kiosk.store.run(
        tx ->
            kiosk.orders.move(
                tx,
                A,
                OrderEvent.EVIDENCE_SPOILED,
                MoveFacts.because(Cause.EVIDENCE).panelsPrinted(2).build()));
    assertEquals(1, pieces(Account.SPOILED));
    assertEquals(2, panels(Account.PRINTED));
    assertEquals(3, panels(Account.SKIPPED));
    move(A, OrderEvent.START, Cause.COLLECTOR);
    move(A, OrderEvent.EVIDENCE_GOOD, Cause.EVIDENCE);
    assertEquals(7, panels(Account.PRINTED));
    assertEquals(90, panels(Account.FITTED));
    move(A, OrderEvent.TAKEN, Cause.EXIT_SENSOR);
    assertEquals(1, pieces(Account.ISSUED));
    assertEquals(0, pieces(Account.PRINTER));
    assertEquals(3, pieces(Account.HOPPER));
  }

  @Test
  void bad_35_the_second_spoil_is_held_and_a_technician_may_release_it() {
    reach(kiosk, A, OrderState.PRINTING);
    assertEquals(OrderState.CLAIMED, move(A, OrderEvent.EVIDENCE_SPOILED, Cause.EVIDENCE).state());
    move(A, OrderEvent.START, Cause.COLLECTOR);
    KioskOrder held = move(A, OrderEvent.EVIDENCE_SPOILED, Cause.EVIDENCE);
    assertEquals(OrderState.HELD, held.state());
    assertEquals(Optional.of(HeldFor.SPOILS), held.heldFor());
    assertEquals(2, pieces(Account.SPOILED));
    KioskOrder free =
        kiosk.store.write(
            tx -> kiosk.orders.move(tx, A, OrderEvent.RELEASE, MoveFacts.byPerson("Bu Ani")));
    assertEquals(OrderState.QUEUED, free.state());
    assertEquals(Optional.empty(), free.heldFor());
  }

  @Test
  void one_person_and_one_card_at_a_time() {
    arrive(A, 1);
    arrive(B, 1);
    move(A, OrderEvent.CLAIM, Cause.COLLECTOR);
    refused(MoveRefused.Why.NEED, B, OrderEvent.CLAIM, Cause.COLLECTOR);
    move(A, OrderEvent.START, Cause.COLLECTOR);
    refused(MoveRefused.Why.NEED, B, OrderEvent.CLAIM, Cause.COLLECTOR);
    move(A, OrderEvent.LOST, Cause.BOOT);
    move(B, OrderEvent.CLAIM, Cause.COLLECTOR);
    refused(MoveRefused.Why.NEED, B, OrderEvent.START, Cause.COLLECTOR);
    kiosk.store.run(tx -> kiosk.orders.freeze(tx, A));
    move(B, OrderEvent.START, Cause.COLLECTOR);
    refused(MoveRefused.Why.NEED, A, OrderEvent.SETTLE_GOOD, Cause.EVIDENCE);
    assertEquals(
        OrderState.PRINTED,
        kiosk
            .store
            .write(
                tx -> kiosk.orders.move(tx, A, OrderEvent.SETTLE_GOOD, MoveFacts.byPerson("Ani")))
            .state());
  }

  @Test
  void a_yes_after_45_seconds_starts_nothing() {
    reach(kiosk, A, OrderState.CLAIMED);
    kiosk.pass(Duration.ofSeconds(45).plusMillis(1));
    refused(MoveRefused.Why.NEED, A, OrderEvent.START, Cause.COLLECTOR);
    assertEquals(5, pieces(Account.HOPPER));
  }

  @Test
  void a_start_without_a_blank_is_rolled_back() {
    reach(kiosk, A, OrderState.CLAIMED);
    kiosk.store.run(tx -> kiosk.stock.unloadHopper(tx, BLANK, 5, "Pak Udin"));
    long before = events();
    assertThrows(
        RuntimeException.class,
        () -> kiosk.store.run(tx -> move(kiosk, tx, A, OrderEvent.START, Cause.COLLECTOR)));
    assertEquals(OrderState.CLAIMED, state(kiosk, A));
    assertEquals(before, events());
  }

  @Test
  void a_move_on_an_older_row_is_stale() {
    arrive(A, 1);
    KioskOrder seen = kiosk.store.read(h -> kiosk.orders.find(h, A)).orElseThrow();
    move(A, OrderEvent.CLAIM, Cause.COLLECTOR);
    move(A, OrderEvent.DROP, Cause.COLLECTOR);
    var refused =
        assertThrows(
            MoveRefused.class,
            () ->
                kiosk.store.run(
                    tx ->
                        kiosk.orders.move(
                            tx, seen, OrderEvent.CLAIM, MoveFacts.by(Cause.COLLECTOR))));
    assertEquals(MoveRefused.Why.STALE, refused.why());
  }

  @Test
  void a_blank_that_no_order_explains_rolls_the_move_back() {
    arrive(A, 1);
    reach(kiosk, B, OrderState.CLAIMED);
    var refused =
        assertThrows(
            MoveRefused.class,
            () ->
                kiosk.store.run(
                    tx -> {
                      kiosk.stock.moveBlank(
                          tx, A, BLANK, Account.HOPPER, Account.PRINTER, "BY_MISTAKE");
                      move(kiosk, tx, B, OrderEvent.START, Cause.COLLECTOR);
                    }));
    assertEquals(MoveRefused.Why.STOCK_DISAGREES, refused.why());
    assertEquals(5, pieces(Account.HOPPER));
  }

  @Test
  void a_card_of_unknown_outcome_reserves_its_panels() {
    kiosk.store.run(tx -> kiosk.stock.fitRibbon(tx, TestKiosk.RIBBON, 10, "Pak Udin"));
    assertEquals(2, remaining());
    reach(kiosk, A, OrderState.OUTCOME_UNKNOWN);
    assertEquals(1, remaining());
    kiosk.store.run(tx -> kiosk.stock.fitRibbon(tx, TestKiosk.RIBBON, 20, "Pak Udin"));
    kiosk.store.run(
        tx -> kiosk.orders.move(tx, A, OrderEvent.NOT_FOUND, MoveFacts.byPerson("Bu Ani")));
    assertEquals(20, panels(Account.FITTED), "its panels left with the old roll");
    assertEquals(1, pieces(Account.MISSING));
  }
}
