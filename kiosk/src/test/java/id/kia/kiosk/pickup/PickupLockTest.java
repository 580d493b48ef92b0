package id.kia.kiosk.pickup;

import static id.kia.kiosk.TestKiosk.NOON;
import static id.kia.kiosk.TestKiosk.PIN;
import static id.kia.kiosk.TestKiosk.pushed;
import static id.kia.kiosk.TestKiosk.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.kia.contract.order.OrderReleased;
import id.kia.contract.sync.EventKind;
import id.kia.kiosk.order.OrderState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Attempts, locks and issue numbers, also over a boot. */
class PickupLockTest extends PickupBench {
  @Test
  void a_higher_issue_is_accepted_for_good_and_keeps_the_pin() {
    arrive(pushed(A, 1));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 2)));
    reboot();
    kiosk.hubSays(NOON);
    refused(Refusal.SUPERSEDED, desk.scan(slip(A, 1)));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 2)));
    assertInstanceOf(FactorAnswer.Admitted.class, desk.factor(A, PIN));
  }

  @Test
  void bad_32_three_wrong_factors_lock_fifteen_minutes_whichever_form_the_code_has() {
    arrive(pushed(A, 1));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 1)));
    assertEquals(new FactorAnswer.Wrong(2), desk.factor(A, "000000"));
    assertInstanceOf(ScanAnswer.Found.class, desk.typed(typed(1).value()));
    assertEquals(new FactorAnswer.Wrong(1), desk.factor(A, "000001"));
    refusedFactor(Refusal.LOCKED, desk.factor(A, "000002"));
    refusedFactor(Refusal.LOCKED, desk.factor(A, PIN));
    refused(Refusal.LOCKED, desk.scan(slip(A, 1)));
    assertEquals(Duration.ofMinutes(15), desk.lockedFor(A));
    assertEquals(1, count(EventKind.CODE_LOCKED));
    kiosk.pass(Duration.ofMinutes(15).minusMillis(1));
    refused(Refusal.LOCKED, desk.scan(slip(A, 1)));
    kiosk.pass(Duration.ofMillis(1));
    assertInstanceOf(FactorAnswer.Admitted.class, desk.factor(A, PIN));
  }

  @Test
  void neither_a_boot_nor_a_clock_shortens_a_lock() {
    arrive(pushed(A, 1));
    lock();
    kiosk.pass(Duration.ofMinutes(5));
    kiosk.time.tick();
    reboot();
    kiosk.hubSays(NOON.plus(Duration.ofDays(1)));
    refused(Refusal.LOCKED, desk.scan(slip(A, 1)));
    kiosk.pass(Duration.ofMinutes(10).minusMillis(1));
    refused(Refusal.LOCKED, desk.scan(slip(A, 1)));
    kiosk.pass(Duration.ofMillis(1));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 1)));
  }

  @Test
  void the_third_lock_is_a_hold_that_only_the_hub_releases() {
    arrive(pushed(A, 1));
    for (int locks = 1; locks <= 2; locks++) {
      lock();
      kiosk.pass(Duration.ofMinutes(15));
    }
    desk.factor(A, "1");
    desk.factor(A, "2");
    refusedFactor(Refusal.LOCKED_FOR_GOOD, desk.factor(A, "3"));
    assertEquals(OrderState.HELD, state(A));
    kiosk.pass(Duration.ofMinutes(15));
    refused(Refusal.LOCKED_FOR_GOOD, desk.scan(slip(A, 1)));
    kiosk.store.run(tx -> kiosk.orders.release(tx, new OrderReleased(A, 2)));
    assertEquals(new FactorAnswer.Wrong(2), desk.factor(A, "000000"));
    assertInstanceOf(FactorAnswer.Admitted.class, desk.factor(A, PIN));
  }

  @Test
  void an_attempt_counts_even_if_the_power_goes_before_it_is_judged() {
    arrive(pushed(A, 1));
    for (int i = 0; i < Attempts.TRIES; i++) {
      kiosk.store.watch(new DiesAfterCommit());
      try {
        desk.factor(A, PIN);
      } catch (Died e) {
        reboot();
        kiosk.hubSays(NOON);
      }
    }
    refusedFactor(Refusal.LOCKED, desk.factor(A, PIN));
  }
}
