package id.kia.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A printer that cools says honestly how long, and calls nobody. */
class RestOnScreenTest {
  private final ScreenViews views = new ScreenViews(ScreenSettings.USUAL);

  @Test
  void the_time_is_said_when_the_kiosk_is_sure_of_it() {
    ScreenView view = view(Set.of("P-310"), wait("P-310", 4, Optional.of(LocalTime.of(9, 5))));
    assertEquals("Mesin cetaknya istirahat, kembali pukul 09.05.", view.text());
    assertTrue(
        view.steps().stream().anyMatch(line -> line.text().startsWith("Tidak ada yang rusak")));
  }

  @Test
  void minutes_or_hours_are_said_when_it_is_not() {
    assertEquals(
        "Mesin cetaknya istirahat, kira-kira 4 menit lagi.",
        view(Set.of("P-310"), wait("P-310", 4, Optional.empty())).text());
    assertEquals(
        "Mesin cetaknya lelah, kira-kira 3 jam lagi.",
        view(Set.of("P-312"), wait("P-312", 121, Optional.empty())).text());
  }

  @Test
  void after_the_last_card_of_the_day_it_is_tomorrow() {
    var tomorrow = Optional.of(new Wait("P-312", 700, Optional.of(LocalTime.MIDNIGHT), true));
    assertEquals(
        "Mesin cetaknya sudah cukup bekerja. Kembali besok, ya.",
        view(Set.of("P-312"), tomorrow).text());
  }

  @Test
  void what_needs_a_hand_promises_no_time() {
    ScreenView view = view(Set.of("P-310", "P-106"), wait("P-310", 4, Optional.empty()));
    assertEquals("Tutup mesin cetaknya terbuka.", view.text());
    assertTrue(view.steps().stream().anyMatch(line -> line.text().contains("Teknisi")));
  }

  private static Optional<Wait> wait(String code, int minutes, Optional<LocalTime> at) {
    return Optional.of(new Wait(code, minutes, at, false));
  }

  private ScreenView view(Set<String> reasons, Optional<Wait> lasts) {
    var state = new ScreenState.OutOfService(reasons, lasts);
    return views.of(
        new ScreenMoment(1, 1, state, 0, new ScreenManner("id", false, false, false, true)));
  }
}
