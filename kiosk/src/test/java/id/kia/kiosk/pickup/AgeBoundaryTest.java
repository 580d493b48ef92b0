package id.kia.kiosk.pickup;

import static id.kia.kiosk.TestKiosk.HUB_CODES;
import static id.kia.kiosk.TestKiosk.PIN;
import static id.kia.kiosk.TestKiosk.pushed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kia.contract.order.CardAge;
import id.kia.contract.order.CardType;
import id.kia.contract.order.OrderPushed;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.MoveRefused;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The birthdays of domain 1.4 to the millisecond, in the three zones of the country: the day that
 * counts begins at the school's own midnight.
 */
class AgeBoundaryTest extends PickupBench {
  private LocalDate birthday = LocalDate.EPOCH;
  private Instant midnight = Instant.EPOCH;

  @ParameterizedTest
  @CsvSource({
    "Asia/Jakarta,  A, 2021-11-21, 2026-11-21, 2026-11-20T17:00:00Z",
    "Asia/Makassar, A, 2021-11-21, 2026-11-21, 2026-11-20T16:00:00Z",
    "Asia/Jayapura, A, 2021-11-21, 2026-11-21, 2026-11-20T15:00:00Z",
    "Asia/Jakarta,  B, 2009-11-21, 2026-11-21, 2026-11-20T17:00:00Z",
    "Asia/Makassar, B, 2009-11-21, 2026-11-21, 2026-11-20T16:00:00Z",
    "Asia/Jayapura, B, 2009-11-21, 2026-11-21, 2026-11-20T15:00:00Z",
    "Asia/Jakarta,  A, 2020-02-29, 2025-02-28, 2025-02-27T17:00:00Z",
    "Asia/Makassar, A, 2020-02-29, 2025-02-28, 2025-02-27T16:00:00Z",
    "Asia/Jayapura, A, 2020-02-29, 2025-02-28, 2025-02-27T15:00:00Z",
    "Asia/Jakarta,  B, 2008-02-29, 2025-02-28, 2025-02-27T17:00:00Z",
    "Asia/Makassar, B, 2008-02-29, 2025-02-28, 2025-02-27T16:00:00Z",
    "Asia/Jayapura, B, 2008-02-29, 2025-02-28, 2025-02-27T15:00:00Z",
    "Asia/Makassar, B, 2012-12-31, 2029-12-31, 2029-12-30T16:00:00Z",
    "Asia/Makassar, B, 2013-01-01, 2030-01-01, 2029-12-31T16:00:00Z",
    "Asia/Makassar, A, 2024-02-28, 2029-02-28, 2029-02-27T16:00:00Z",
    "Asia/Makassar, A, 2024-03-01, 2029-03-01, 2029-02-28T16:00:00Z"
  })
  void a_card_type_ends_at_the_midnight_of_the_birthday(
      ZoneId zone, CardType type, LocalDate birth, LocalDate birthday, Instant midnight) {
    kioskOn(zone, birthday, midnight);
    arrive(order(type, CardAge.firstDay(type, birth), CardAge.lastDay(type, birth)));
    kiosk.hubSays(midnight.minusMillis(1));
    assertInstanceOf(ScanAnswer.Found.class, scan());
    assertEquals(0, kiosk.store.write(kiosk.orders::sweep).size());
    kiosk.hubSays(midnight);
    refused(type == CardType.A ? Refusal.TOO_OLD_FOR_TYPE_A : Refusal.SEVENTEEN, scan());
    assertEquals(1, kiosk.store.write(kiosk.orders::sweep).size());
    assertEquals(OrderState.INELIGIBLE, state(A));
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Jakarta,  2021-11-21, 2026-11-21, 2026-11-20T17:00:00Z",
    "Asia/Makassar, 2021-11-21, 2026-11-21, 2026-11-20T16:00:00Z",
    "Asia/Jayapura, 2021-11-21, 2026-11-21, 2026-11-20T15:00:00Z",
    "Asia/Makassar, 2020-02-29, 2025-02-28, 2025-02-27T16:00:00Z"
  })
  void a_card_with_photo_begins_at_the_midnight_of_the_fifth_birthday(
      ZoneId zone, LocalDate birth, LocalDate birthday, Instant midnight) {
    kioskOn(zone, birthday, midnight);
    arrive(order(CardType.B, CardAge.firstDay(CardType.B, birth), birthday.plusYears(12)));
    kiosk.hubSays(midnight.minusMillis(1));
    refused(Refusal.NOT_YET, scan());
    kiosk.hubSays(midnight);
    assertInstanceOf(ScanAnswer.Found.class, scan());
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Jakarta,  2026-11-21, 2026-11-20T17:00:00Z",
    "Asia/Makassar, 2026-11-21, 2026-11-20T16:00:00Z",
    "Asia/Jayapura, 2026-11-21, 2026-11-20T15:00:00Z"
  })
  void a_birthday_that_begins_while_somebody_says_yes_starts_no_card(
      ZoneId zone, LocalDate birthday, Instant midnight) {
    kioskOn(zone, birthday, midnight);
    arrive(order(CardType.B, birthday.minusYears(12), birthday.minusDays(1)));
    kiosk.hubSays(midnight.minusSeconds(10));
    assertInstanceOf(FactorAnswer.Admitted.class, desk.factor(A, PIN));
    kiosk.pass(Duration.ofSeconds(10));
    assertThrows(MoveRefused.class, () -> move(A, OrderEvent.START));
    desk.drop(A);
    kiosk.hubSays(midnight.minusSeconds(20));
    assertInstanceOf(FactorAnswer.Admitted.class, desk.factor(A, PIN));
    move(A, OrderEvent.START);
    assertEquals(OrderState.PRINTING, state(A));
  }

  private void kioskOn(ZoneId zone, LocalDate day, Instant itsMidnight) {
    birthday = day;
    midnight = itsMidnight;
    kiosk.close();
    kiosk = new TestKiosk(folder.resolve("zone.db"), zone).stocked();
    start();
    assertEquals(midnight, birthday.atStartOfDay(zone).toInstant(), "the table itself");
  }

  private ScanAnswer scan() {
    return desk.scan(slip(HUB_CODES, A, 1, birthday.plusDays(60)));
  }

  private OrderPushed order(CardType type, LocalDate firstDay, LocalDate lastDay) {
    OrderPushed usual = pushed(A, 1);
    return new OrderPushed(
        A,
        1,
        usual.officeCode(),
        usual.schoolNpsn(),
        usual.className(),
        type,
        usual.sku(),
        firstDay,
        lastDay,
        birthday.plusDays(30),
        usual.issueNumber(),
        usual.codeHash(),
        usual.factorKind(),
        usual.factorHash(),
        0,
        new byte[] {1},
        null,
        0);
  }
}
