package id.kia.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.PrintListener;
import id.kia.kiosk.screen.ScreenKey.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScreenSessionTest {
  private final ScreenBench bench = ScreenBench.ready();

  @Test
  void a_slip_is_invited_while_nobody_is_served() {
    var bench = ScreenBench.ready();
    assertTrue(bench.session.invites(), "idle");
    bench.press(ScreenKey.Named.KEYPAD);
    assertTrue(bench.session.invites(), "somebody types a code and finds the slip");
    bench.scan();
    assertFalse(bench.session.invites(), "the PIN is asked");
    bench.keys("123456").press(ScreenKey.Named.YES).work();
    assertFalse(bench.session.invites(), "is this you?");
    bench.press(ScreenKey.Named.NO).work();
    assertTrue(bench.session.invites(), "refused: the next slip may come");
    bench.session.serviceReasons(java.util.Set.of("P-101"));
    bench.pass(ScreenTimes.USUAL.personal());
    assertFalse(bench.session.invites(), "out of service");
  }

  @Test
  void a_whole_visit_ends_with_thanks_and_then_idle() {
    bench.confirm();
    assertInstanceOf(ScreenState.Confirm.class, bench.state());
    bench.press(Named.YES);
    assertInstanceOf(ScreenState.Printing.class, bench.state());
    bench.workOnce();
    assertInstanceOf(ScreenState.TakeCard.class, bench.state());
    bench.work();
    assertInstanceOf(ScreenState.TakenThanks.class, bench.state());
    bench.pass(Duration.ofSeconds(7));
    assertInstanceOf(ScreenState.Idle.class, bench.state());
    assertEquals(
        List.of("scan KIA1TEST", "factor 123456", "print", "awaitTaken"), bench.desk.asked);
  }

  @Test
  void bukan_saya_drops_the_claim_and_prints_nothing() {
    bench.confirm().press(Named.NO).work();
    assertEquals(new ScreenState.Refused("NOT_ME"), bench.state());
    assertTrue(bench.desk.asked.contains("drop"));
    assertFalse(bench.desk.asked.contains("print"));
  }

  @Test
  void walking_away_from_the_question_drops_the_claim_after_45_seconds() {
    bench.confirm().pass(Duration.ofSeconds(44));
    assertInstanceOf(ScreenState.Confirm.class, bench.state());
    bench.pass(Duration.ofSeconds(1)).work();
    assertInstanceOf(ScreenState.Idle.class, bench.state());
    assertTrue(bench.desk.asked.contains("walkedAway"));
  }

  @Test
  void every_personal_state_goes_home_after_45_seconds() {
    bench.scan().keys("12").pass(Duration.ofSeconds(45));
    assertInstanceOf(ScreenState.Idle.class, bench.state());
    bench.press(Named.KEYPAD).keys("AB").pass(Duration.ofSeconds(45));
    assertInstanceOf(ScreenState.Idle.class, bench.state());
    bench.desk.prints.add(new ScreenInput.SpoiledOnceMore(ScriptedDesk.ORDER));
    bench.confirm().press(Named.YES).work();
    assertInstanceOf(ScreenState.TryAgain.class, bench.state());
    bench.pass(Duration.ofSeconds(45)).work();
    assertInstanceOf(ScreenState.Idle.class, bench.state());
    assertEquals("walkedAway", bench.desk.asked.getLast());
  }

  @Test
  void a_key_shows_that_somebody_is_there_and_the_45_seconds_begin_anew() {
    bench.scan().keys("1").pass(Duration.ofSeconds(40)).keys("2").pass(Duration.ofSeconds(40));
    assertInstanceOf(ScreenState.AskFactor.class, bench.state());
  }

  @Test
  void a_yes_with_too_few_digits_asks_nothing_of_the_desk() {
    bench.scan().keys("12345").press(Named.YES).work();
    assertInstanceOf(ScreenState.AskFactor.class, bench.state());
    assertEquals(List.of("scan KIA1TEST"), bench.desk.asked);
  }

  @Test
  void letters_and_a_seventh_digit_are_no_part_of_a_pin() {
    bench.scan().keys("12A3456789");
    assertEquals(6, ((ScreenState.AskFactor) bench.state()).entered().count());
  }

  @Test
  void back_takes_one_sign_and_then_the_way_home() {
    bench.scan().keys("1").press(Named.BACK);
    assertEquals(0, ((ScreenState.AskFactor) bench.state()).entered().count());
    bench.press(Named.BACK);
    assertInstanceOf(ScreenState.Idle.class, bench.state());
  }

  @Test
  void a_wrong_factor_asks_again_empty_and_says_how_many_tries_are_left() {
    bench.desk.toFactor = new ScreenInput.FactorWrong(2);
    bench.confirm();
    var asked = assertInstanceOf(ScreenState.AskFactor.class, bench.state());
    assertEquals(2, asked.triesLeft());
    assertEquals(0, asked.entered().count());
  }

  @Test
  void the_code_of_the_slip_can_be_keyed_in() {
    bench.press(Named.KEYPAD).keys("7K3M").press(Named.YES).work();
    assertInstanceOf(ScreenState.TypingCode.class, bench.state());
    bench.keys("Q9X2V5T8ZZZZ").press(Named.YES).work();
    assertEquals(List.of("typed 7K3MQ9X2V5T8"), bench.desk.asked);
    assertInstanceOf(ScreenState.AskFactor.class, bench.state());
  }

  @Test
  void a_spoiled_card_is_tried_once_more_when_the_child_says_so() {
    bench.desk.prints.add(new ScreenInput.SpoiledOnceMore(ScriptedDesk.ORDER));
    bench.confirm().press(Named.YES).work().press(Named.YES).work();
    assertInstanceOf(ScreenState.TakenThanks.class, bench.state());
  }

  @Test
  void nothing_printed_gives_the_claim_back_and_says_why() {
    bench.desk.prints.add(new ScreenInput.NothingPrinted(ScriptedDesk.ORDER, "P-101"));
    bench.confirm().press(Named.YES).work();
    assertEquals(new ScreenState.Refused("P-101"), bench.state());
    assertEquals("drop", bench.desk.asked.getLast());
  }

  @Test
  void an_unknown_outcome_gives_nothing_back_and_calls_a_person() {
    bench.desk.prints.add(new ScreenInput.OutcomeUnknown());
    bench.confirm().press(Named.YES).work();
    assertEquals(new ScreenState.Refused("OUTCOME_UNKNOWN"), bench.state());
    assertFalse(bench.desk.asked.contains("drop"));
  }

  @Test
  void bad_34_a_card_not_taken_is_captured_and_the_screen_says_so() {
    bench.desk.toCard = new ScreenInput.Captured();
    bench.confirm().press(Named.YES).work();
    assertEquals(new ScreenState.Refused("CARD_CAPTURED"), bench.state());
  }

  @Test
  void thanks_come_with_the_hand_and_not_with_the_book() {
    bench.confirm().press(Named.YES).workOnce();
    bench.session.exitClear();
    assertInstanceOf(ScreenState.TakenThanks.class, bench.state());
    bench.work();
    assertInstanceOf(ScreenState.TakenThanks.class, bench.state());
  }

  @Test
  void bad_34_a_card_that_left_the_exit_for_the_bin_takes_the_thanks_back() {
    bench.desk.toCard = new ScreenInput.Captured();
    bench.confirm().press(Named.YES).workOnce();
    bench.session.exitClear();
    bench.work();
    assertEquals(new ScreenState.Refused("CARD_CAPTURED"), bench.state());
  }

  @Test
  void a_clear_exit_means_nothing_while_no_card_waits() {
    bench.session.exitClear();
    assertInstanceOf(ScreenState.Idle.class, bench.state());
  }

  @Test
  void bad_34_walking_away_while_printing_changes_nothing_and_then_counts_down() {
    bench.confirm().press(Named.YES).pass(Duration.ofMinutes(5));
    assertInstanceOf(ScreenState.Printing.class, bench.state());
    bench.workOnce().pass(Duration.ofSeconds(10));
    assertInstanceOf(ScreenState.TakeCard.class, bench.state());
    assertEquals(20, bench.session.now().secondsLeft());
    bench.pass(Duration.ofMinutes(5));
    assertInstanceOf(ScreenState.TakeCard.class, bench.state());
  }

  @Test
  void a_second_slip_while_a_card_is_printed_changes_nothing() {
    bench.confirm().press(Named.YES);
    bench.session.scanned("KIA1OTHER");
    assertInstanceOf(ScreenState.Printing.class, bench.state());
    assertFalse(bench.desk.asked.contains("scan KIA1OTHER"));
  }

  @Test
  void a_second_yes_prints_no_second_card() {
    bench.confirm().press(Named.YES).press(Named.YES).work();
    assertEquals(1, bench.desk.asked.stream().filter("print"::equals).count());
  }

  @Test
  void out_of_service_shows_only_when_nobody_is_being_served() {
    bench.confirm();
    bench.session.serviceReasons(Set.of("P-102"));
    assertInstanceOf(ScreenState.Confirm.class, bench.state());
    bench.press(Named.NO).work().press(Named.YES);
    assertEquals(new ScreenState.OutOfService(Set.of("P-102")), bench.state());
    bench.session.scanned("KIA1TEST");
    assertInstanceOf(ScreenState.OutOfService.class, bench.state());
    bench.session.serviceReasons(Set.of());
    assertInstanceOf(ScreenState.Idle.class, bench.state());
  }

  @Test
  void our_own_fault_gives_words_and_the_claim_back() {
    bench.scan();
    bench.desk.broken = true;
    bench.keys("123456").press(Named.YES).work();
    assertEquals(new ScreenState.Refused("SCREEN_FAULT"), bench.state());
    assertEquals("drop", bench.desk.asked.getLast());
  }

  @Test
  void a_judgement_that_takes_ten_seconds_is_given_up_with_kind_words() {
    bench.session.scanned("KIA1TEST");
    bench.pass(Duration.ofSeconds(9));
    assertInstanceOf(ScreenState.Checking.class, bench.state());
    bench.pass(Duration.ofSeconds(1));
    assertEquals(new ScreenState.Refused("DESK_SLOW"), bench.state());
    bench.work();
    assertEquals(new ScreenState.Refused("DESK_SLOW"), bench.state(), "a late answer");
    bench.pass(Duration.ofSeconds(45));
    assertInstanceOf(ScreenState.Idle.class, bench.state());
  }

  @Test
  void what_a_late_judgement_claimed_is_given_back_and_shown_to_no_other_child() {
    bench.scan().keys("123456").press(Named.YES).pass(Duration.ofSeconds(10));
    bench.session.scanned("KIA1NEXT");
    bench.workOnce();
    assertInstanceOf(ScreenState.Checking.class, bench.state());
    bench.work();
    assertInstanceOf(ScreenState.AskFactor.class, bench.state());
    assertEquals(
        List.of("scan KIA1TEST", "factor 123456", "scan KIA1NEXT", "walkedAway"), bench.desk.asked);
  }

  @Test
  void a_late_failure_gives_back_what_it_may_have_claimed_and_tells_nobody() {
    bench.scan().keys("123456").press(Named.YES).pass(Duration.ofSeconds(10)).press(Named.YES);
    bench.desk.broken = true;
    bench.workOnce();
    bench.desk.broken = false;
    bench.work();
    assertInstanceOf(ScreenState.Idle.class, bench.state());
    assertEquals("walkedAway", bench.desk.asked.getLast());
  }

  @Test
  void a_refusal_can_be_read_for_45_seconds() {
    bench.desk.toCode = new ScreenInput.DeskRefused("C-104");
    bench.scan().pass(Duration.ofSeconds(44));
    assertInstanceOf(ScreenState.Refused.class, bench.state());
    bench.pass(Duration.ofSeconds(1));
    assertInstanceOf(ScreenState.Idle.class, bench.state());
  }

  @Test
  void a_failed_drop_does_not_disturb_the_next_visit() {
    bench.confirm().press(Named.NO);
    bench.session.scanned("KIA1NEXT");
    bench.desk.broken = true;
    bench.workOnce();
    assertInstanceOf(ScreenState.Checking.class, bench.state());
  }

  @Test
  void every_change_has_a_sequence_of_its_own_and_is_told_in_order() {
    var told = new ArrayList<Long>();
    Runnable unwatch = bench.session.watch(moment -> told.add(moment.sequence()));
    bench.confirm();
    long last = bench.session.now().sequence();
    assertEquals(told.stream().sorted().distinct().toList(), told);
    assertEquals(last, told.getLast());
    unwatch.run();
    bench.press(Named.NO);
    assertEquals(last, told.getLast());
  }

  @Test
  void progress_rises_and_never_reaches_the_end_before_the_outcome() {
    bench.confirm().press(Named.YES);
    double before = 0;
    for (int panel = 0; panel <= 6; panel++) {
      bench.session.progress(new PrintListener.Progress(panel, 5, Math.min(5, panel) * 100L, 500));
      bench.pass(Duration.ofSeconds(6));
      double done = ((ScreenState.Printing) bench.state()).outlook().done();
      assertTrue(done > before && done < 1, "panel " + panel + ": " + before + " -> " + done);
      before = done;
    }
    bench.pass(Duration.ofSeconds(60));
    assertTrue(((ScreenState.Printing) bench.state()).outlook().late());
  }

  @Test
  void no_state_shows_a_secret_or_a_name_in_its_text_form() {
    bench.scan().keys("123456");
    assertFalse(bench.state().toString().contains("123"), bench.state().toString());
    bench.press(Named.YES).work();
    assertFalse(bench.state().toString().contains("SITI"), bench.state().toString());
  }
}
