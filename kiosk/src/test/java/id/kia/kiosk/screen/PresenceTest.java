package id.kia.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.kiosk.screen.ScreenKey.Named;
import id.kia.kiosk.screen.ScreenSettings.Light;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Language and light: how the screen speaks to whom is there. */
class PresenceTest {
  private final ScreenBench bench = ScreenBench.ready();

  @Test
  void the_language_key_leads_round_the_languages_and_the_visit_speaks_it() {
    bench.press(Named.LANGUAGE);
    assertEquals("en", manner().language());
    bench.scan();
    assertEquals("en", manner().language());
    bench.press(Named.LANGUAGE);
    assertEquals("en", manner().language(), "nobody changes the words in the middle of a visit");
    bench.press(Named.NO);
    assertInstanceOf(ScreenState.Idle.class, bench.state());
    assertEquals("id", manner().language(), "the next child gets the kiosk's own language");
    bench.press(Named.LEFT).press(Named.LEFT);
    assertEquals("id", manner().language());
  }

  @Test
  void a_language_that_nobody_goes_on_with_is_forgotten() {
    bench.press(Named.LANGUAGE).pass(Duration.ofSeconds(44));
    assertEquals("en", manner().language());
    bench.pass(Duration.ofSeconds(1));
    assertEquals("id", manner().language());
  }

  @Test
  void a_kiosk_out_of_service_can_be_read_in_english_too() {
    bench.session.serviceReasons(Set.of("P-101"));
    bench.press(Named.LANGUAGE);
    assertEquals("en", manner().language());
  }

  @Test
  void a_screen_without_languages_cannot_be_set() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new ScreenSettings(List.of(), Light.DAY, Duration.ZERO));
  }

  @Test
  void a_resting_screen_dims_and_the_touch_that_wakes_it_is_used_for_nothing_else() {
    bench.pass(Duration.ofMinutes(5).minusMillis(1));
    assertFalse(manner().dark());
    bench.pass(Duration.ofMillis(1));
    assertTrue(manner().dark() && manner().asleep());
    bench.press(Named.KEYPAD);
    assertFalse(manner().dark() || manner().asleep());
    assertInstanceOf(ScreenState.Idle.class, bench.state());
    bench.press(Named.KEYPAD);
    assertInstanceOf(ScreenState.TypingCode.class, bench.state());
  }

  @Test
  void a_slip_wakes_the_screen_and_is_read_as_well() {
    bench.pass(Duration.ofMinutes(6)).scan();
    assertFalse(manner().asleep());
    assertInstanceOf(ScreenState.AskFactor.class, bench.state());
  }

  @Test
  void waking_is_not_a_visit_and_wake_on_a_waking_screen_does_nothing() {
    bench.pass(Duration.ofMinutes(6)).press(Named.WAKE).press(Named.WAKE);
    assertInstanceOf(ScreenState.Idle.class, bench.state());
    bench.scan().press(Named.WAKE);
    assertInstanceOf(ScreenState.AskFactor.class, bench.state());
  }

  @Test
  void a_screen_is_never_dimmed_under_a_visit() {
    bench.confirm().press(Named.YES).pass(Duration.ofMinutes(9));
    assertFalse(manner().dark());
    bench.work().pass(Duration.ofSeconds(7));
    assertInstanceOf(ScreenState.Idle.class, bench.state());
    assertFalse(manner().dark(), "the minutes begin with the end of the visit");
  }

  @Test
  void day_and_dim_stay_as_they_are_set() {
    var day = new Presence(new ScreenSettings(List.of("id"), Light.DAY, Duration.ofMinutes(1)), 0);
    day.pass(Duration.ofHours(9).toNanos(), true, Duration.ofSeconds(45));
    assertEquals(new ScreenManner("id", false, false, false, true), day.manner(true));
    var dim = new Presence(new ScreenSettings(List.of("id"), Light.DIM, Duration.ofMinutes(1)), 0);
    dim.pass(Duration.ofHours(9).toNanos(), true, Duration.ofSeconds(45));
    assertEquals(new ScreenManner("id", true, false, false, true), dim.manner(true));
  }

  private ScreenManner manner() {
    return bench.session.now().manner();
  }
}
