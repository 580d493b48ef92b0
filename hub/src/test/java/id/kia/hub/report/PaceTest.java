package id.kia.hub.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.kia.hub.store.HubStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days and hours are the office's, not Greenwich's. */
class PaceTest {
  @TempDir Path data;

  @Test
  void passes_are_added_up_by_the_offices_own_days_and_hours() {
    LocalDate today = LocalDate.of(2026, 11, 22);
    Pace pace = new Pace("6311", ZoneId.of("Asia/Makassar"));
    try (HubStore store =
        HubStore.open(data.resolve("hub.db"), InstantSource.fixed(Instant.EPOCH))) {
      // 23.30 of the day before in Greenwich is 07.30 of today in Balangan.
      add(store, 1, "GOOD", "2026-11-21T23:30:00Z", 30.0, null);
      add(store, 2, "GOOD", "2026-11-22T01:10:00Z", 50.0, null);
      add(store, 3, "SPOILED", "2026-11-22T01:20:00Z", null, null);
      add(store, 4, "HANDED_OVER", "2026-11-22T01:30:00Z", null, 80.0);
      add(store, 5, "GOOD", "2026-11-21T10:00:00Z", 9e9, null);
      List<Pace.Span> days = store.read(h -> pace.days(h, today, 14));
      assertEquals(14, days.size());
      Pace.Span last = days.getLast();
      assertEquals(2, last.good());
      assertEquals(1, last.spoiled());
      assertEquals(40.0, last.secondsPerCard());
      assertEquals(80.0, last.secondsWaiting());
      assertEquals(1, days.get(12).good());
      assertNull(days.get(12).secondsPerCard(), "no card takes years");
      List<Pace.Span> hours = store.read(h -> pace.hours(h, today));
      assertEquals(List.of(7, 8, 9), hours.stream().map(Pace.Span::hour).toList());
      assertEquals(Map.of("K1", 1.5), store.read(h -> pace.goodPerDay(h, today)));
      assertEquals(0, store.read(h -> pace.hours(h, today.plusDays(1))).size());
    }
  }

  private static void add(
      HubStore store,
      int sequence,
      String run,
      String at,
      @Nullable Double printing,
      @Nullable Double waiting) {
    store.write(
        h ->
            h.execute(
                "insert into card_run (office, kiosk_id, incarnation, sequence, order_id, outcome,"
                    + " at, seconds_printing, seconds_waiting) values ('6311', 'K1', 'i', ?, 'o',"
                    + " ?, ?, ?, ?)",
                sequence,
                run,
                Instant.parse(at).toEpochMilli(),
                printing,
                waiting));
  }
}
