package id.kia.kiosk.pickup;

import static id.kia.kiosk.TestKiosk.HUB_CODES;
import static id.kia.kiosk.TestKiosk.NOON;
import static id.kia.kiosk.TestKiosk.PIN;
import static id.kia.kiosk.TestKiosk.TODAY;
import static id.kia.kiosk.TestKiosk.pushed;
import static id.kia.kiosk.TestKiosk.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.kia.contract.order.CardType;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.order.OrderReleased;
import id.kia.contract.sync.EventKind;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The order of refusals, the edges of days and locks, and what changes between code and factor. */
class PickupEdgesTest extends PickupBench {
  @Test
  void bad_32_a_slip_of_a_card_that_is_gone_or_printing_says_so_at_each_step() {
    arrive(pushed(A, 1));
    arrive(pushed(B, 1));
    claim(A);
    refusedBoth(Refusal.BUSY, A);
    refusedBoth(Refusal.BUSY, B);
    move(A, OrderEvent.START);
    refusedBoth(Refusal.BUSY, A);
    refusedBoth(Refusal.BUSY, B);
    move(A, OrderEvent.EVIDENCE_GOOD);
    refusedBoth(Refusal.BUSY, A);
    refusedBoth(Refusal.BUSY, B);
    move(A, OrderEvent.TAKEN);
    refusedBoth(Refusal.SPENT, A);
    refused(
        Refusal.SPENT, desk.scan(slip(HUB_CODES, A, 1, TODAY.minusDays(1))), "before its own date");
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(B, 1)));
  }

  @Test
  void nobody_is_asked_for_a_pin_while_a_card_of_unknown_outcome_may_still_be_inside() {
    arrive(pushed(A, 1));
    arrive(pushed(B, 1));
    claim(A);
    move(A, OrderEvent.START);
    move(A, OrderEvent.LOST);
    refusedBoth(Refusal.PRINTER_NOT_READY, B);
    kiosk.store.run(tx -> kiosk.orders.freeze(tx, A));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(B, 1)));
  }

  @Test
  void an_order_that_was_closed_stays_closed_when_the_clock_is_set_back() {
    arrive(pushed(A, 1, CardType.B, TODAY.plusYears(1), TODAY));
    arrive(pushed(B, 1, CardType.B, TODAY, TODAY.plusDays(9)));
    kiosk.hubSays(NOON.plus(Duration.ofDays(1)));
    assertEquals(2, kiosk.store.write(kiosk.orders::sweep).size());
    kiosk.hubSays(NOON);
    refusedBoth(Refusal.COLLECTION_OVER, A);
    refusedBoth(Refusal.SEVENTEEN, B);
  }

  @Test
  void the_first_day_of_an_order_is_a_day_of_collection() {
    arrive(pushed(A, 1));
    kiosk.hubSays(NOON.minus(Duration.ofDays(10)));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 1)));
  }

  @Test
  void a_reason_that_is_certain_is_told_before_one_that_is_not() {
    arrive(pushed(A, 1, CardType.B, TODAY.plusDays(10), TODAY.minusDays(1)));
    reboot();
    refused(Refusal.COLLECTION_OVER, desk.scan(slip(A, 1)));
  }

  @Test
  void a_printer_that_fails_between_code_and_claim_claims_nothing() {
    arrive(pushed(A, 1));
    AtomicInteger asked = new AtomicInteger();
    PickupDesk slow = desk(() -> asked.incrementAndGet() < 2);
    refusedFactor(Refusal.PRINTER_NOT_READY, slow.factor(A, PIN));
    assertEquals(2, asked.get());
    assertEquals(OrderState.QUEUED, state(A));
  }

  @Test
  void a_right_factor_forgives_the_wrong_ones_before_it_but_no_lock() {
    arrive(pushed(A, 1));
    desk.factor(A, "000000");
    desk.factor(A, "000000");
    claim(A);
    desk.drop(A);
    assertEquals(new FactorAnswer.Wrong(2), desk.factor(A, "000000"));
    claim(A);
    desk.drop(A);
    lock();
    kiosk.pass(Duration.ofMinutes(15));
    claim(A);
    desk.drop(A);
    lock();
    kiosk.pass(Duration.ofMinutes(15));
    desk.factor(A, "000000");
    desk.factor(A, "000000");
    refusedFactor(Refusal.LOCKED_FOR_GOOD, desk.factor(A, "000000"));
  }

  @Test
  void a_lock_of_one_order_locks_no_other_and_another_orders_pin_is_wrong() {
    arrive(pushed(A, 1));
    arrive(TestKiosk.pushed(B, 1));
    lock();
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(B, 1)));
    assertEquals(new FactorAnswer.Wrong(2), desk.factor(B, "000000"));
    claim(B);
    assertEquals(Duration.ZERO, desk.lockedFor(B));
  }

  @Test
  void three_locks_are_told_one_by_one() {
    arrive(pushed(A, 1));
    lock();
    kiosk.pass(Duration.ofMinutes(15));
    lock();
    assertEquals(2, count(EventKind.CODE_LOCKED));
    assertEquals(Duration.ofMinutes(15), desk.lockedFor(A));
    reboot();
    assertEquals(Duration.ofMinutes(15), desk.lockedFor(A));
  }

  @Test
  void after_a_boot_a_lock_is_as_long_as_before_it() {
    arrive(pushed(A, 1));
    kiosk.pass(Duration.ofHours(5));
    kiosk.time.tick();
    reboot();
    kiosk.hubSays(NOON);
    lock();
    assertEquals(Duration.ofMinutes(15), desk.lockedFor(A));
    refused(Refusal.LOCKED, desk.scan(slip(A, 1)));
  }

  @Test
  void a_release_by_the_hub_begins_again_with_three_locks() {
    arrive(pushed(A, 1));
    for (int locks = 1; locks <= 3; locks++) {
      desk.factor(A, "1");
      desk.factor(A, "2");
      desk.factor(A, "3");
      kiosk.pass(Duration.ofMinutes(15));
    }
    refused(Refusal.LOCKED_FOR_GOOD, desk.scan(slip(A, 1)));
    kiosk.store.run(tx -> kiosk.orders.release(tx, new OrderReleased(A, 2)));
    lock();
    assertEquals(OrderState.QUEUED, state(A));
  }

  @Test
  void content_that_does_not_open_is_told_to_the_office_and_claims_nothing() {
    arrive(pushed(A, 1));
    kiosk.store.run(tx -> tx.execute("update sealed_content set key_id = 'ff'"));
    refusedFactor(Refusal.CONTENT_MISSING, desk.factor(A, PIN));
    assertEquals(OrderState.QUEUED, state(A));
    assertEquals(1, count(EventKind.ALARM));
  }

  @Test
  void a_typed_code_that_is_damaged_counts_against_nobody() {
    arrive(pushed(A, 1));
    String code = typed(1).value();
    String wrong = code.substring(0, 11) + (code.charAt(11) == '0' ? '1' : '0');
    for (int i = 0; i < 4; i++) {
      refused(Refusal.DAMAGED, desk.typed(wrong));
      refused(Refusal.UNKNOWN_HERE, desk.typed(typed(99).value()));
    }
    claim(A);
  }

  @Test
  void a_drop_is_told_with_who_dropped_and_leaves_other_states_alone() {
    arrive(pushed(A, 1));
    claim(A);
    desk.drop(A);
    assertEquals("COLLECTOR", lastCause());
    claim(A);
    desk.walkedAway(A);
    assertEquals("TIME_OUT", lastCause());
    claim(A);
    move(A, OrderEvent.START);
    desk.drop(A);
    assertEquals(OrderState.PRINTING, state(A));
  }

  @Test
  void a_recall_between_code_and_factor_is_noticed_and_counts_no_attempt() {
    arrive(pushed(A, 1));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 1)));
    kiosk.store.run(tx -> kiosk.orders.recall(tx, new OrderRecalled(A, 2)));
    for (int i = 0; i < 4; i++) {
      refusedFactor(Refusal.RECALLED, desk.factor(A, "000000"));
    }
    assertEquals(0, count(EventKind.CODE_LOCKED));
  }

  private PickupDesk desk(BooleanSupplier ready) {
    return new PickupDesk(
        kiosk.store,
        kiosk.orders,
        kiosk.journal,
        kiosk.time,
        vault,
        () -> Optional.of(new PickupTrust(TestKiosk.TRUSTED, TestKiosk.CODE_KEY)),
        ready);
  }

  private void refusedBoth(Refusal why, OrderId order) {
    refused(why, desk.scan(slip(order, 1)));
    refused(why, desk.typed(typed((int) order.value().getLeastSignificantBits()).value()));
    refusedFactor(why, desk.factor(order, PIN));
  }

  private static void refused(Refusal why, ScanAnswer answer, String said) {
    assertEquals(new ScanAnswer.Refused(why), answer, said);
  }

  private String lastCause() {
    return kiosk.store.read(h -> kiosk.journal.of(h, A)).stream()
        .filter(event -> event.kind() == EventKind.ORDER_MOVED)
        .reduce((first, second) -> second)
        .orElseThrow()
        .data()
        .get("cause")
        .asText();
  }
}
