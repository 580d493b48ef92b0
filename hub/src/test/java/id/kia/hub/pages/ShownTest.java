package id.kia.hub.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.hub.words.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:12:00Z");
  private final Shown shown = new Shown(ZoneId.of("Asia/Makassar"), InstantSource.fixed(NOW));

  @Test
  void dates_and_numbers_are_written_as_the_language_writes_them() {
    assertEquals("22 Nov, 08.12 WITA", shown.moment(NOW.toEpochMilli()));
    assertEquals("27,5", shown.figure(27.5));
    Language.ENGLISH.get(
        () -> {
          assertEquals("22 Nov, 08:12 WITA", shown.moment(NOW.toEpochMilli()));
          assertEquals("27.5", shown.figure(27.5));
          assertEquals("7 Mar 2015", shown.day("2015-03-07"));
          return shown;
        });
    assertEquals("7 Mei 2015", shown.day("2015-05-07"));
  }

  @Test
  void signs_that_hide_or_turn_letters_are_made_visible() {
    assertEquals("SITI[U+202E]ITIS", shown.text("SITI\u202EITIS"));
    assertEquals("A[U+200B]B[U+0007]", shown.text("A\u200BB\u0007"));
    assertEquals("MA'RIFAH É", shown.text("MA'RIFAH É"));
  }

  @Test
  void a_fault_has_a_next_step_in_both_languages() {
    assertEquals("Tutup sampai berbunyi klik.", shown.remedy("P-106"));
    assertEquals("Close it until it clicks.", Language.ENGLISH.get(() -> shown.remedy("P-106")));
    assertTrue(shown.remedy("P-999").isEmpty());
  }

  @Test
  void a_chart_fits_its_picture_and_leaves_no_value_out_of_its_table() {
    List<Chart.Entry> entries =
        IntStream.range(0, 40)
            .mapToObj(i -> new Chart.Entry("h" + i, (double) i, 2, List.of("" + i, "2")))
            .toList();
    Chart chart = Chart.of("t", List.of("a", "b", "c"), entries, shown);
    assertEquals(40, chart.bars().size());
    assertEquals("50", chart.top());
    for (Chart.Bar bar : chart.bars()) {
      assertTrue(bar.secondY() >= 16 && bar.x() + bar.width() <= 560.1, bar.toString());
      assertEquals(2, bar.cells().size());
    }
    assertTrue(chart.bars().stream().filter(bar -> !bar.label().isEmpty()).count() <= 14);
    assertTrue(Chart.of("t", List.of(), List.of(), shown).empty());
    assertFalse(chart.empty());
  }

  @Test
  void a_link_changes_one_parameter_and_keeps_the_others() {
    assertEquals("/office?tab=a&page=3", PageLink.with("/office?tab=a&page=2", "page", "3"));
    assertEquals("/office?tab=a&q=b", PageLink.with("/office?tab=a&page=2&q=b", "page", ""));
    assertEquals("/office?tab=a", PageLink.with("/office?page=2&tab=a", "page", ""));
    assertEquals("/office?q=A+%26+B", PageLink.with("/office", "q", "A & B"));
    Paging middle = new Paging("/office?tab=a", 3, 50, 120);
    assertEquals(101, middle.from());
    assertEquals(120, middle.to());
    assertEquals(3, middle.pages());
    assertEquals("/office?tab=a&page=2", middle.link(2));
    assertEquals(0, new Paging("/office", 1, 50, 0).from());
  }

  @Test
  void a_level_is_low_by_cards_or_by_days() {
    KioskLevels busy = new KioskLevels(150, 80, 60.0, 3);
    assertEquals(2, busy.days(busy.ribbonCards()));
    assertTrue(busy.few(busy.ribbonCards()));
    KioskLevels quiet = new KioskLevels(150, 15, 2.0, 3);
    assertFalse(quiet.few(quiet.ribbonCards()));
    assertTrue(quiet.few(quiet.blanks()));
    assertFalse(new KioskLevels(null, null, null, 3).few(null));
  }
}
