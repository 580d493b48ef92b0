package id.kia.kiosk.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.sync.EventKind;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.stock.SchoolCalendar.Season;
import id.kia.kiosk.stock.SchoolCalendar.Span;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten cards a day; 2027-06-04 is a Friday. */
class ForecastTest {
  private static final LocalDate FRIDAY = LocalDate.of(2027, 6, 4);
  private static final DailyUse TEN = new DailyUse(4, 40, 0);
  private static final Span NEXT_WEEK = new Span(FRIDAY.plusDays(3), FRIDAY.plusDays(9));

  @Test
  void sundays_and_holidays_use_nothing_even_in_the_season() {
    assertEquals(OptionalInt.of(5), of(50, SchoolCalendar.USUAL).days());
    var sunday = new Season(new Span(FRIDAY.plusDays(2), FRIDAY.plusDays(2)), 9);
    var days = SchoolCalendar.USUAL.schoolDays();
    assertEquals(
        OptionalInt.of(5), of(50, new SchoolCalendar(days, List.of(), List.of(sunday))).days());
    var season = List.of(new Season(NEXT_WEEK, 9));
    assertEquals(
        OptionalInt.of(5), of(50, new SchoolCalendar(days, List.of(NEXT_WEEK), season)).days());
  }

  @Test
  void the_admission_weeks_use_several_times_as_much() {
    var season = season(4);
    assertEquals(OptionalInt.of(2), of(59, season).days(), "Fri and Sat, then forty on Monday");
    assertEquals(OptionalInt.of(3), of(60, season).days());
    assertTrue(of(99, season).soon(99), "three school days, for which a week is too long");
    assertFalse(of(99, SchoolCalendar.USUAL).soon(99), "nine ordinary ones");
  }

  @Test
  void what_was_used_in_the_season_is_no_measure_of_an_ordinary_day() {
    var busy = new DailyUse(2, 80, 0, 8);
    assertEquals(10, busy.perDay());
    var policy = new SupplyPolicy(7, 50, SchoolCalendar.USUAL);
    assertEquals(OptionalInt.of(5), new Forecast(50, 99, busy, policy, Optional.of(FRIDAY)).days());
  }

  @Test
  void what_was_given_out_today_is_not_wanted_again() {
    var use = new DailyUse(4, 40, 9);
    var forecast = new Forecast(11, 99, use, SupplyPolicy.USUAL, Optional.of(FRIDAY));
    assertEquals(OptionalInt.of(2), forecast.days(), "one more today, ten on Saturday");
  }

  @Test
  void a_kiosk_that_knows_no_date_counts_ordinary_days() {
    var forecast = new Forecast(50, 99, TEN, new SupplyPolicy(7, 50, season(4)), Optional.empty());
    assertEquals(OptionalInt.of(5), forecast.days());
  }

  @Test
  void the_sites_own_lead_time_decides_what_is_soon() {
    assertTrue(new Forecast(99, 99, TEN, policy(10), Optional.of(FRIDAY)).soon(99));
    assertFalse(new Forecast(99, 99, TEN, policy(9), Optional.of(FRIDAY)).soon(99));
    var none = new DailyUse(0, 0, 0);
    assertTrue(new Forecast(49, 99, none, policy(7), Optional.of(FRIDAY)).soon(49));
    assertFalse(new Forecast(50, 99, none, policy(7), Optional.of(FRIDAY)).soon(50));
  }

  @Test
  void the_office_hears_once_that_supplies_end_and_again_after_they_were_filled(
      @TempDir Path folder) {
    try (var kiosk = new TestKiosk(folder.resolve("kiosk.db"))) {
      look(kiosk, 10, false);
      assertEquals(0, alarms(kiosk), "an empty new kiosk is no news");
      look(kiosk, 10, true);
      look(kiosk, 9, true);
      kiosk.reboot();
      look(kiosk, 8, true);
      assertEquals(1, alarms(kiosk));
      look(kiosk, 200, true);
      look(kiosk, 10, true);
      assertEquals(2, alarms(kiosk));
    }
  }

  private static void look(TestKiosk kiosk, int cards, boolean stocked) {
    var forecast = new Forecast(cards, 999, TEN, policy(7), Optional.of(FRIDAY));
    kiosk.store.run(tx -> new SupplyWatch(kiosk.journal).look(tx, forecast, stocked));
  }

  private static long alarms(TestKiosk kiosk) {
    return kiosk.store.read(h -> kiosk.journal.unacknowledged(h, 99)).stream()
        .filter(event -> event.kind() == EventKind.ALARM)
        .filter(event -> event.data().path("code").asText().equals("K-301"))
        .filter(event -> event.data().path("leadSchoolDays").asInt() == 7)
        .count();
  }

  private static Forecast of(int cards, SchoolCalendar calendar) {
    return new Forecast(999, cards, TEN, new SupplyPolicy(7, 50, calendar), Optional.of(FRIDAY));
  }

  private static SchoolCalendar season(double factor) {
    return new SchoolCalendar(
        SchoolCalendar.USUAL.schoolDays(), List.of(), List.of(new Season(NEXT_WEEK, factor)));
  }

  private static SupplyPolicy policy(int lead) {
    return new SupplyPolicy(lead, 50, SchoolCalendar.USUAL);
  }
}
