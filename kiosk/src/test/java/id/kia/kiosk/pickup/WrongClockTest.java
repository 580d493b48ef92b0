package id.kia.kiosk.pickup;

import static id.kia.kiosk.TestKiosk.NOON;
import static id.kia.kiosk.TestKiosk.TODAY;
import static id.kia.kiosk.TestKiosk.ZONE;
import static id.kia.kiosk.TestKiosk.pushed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.CardType;
import id.kia.contract.sync.ClockTrust;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clock says that cannot be right decides nothing; the last time known and the hub do. */
class WrongClockTest extends PickupBench {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1970-01-01T00:00:01Z",
        "2026-11-19T04:00:00Z",
        "2026-11-17T04:00:00Z",
        "2036-11-20T04:00:00Z",
        "2038-01-19T03:14:08Z",
        "9999-12-30T00:00:00Z"
      })
  void bad_40_a_boot_with_a_wrong_clock_closes_and_refuses_nothing_that_is_certain(Instant wrong) {
    arrive(pushed(A, 1, CardType.B, TODAY.plusDays(100), TODAY.plusDays(20)));
    arrive(pushed(B, 1, CardType.B, TODAY.plusDays(10), TODAY.plusDays(20)));
    kiosk.chip = Optional.of(() -> wrong);
    reboot();
    assertTrue(kiosk.time.clockChipIsWrong());
    assertEquals(ClockTrust.STALE, kiosk.time.trust());
    assertEquals(NOON, kiosk.time.bounds().lower());
    assertEquals(0, kiosk.store.write(kiosk.orders::sweep).size());
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 1)), "certain at both bounds");
    refused(Refusal.TIME_UNCERTAIN, desk.scan(slip(B, 1)), "the 17th birthday lies between them");
    kiosk.hubSays(NOON.plus(Duration.ofDays(1)));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(B, 1)), "the hub knows the day");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "2026-11-19T04:00:00Z",
        "2026-11-17T04:00:00Z",
        "2036-11-20T04:00:00Z"
      })
  void bad_40_a_clock_that_jumps_in_service_moves_nothing(Instant jump) {
    var chip = new AtomicReference<>(NOON);
    kiosk.chip = Optional.of(chip::get);
    reboot();
    kiosk.hubSays(NOON);
    arrive(pushed(A, 1, CardType.A, TODAY, TODAY.plusDays(20)));
    chip.set(jump);
    kiosk.pass(Duration.ofMinutes(5));
    assertEquals(NOON.plus(Duration.ofMinutes(5)), kiosk.time.bounds().lower());
    assertEquals(NOON.plus(Duration.ofMinutes(5)), kiosk.time.bounds().upper());
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 1)));
    assertEquals(0, kiosk.store.write(kiosk.orders::sweep).size());
  }

  @Test
  void bad_40_a_kiosk_that_never_knew_the_time_waits_for_the_hub_and_closes_nothing() {
    kiosk.close();
    kiosk = new TestKiosk(folder.resolve("new.db"), ZONE).stocked();
    start();
    arrive(pushed(A, 1, CardType.B, TODAY.plusDays(10), TODAY.plusDays(20)));
    assertEquals(ClockTrust.NONE, kiosk.time.trust());
    refused(Refusal.TIME_UNCERTAIN, desk.scan(slip(A, 1)));
    assertEquals(0, kiosk.store.write(kiosk.orders::sweep).size());
    kiosk.hubSays(NOON);
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 1)));
    assertEquals(OrderState.QUEUED, state(A));
  }

  private static void refused(Refusal why, ScanAnswer answer, String message) {
    assertEquals(new ScanAnswer.Refused(why), answer, message);
  }
}
