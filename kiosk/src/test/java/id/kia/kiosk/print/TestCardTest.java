package id.kia.kiosk.print;

import static id.kia.kiosk.print.PrintBench.A;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.sync.EventKind;
import id.kia.drivers.CardImage;
import id.kia.drivers.PrintListener;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.print.PrinterBody.Death;
import id.kia.kiosk.print.PrinterBody.Fate;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.StockFault;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TestCardTest extends AtTheBench {
  private static final int TAG = 99;

  @Test
  void a_good_test_card_uses_one_blank_of_account_test_and_prints_its_panels() {
    assertEquals(new PrintResult.Printed(), test());
    assertEquals(List.of(TAG), body.goodCards);
    assertEquals(TestCard.Outcome.GOOD, last().outcome());
    assertEquals("Bu Ani", last().person());
    assertStock(1, 0, 4, 5, 0, 95);
  }

  @Test
  void a_spoiled_test_card_lies_in_the_reject_box_and_skips_the_rest_of_its_set() {
    body.fates.add(Fate.JAM);
    assertEquals(new PrintResult.SpoiledTryAgain(), test());
    assertEquals(TestCard.Outcome.SPOILED, last().outcome());
    assertEquals(List.of(TAG), body.bin);
    assertStock(0, 1, 4, 2, 3, 95);
  }

  @Test
  void a_test_card_that_was_never_drawn_costs_nothing() {
    body.fates.add(Fate.NO_INSERT);
    assertInstanceOf(PrintResult.NothingPrinted.class, test());
    assertEquals(TestCard.Outcome.NOTHING, last().outcome());
    assertStock(0, 0, 5, 0, 0, 100);
  }

  @ParameterizedTest
  @CsvSource({
    "BEFORE_FIRST_BYTE, NOTHING, 0, 0, 5, 0, 0, 100",
    "IN_A_PANEL, NOTHING, 0, 0, 5, 0, 0, 100",
    "CARD_INSIDE, SPOILED, 0, 1, 4, 2, 3, 95",
    "CARD_OUT, GOOD, 1, 0, 4, 5, 0, 95"
  })
  void a_kill_in_the_middle_is_settled_at_the_boot_by_the_same_evidence(
      Death death,
      TestCard.Outcome outcome,
      int test,
      int spoiled,
      int hopper,
      int printed,
      int skipped,
      int fitted) {
    body.death = death;
    assertThrows(BodyPrinter.Died.class, this::test);
    body.takesAfter = 0;
    bench.reboot();
    assertEquals(outcome, last().outcome());
    assertStock(test, spoiled, hopper, printed, skipped, fitted);
    var _ = body.next(java.time.Duration.ZERO);
    bench.claim(A);
    assertEquals(new PrintResult.Printed(), bench.print(A), "the kiosk serves on");
  }

  @Test
  void what_evidence_cannot_tell_is_left_to_a_named_person_and_told_to_the_office() {
    body.hasRejectBox = false;
    body.fates.add(Fate.JAM_STUCK);
    assertEquals(new PrintResult.Unknown(), test());
    assertEquals(TestCard.Outcome.UNKNOWN, last().outcome());
    assertTrue(
        bench.kiosk.store.read(h -> bench.kiosk.journal.after(h, 0, 1000)).stream()
            .anyMatch(
                event ->
                    event.kind() == EventKind.ALARM
                        && event.data().path("code").asText().equals("P-401")));
    assertStock(1, 0, 4, 0, 5, 95);
    body.inside = OptionalInt.empty();
    bench.desk.settleTest(last().number(), true, "Pak Joko");
    bench.desk.settleTest(last().number(), false, "Pak Joko");
    assertEquals(TestCard.Outcome.SAID_USED, last().outcome(), "said once");
    assertStock(1, 0, 4, 0, 5, 95);
  }

  @Test
  void a_person_may_say_that_no_blank_was_used() {
    body.hasRejectBox = false;
    body.fates.add(Fate.JAM_STUCK);
    test();
    bench.desk.settleTest(last().number(), false, "Pak Joko");
    assertEquals(TestCard.Outcome.SAID_UNUSED, last().outcome());
    assertStock(0, 0, 5, 0, 0, 100);
  }

  @Test
  void panels_given_back_after_a_new_roll_was_fitted_stay_with_the_old_roll() {
    body.hasRejectBox = false;
    body.fates.add(Fate.JAM_STUCK);
    test();
    bench.kiosk.store.run(tx -> bench.kiosk.stock.fitRibbon(tx, TestKiosk.RIBBON, 50, "Pak Joko"));
    bench.desk.settleTest(last().number(), false, "Pak Joko");
    assertEquals(50, bench.panels(Account.FITTED));
    assertEquals(100, bench.panels(Account.REMOVED));
  }

  @Test
  void a_silent_printer_leaves_it_open_until_the_printer_answers_again() {
    body.fates.add(Fate.LINE_LOST);
    assertEquals(new PrintResult.Unknown(), test());
    assertEquals(TestCard.Outcome.OPEN, last().outcome());
    assertTrue(bench.desk.testLeftOpen());
    body.present = true;
    bench.desk.recover();
    assertEquals(TestCard.Outcome.SPOILED, last().outcome());
    assertFalse(bench.desk.testLeftOpen());
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderState.class,
      names = {"CLAIMED", "PRINTED"})
  void no_test_card_while_somebody_is_served(OrderState state) {
    bench.claim(A);
    if (state == OrderState.PRINTED) {
      bench.print(A);
      body.atExit = OptionalInt.empty();
    }
    assertEquals(state, bench.state(A));
    assertEquals(nothing(Obstacle.BUSY), test());
    assertEquals(0, bench.blanks(Account.TEST));
  }

  @Test
  void no_test_card_before_the_evidence_of_an_unknown_card_was_read() {
    body.fates.add(Fate.LINE_LOST);
    bench.claim(A);
    bench.print(A);
    assertEquals(OrderState.OUTCOME_UNKNOWN, bench.state(A));
    assertInstanceOf(PrintResult.NothingPrinted.class, test());
    assertTrue(bench.desk.lastTest().isEmpty());
  }

  @Test
  void no_test_card_onto_a_card_at_the_exit_or_without_a_blank() {
    body.eject(7);
    assertEquals(nothing(Obstacle.CARD_AT_EXIT), test());
    body.atExit = OptionalInt.empty();
    bench.kiosk.store.run(tx -> bench.kiosk.stock.unloadHopper(tx, TestKiosk.BLANK, 5, "Pak Joko"));
    assertEquals(nothing(Obstacle.NO_BLANK), test());
    assertTrue(bench.desk.lastTest().isEmpty());
  }

  @Test
  void while_it_prints_nobody_else_may_come() {
    PrintListener looks =
        progress -> {
          assertFalse(bench.desk.ready());
          assertTrue(bench.desk.testing());
          assertFalse(bench.desk.testLeftOpen(), "nobody asks the printer meanwhile");
        };
    assertTrue(bench.desk.ready());
    assertEquals(
        new PrintResult.Printed(),
        bench.desk.testCard(TestKiosk.BLANK, _ -> picture(), "Bu Ani", looks));
    body.atExit = OptionalInt.empty();
    assertTrue(bench.desk.look().isPresent());
    assertTrue(bench.desk.ready());
  }

  @Test
  void a_blank_that_was_never_received_is_refused() {
    assertThrows(
        StockFault.class,
        () ->
            bench.kiosk.store.run(
                tx ->
                    new id.kia.kiosk.stock.TestCardStock(bench.kiosk.stock)
                        .take(tx, "OTHER", "Bu Ani")));
  }

  private PrintResult test() {
    return bench.desk.testCard(TestKiosk.BLANK, _ -> picture(), "Bu Ani", PrintListener.NONE);
  }

  private TestCard last() {
    return bench.desk.lastTest().orElseThrow();
  }

  private static CardImage picture() {
    int dots = CardImage.WIDTH * CardImage.HEIGHT;
    int[] rgb = new int[dots];
    rgb[0] = TAG;
    return new CardImage(CardImage.WIDTH, CardImage.HEIGHT, rgb, new boolean[dots]);
  }

  private static PrintResult nothing(Obstacle obstacle) {
    return new PrintResult.NothingPrinted(Set.of(), Set.of(obstacle));
  }

  private void assertStock(
      int test, int spoiled, int hopper, int printed, int skipped, int fitted) {
    assertEquals(test, bench.blanks(Account.TEST));
    assertEquals(spoiled, bench.blanks(Account.SPOILED));
    assertEquals(hopper, bench.blanks(Account.HOPPER));
    assertEquals(printed, bench.panels(Account.PRINTED));
    assertEquals(skipped, bench.panels(Account.SKIPPED));
    assertEquals(fitted, bench.panels(Account.FITTED));
  }
}
