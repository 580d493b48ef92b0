package id.kia.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.kiosk.screen.ScreenKey.Named;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PrintPaceTest {
  private final ScreenBench bench = ScreenBench.ready();

  @Test
  void the_first_card_is_told_as_the_profile_says() {
    bench.confirm().press(Named.YES);
    assertEquals(40, bench.session.now().secondsLeft());
  }

  @Test
  void a_machine_twenty_times_as_fast_is_told_so_from_the_second_card_on() {
    card(Duration.ofSeconds(2));
    bench.confirm().press(Named.YES);
    assertEquals(2, bench.session.now().secondsLeft());
  }

  @Test
  void a_slow_line_is_learned_but_one_card_that_was_held_up_frightens_nobody() {
    card(Duration.ofSeconds(60));
    bench.confirm().press(Named.YES);
    assertEquals(60, bench.session.now().secondsLeft());
    bench.work().press(Named.YES);
    card(Duration.ofMinutes(30));
    bench.confirm().press(Named.YES);
    int told = bench.session.now().secondsLeft();
    assertTrue(told <= 3 * 40, "told " + told);
  }

  @Test
  void many_seconds_are_told_in_steps_of_five_and_the_last_ten_one_by_one() {
    var outlook = ScreenBench.FORECAST.begin(0);
    assertEquals(40, outlook.shownSeconds());
    assertEquals(40, outlook.at(Duration.ofSeconds(3).toNanos()).shownSeconds());
    assertEquals(
        7, new PrintForecast(Duration.ofSeconds(3), Duration.ofSeconds(4)).begin(0).shownSeconds());
  }

  /** A whole good visit whose card takes this long. */
  private void card(Duration time) {
    bench.confirm().press(Named.YES);
    bench.nanos.addAndGet(time.toNanos());
    bench.work().press(Named.YES);
  }
}
