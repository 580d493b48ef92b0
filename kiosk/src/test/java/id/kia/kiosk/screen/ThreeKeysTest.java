package id.kia.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.FactorKind;
import id.kia.kiosk.screen.ScreenKey.Named;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The child's path by scanner and three keys alone. */
class ThreeKeysTest {
  private final ScreenBench bench = ScreenBench.ready();

  @Test
  void a_whole_visit_needs_the_scanner_and_three_keys_only() {
    bench.scan();
    choose("123056");
    bench.press(Named.RIGHT).work();
    assertInstanceOf(ScreenState.Confirm.class, bench.state());
    bench.press(Named.RIGHT).work();
    assertInstanceOf(ScreenState.TakenThanks.class, bench.state());
    bench.press(Named.RIGHT);
    assertInstanceOf(ScreenState.Idle.class, bench.state());
    assertEquals(
        List.of("scan KIA1TEST", "factor 123056", "print", "awaitTaken"), bench.desk.asked);
  }

  @Test
  void a_birth_date_can_be_chosen_with_three_keys() {
    bench.desk.toCode = new ScreenInput.CodeFound(ScriptedDesk.ORDER, FactorKind.BIRTH_DATE, 8);
    bench.scan();
    choose("05082015");
    bench.press(Named.RIGHT).work();
    assertEquals("factor 05082015", bench.desk.asked.getLast());
  }

  @Test
  void the_code_of_a_slip_can_be_chosen_with_three_keys() {
    bench.press(Named.MIDDLE);
    assertInstanceOf(ScreenState.TypingCode.class, bench.state());
    choose("7K3MQ9X2V5T8");
    bench.press(Named.RIGHT).work();
    assertEquals("typed 7K3MQ9X2V5T8", bench.desk.asked.getLast());
  }

  @Test
  void the_highlight_begins_anew_with_each_sign_and_never_tells_the_last_one() {
    bench.scan();
    assertFalse(asked().highlight().on(), "nobody has used the keys yet");
    choose("7");
    assertEquals(new Highlight(0), asked().highlight());
    assertTrue(asked().toString().endsWith("highlight=Highlight[*]]"), asked().toString());
  }

  @Test
  void a_finger_on_the_pad_puts_the_highlight_out() {
    bench.scan().press(Named.MIDDLE).keys("4");
    assertFalse(asked().highlight().on());
    assertEquals(1, asked().entered().count());
  }

  @Test
  void left_erases_one_sign_and_then_leads_home() {
    bench.scan();
    choose("12");
    bench.press(Named.LEFT);
    assertEquals(1, asked().entered().count());
    bench.press(Named.LEFT).press(Named.LEFT);
    assertInstanceOf(ScreenState.Idle.class, bench.state());
  }

  @Test
  void right_without_a_highlight_and_middle_on_a_full_pad_do_nothing() {
    bench.scan().press(Named.RIGHT);
    assertEquals(0, asked().entered().count());
    choose("123456");
    bench.press(Named.MIDDLE);
    assertEquals(new Highlight(0), asked().highlight());
    assertEquals(6, asked().entered().count());
  }

  @Test
  void left_is_bukan_saya_and_middle_says_nothing_to_the_question() {
    bench.confirm().press(Named.MIDDLE);
    assertInstanceOf(ScreenState.Confirm.class, bench.state());
    bench.press(Named.LEFT).work();
    assertEquals(new ScreenState.Refused("NOT_ME"), bench.state());
    bench.press(Named.LEFT).press(Named.MIDDLE);
    assertEquals(new ScreenState.Refused("NOT_ME"), bench.state());
    bench.press(Named.RIGHT);
    assertInstanceOf(ScreenState.Idle.class, bench.state());
  }

  @Test
  void a_double_press_after_the_last_digit_does_not_answer_the_next_question() {
    bench.scan();
    choose("123456");
    bench.press(Named.RIGHT).work().strike(Named.RIGHT);
    assertInstanceOf(ScreenState.Confirm.class, bench.state());
    assertFalse(bench.session.now().manner().listens());
    bench.pass(Duration.ofMillis(699)).strike(Named.RIGHT);
    assertInstanceOf(ScreenState.Confirm.class, bench.state());
    bench.pass(Duration.ofMillis(1));
    assertTrue(bench.session.now().manner().listens(), "and the page is told");
    bench.strike(Named.RIGHT);
    assertInstanceOf(ScreenState.Printing.class, bench.state());
  }

  @Test
  void a_double_tap_on_a_touch_screen_is_guarded_as_well() {
    bench.confirm().strike(Named.YES).strike(Named.NO);
    assertInstanceOf(ScreenState.Confirm.class, bench.state());
    bench.press(Named.NO).strike(Named.YES);
    assertEquals(new ScreenState.Refused("NOT_ME"), bench.state());
  }

  @Test
  void the_keys_are_explained_from_their_first_use_until_the_visit_ends() {
    bench.scan();
    assertFalse(bench.session.now().manner().byKeys());
    bench.press(Named.MIDDLE);
    assertTrue(bench.session.now().manner().byKeys());
    bench.press(Named.LEFT);
    assertInstanceOf(ScreenState.Idle.class, bench.state());
    assertFalse(bench.session.now().manner().byKeys());
  }

  @Test
  void a_key_of_the_three_keeps_the_visit_alive() {
    bench.scan().press(Named.MIDDLE).pass(Duration.ofSeconds(40));
    bench.strike(Named.MIDDLE).pass(Duration.ofSeconds(40));
    assertInstanceOf(ScreenState.AskFactor.class, bench.state());
  }

  private ScreenState.AskFactor asked() {
    return (ScreenState.AskFactor) bench.state();
  }

  /** Chooses each sign by the middle and the right key. */
  private void choose(String signs) {
    for (int at = 0; at < signs.length(); at++) {
      char sign = signs.charAt(at);
      for (int i = 0; highlighted() != sign && i <= Pad.CODE.signs().length(); i++) {
        bench.press(Named.MIDDLE);
      }
      bench.press(Named.RIGHT);
    }
  }

  private char highlighted() {
    return switch (bench.state()) {
      case ScreenState.AskFactor ask when ask.highlight().on() -> ask.highlight().sign(Pad.DIGITS);
      case ScreenState.TypingCode typing when typing.highlight().on() ->
          typing.highlight().sign(Pad.CODE);
      default -> ' ';
    };
  }
}
