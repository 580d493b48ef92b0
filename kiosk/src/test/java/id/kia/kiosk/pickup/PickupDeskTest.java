package id.kia.kiosk.pickup;

import static id.kia.kiosk.TestKiosk.BLANK;
import static id.kia.kiosk.TestKiosk.HUB_CODES;
import static id.kia.kiosk.TestKiosk.NOON;
import static id.kia.kiosk.TestKiosk.PIN;
import static id.kia.kiosk.TestKiosk.TODAY;
import static id.kia.kiosk.TestKiosk.pushed;
import static id.kia.kiosk.TestKiosk.typed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.kia.contract.order.CardType;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderHeld;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.Arrival;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.vault.VaultSamples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PickupDeskTest extends PickupBench {
  @Test
  void a_genuine_code_and_the_right_pin_claim_the_order() {
    arrive(pushed(A, 1));
    assertEquals(new ScanAnswer.Found(A, FactorKind.PIN, 6), desk.scan(slip(A, 1)));
    assertEquals(OrderState.QUEUED, state(A), "a code alone claims nothing");
    var admitted = assertInstanceOf(FactorAnswer.Admitted.class, desk.factor(A, PIN));
    assertEquals(OrderState.CLAIMED, state(A));
    assertEquals("SITI N. A.", admitted.card().shortName().value());
    assertEquals("0001", admitted.card().nikLast4().value());
    assertEquals(MonthDay.of(7, 1), admitted.card().birthDayMonth());
    assertArrayEquals(VaultSamples.PHOTO, admitted.card().photo());
    assertFalse(admitted.toString().contains("SITI"), admitted.toString());
  }

  @Test
  void twelve_typed_characters_do_as_well_and_forgive() {
    arrive(pushed(A, 1));
    String printed = typed(1).printed();
    assertInstanceOf(
        ScanAnswer.Found.class, desk.typed(printed.toLowerCase(java.util.Locale.ROOT)));
    refused(Refusal.UNKNOWN_HERE, desk.typed(typed(99).printed()));
    refused(Refusal.DAMAGED, desk.typed("ABC"));
  }

  @Test
  void a_typed_code_is_superseded_when_a_newer_slip_was_shown() {
    arrive(pushed(A, 1));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 2)));
    refused(Refusal.SUPERSEDED, desk.typed(typed(1).printed()));
    reboot();
    refused(Refusal.SUPERSEDED, desk.typed(typed(1).printed()));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 2)));
  }

  @Test
  void a_reissue_that_comes_while_claimed_ends_the_older_codes() {
    arrive(pushed(A, 1));
    claim(A);
    var said = kiosk.store.write(tx -> kiosk.orders.arrive(tx, reissued(A, 2, 2)));
    assertEquals(Arrival.CONFLICT, said);
    desk.drop(A);
    refused(Refusal.SUPERSEDED, desk.typed(typed(1).printed()));
    refused(Refusal.SUPERSEDED, desk.scan(slip(A, 1)));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 2)));
    arrive(reissued(A, 3, 2));
    assertInstanceOf(ScanAnswer.Found.class, desk.typed(typed(42).printed()));
  }

  @Test
  void bad_32_a_foreign_code_is_refused_and_nothing_is_logged_but_its_type() {
    Logger log = (Logger) LoggerFactory.getLogger(PickupDesk.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    long before = events();
    String qris = "00020101021126610014ID.CO.BANK.WWW0118936000";
    refused(Refusal.NOT_OURS, desk.scan(qris));
    log.detachAppender(lines);
    assertEquals(1, lines.list.size());
    assertEquals("scan type=NotOurs", lines.list.getFirst().getFormattedMessage());
    assertEquals(before, events());
  }

  @Test
  void bad_32_a_forged_code_is_refused() {
    arrive(pushed(A, 1));
    SigningKey stranger =
        SigningKey.ofSeed(
            Purpose.CODE, "a seed of a stranger, 32 bytes..".getBytes(StandardCharsets.US_ASCII));
    refused(Refusal.FORGED, desk.scan(slip(stranger, A, 1, TODAY)));
  }

  @Test
  void after_a_rotation_old_and_new_slips_work_and_after_a_revocation_the_old_one_does_not() {
    arrive(pushed(A, 1));
    SigningKey newer = SigningKey.generate(Purpose.CODE, random);
    hubKeys = KeyRing.of(HUB_CODES.verifyingKey(), newer.verifyingKey());
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 1)));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(newer, A, 1, TODAY)));
    hubKeys =
        KeyRing.of(
            List.of(HUB_CODES.verifyingKey(), newer.verifyingKey()),
            List.of(HUB_CODES.verifyingKey()));
    refused(Refusal.KEY_REVOKED, desk.scan(slip(A, 1)));
    refused(Refusal.KEY_REVOKED, desk.scan(slip(A, 9)));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(newer, A, 1, TODAY)));
    assertInstanceOf(ScanAnswer.Found.class, desk.typed(typed(1).printed()));
  }

  @Test
  void bad_32_a_damaged_code_is_refused() {
    refused(Refusal.DAMAGED, desk.scan(slip(A, 1).substring(0, 100)));
  }

  @Test
  void bad_32_an_expired_slip_is_refused_and_its_last_day_is_not() {
    arrive(pushed(A, 1));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(HUB_CODES, A, 1, TODAY)));
    refused(Refusal.CODE_EXPIRED, desk.scan(slip(HUB_CODES, A, 1, TODAY.minusDays(1))));
  }

  @Test
  void bad_32_a_spent_code_says_so() {
    arrive(pushed(A, 1));
    claim(A);
    move(A, OrderEvent.START);
    refused(Refusal.BUSY, desk.scan(slip(A, 1)));
    move(A, OrderEvent.EVIDENCE_GOOD);
    move(A, OrderEvent.TAKEN);
    refused(Refusal.SPENT, desk.scan(slip(A, 1)));
    refusedFactor(Refusal.SPENT, desk.factor(A, PIN));
  }

  @Test
  void bad_33_an_order_of_another_kiosk_is_unknown_here() {
    refused(Refusal.UNKNOWN_HERE, desk.scan(slip(B, 1)));
    refusedFactor(Refusal.UNKNOWN_HERE, desk.factor(B, PIN));
  }

  @Test
  void bad_24_a_type_a_card_is_refused_from_the_fifth_birthday_on() {
    arrive(pushed(A, 1, CardType.A, TODAY, TODAY.plusDays(30)));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 1)));
    kiosk.hubSays(NOON.plus(Duration.ofDays(1)));
    refused(Refusal.TOO_OLD_FOR_TYPE_A, desk.scan(slip(A, 1)));
  }

  @Test
  void bad_25_a_child_of_16_years_11_months_collects_and_one_of_17_does_not() {
    LocalDate dayBefore17 = TODAY.plusDays(20);
    arrive(pushed(A, 1, CardType.B, dayBefore17, TODAY.plusDays(60)));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 1)));
    kiosk.hubSays(NOON.plus(Duration.ofDays(20)));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 1)));
    kiosk.hubSays(NOON.plus(Duration.ofDays(21)));
    refused(Refusal.SEVENTEEN, desk.scan(slip(A, 1)));
    refusedFactor(Refusal.SEVENTEEN, desk.factor(A, PIN));
  }

  @Test
  void the_birthday_between_code_and_factor_is_noticed() {
    arrive(pushed(A, 1, CardType.A, TODAY, TODAY.plusDays(30)));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 1)));
    kiosk.pass(Duration.ofHours(12));
    refusedFactor(Refusal.TOO_OLD_FOR_TYPE_A, desk.factor(A, PIN));
  }

  @Test
  void collection_has_a_first_and_a_last_day() {
    arrive(pushed(A, 1, CardType.B, TODAY.plusYears(1), TODAY.minusDays(1)));
    refused(Refusal.COLLECTION_OVER, desk.scan(slip(A, 1)));
    arrive(pushed(B, 1));
    kiosk.hubSays(NOON.minus(Duration.ofDays(11)));
    refused(Refusal.NOT_YET, desk.scan(slip(B, 1)));
  }

  @Test
  void an_uncertain_day_refuses_only_where_it_decides() {
    arrive(pushed(A, 1, CardType.B, TODAY.plusDays(10), TODAY.plusDays(90)));
    arrive(pushed(B, 1, CardType.B, TODAY.plusYears(1), TODAY.plusDays(90)));
    reboot();
    refused(Refusal.TIME_UNCERTAIN, desk.scan(slip(A, 1)));
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(B, 1)));
  }

  @Test
  void a_kiosk_that_starts_without_a_network_still_serves_until_the_deadline_is_surely_over() {
    arrive(pushed(A, 1, CardType.B, TODAY.plusYears(1), TODAY.plusDays(2)));
    reboot();
    assertInstanceOf(ScanAnswer.Found.class, desk.scan(slip(A, 1)));
    kiosk.pass(Duration.ofDays(3));
    refused(Refusal.COLLECTION_OVER, desk.scan(slip(A, 1)));
  }

  @Test
  void held_recalled_and_closed_orders_say_why() {
    arrive(pushed(A, 1));
    kiosk.store.run(tx -> kiosk.orders.hold(tx, new OrderHeld(A, 2, "OFFICE")));
    refused(Refusal.HELD, desk.scan(slip(A, 1)));
    kiosk.store.run(tx -> kiosk.orders.recall(tx, new OrderRecalled(A, 3)));
    refused(Refusal.RECALLED, desk.scan(slip(A, 1)));
    kiosk.store.run(tx -> kiosk.orders.recall(tx, new OrderRecalled(B, 1)));
    refused(Refusal.RECALLED, desk.scan(slip(B, 1)));
  }

  @Test
  void unknown_captured_and_missing_cards_say_who_helps() {
    arrive(pushed(A, 1));
    claim(A);
    move(A, OrderEvent.START);
    move(A, OrderEvent.LOST);
    refused(Refusal.OUTCOME_UNKNOWN, desk.scan(slip(A, 1)));
    kiosk.store.run(
        tx -> kiosk.orders.move(tx, A, OrderEvent.NOT_FOUND, MoveFacts.byPerson("Bu Ani")));
    refused(Refusal.NEEDS_NEW_ORDER, desk.scan(slip(A, 1)));
    arrive(pushed(B, 1));
    claim(B);
    move(B, OrderEvent.START);
    move(B, OrderEvent.EVIDENCE_GOOD);
    move(B, OrderEvent.NOT_TAKEN);
    refused(Refusal.CAPTURED, desk.scan(slip(B, 1)));
  }

  @Test
  void without_blank_ribbon_or_printer_nobody_is_asked_for_a_pin() {
    arrive(pushed(A, 1));
    printerReady = false;
    refused(Refusal.PRINTER_NOT_READY, desk.scan(slip(A, 1)));
    printerReady = true;
    kiosk.store.run(tx -> kiosk.orders.count(tx, TestKiosk.RIBBON, Account.FITTED, 4, "Bu Ani"));
    refused(Refusal.NO_RIBBON, desk.scan(slip(A, 1)));
    kiosk.store.run(tx -> kiosk.stock.unloadHopper(tx, BLANK, 5, "Bu Ani"));
    refused(Refusal.NO_BLANK, desk.scan(slip(A, 1)));
  }

  @Test
  void one_person_at_a_time_and_bukan_saya_gives_the_order_back() {
    arrive(pushed(A, 1));
    arrive(pushed(B, 1));
    claim(A);
    refused(Refusal.BUSY, desk.scan(slip(B, 1)));
    refusedFactor(Refusal.BUSY, desk.factor(B, PIN));
    desk.drop(A);
    desk.drop(A);
    assertEquals(OrderState.QUEUED, state(A));
    claim(B);
    desk.walkedAway(B);
    assertEquals(OrderState.QUEUED, state(B));
  }

  @Test
  void an_order_whose_content_is_gone_is_not_claimed() {
    arrive(pushed(A, 1));
    vault.destroy(A);
    refusedFactor(Refusal.CONTENT_MISSING, desk.factor(A, PIN));
    assertEquals(OrderState.QUEUED, state(A));
  }

  @Test
  void a_kiosk_without_an_office_believes_nothing() {
    PickupDesk lonely =
        new PickupDesk(
            kiosk.store,
            kiosk.orders,
            kiosk.journal,
            kiosk.time,
            vault,
            Optional::empty,
            () -> true);
    refused(Refusal.NOT_ENROLLED, lonely.scan(slip(A, 1)));
    refused(Refusal.NOT_ENROLLED, lonely.typed(typed(1).value()));
    refusedFactor(Refusal.NOT_ENROLLED, lonely.factor(A, PIN));
  }

  @Test
  void every_refusal_has_a_code_of_its_own() {
    assertEquals(
        Refusal.values().length,
        java.util.Arrays.stream(Refusal.values()).map(Refusal::code).distinct().count());
  }
}
