package id.kia.hub.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How fast cards come, by day and by hour of a day, over all kiosks of an office. */
public final class Pace {
  private static final int HOURS = 24;

  private final PaceStore kept;
  private final ZoneId zone;

  public Pace(String office, ZoneId zone) {
    this.kept = new PaceStore(office);
    this.zone = zone;
  }

  /**
   * A day or an hour.
   *
   * @param day of it
   * @param hour 0..23, or -1 for the whole day
   * @param secondsPerCard mean from start to evidence, or null without a good card
   * @param secondsWaiting mean from accepted code to the card in the hand, or null
   */
  public record Span(
      LocalDate day,
      int hour,
      int good,
      int spoiled,
      @Nullable Double secondsPerCard,
      @Nullable Double secondsWaiting) {}

  /** The last days, today last. */
  public List<Span> days(Handle h, LocalDate today, int days) {
    LocalDate first = today.minusDays(days - 1L);
    List<PaceStore.Sum> sums = kept.hours(h, millis(first));
    List<Span> spans = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
      LocalDate of = day;
      spans.add(span(day, -1, sums, sum -> day(sum).equals(of)));
    }
    return spans;
  }

  /** The hours of a day, from the first to the last in which a card was worked on. */
  public List<Span> hours(Handle h, LocalDate day) {
    List<PaceStore.Sum> sums =
        kept.hours(h, millis(day)).stream().filter(sum -> day(sum).equals(day)).toList();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < HOURS; i++) {
      int hour = i;
      spans.add(span(day, hour, sums, sum -> start(sum).getHour() == hour));
    }
    while (!spans.isEmpty() && empty(spans.getFirst())) {
      spans.removeFirst();
    }
    while (!spans.isEmpty() && empty(spans.getLast())) {
      spans.removeLast();
    }
    return spans;
  }

  /** Good cards a day of each kiosk, a mean over its working days of the last fortnight. */
  public Map<String, Double> goodPerDay(Handle h, LocalDate today) {
    return kept.goodPerDay(h, millis(today.minusDays(14)));
  }

  private static boolean empty(Span span) {
    return span.good() + span.spoiled() == 0;
  }

  private static Span span(
      LocalDate day, int hour, List<PaceStore.Sum> all, Predicate<PaceStore.Sum> within) {
    List<PaceStore.Sum> sums = all.stream().filter(within).toList();
    List<PaceStore.Sum> good = sums.stream().filter(sum -> sum.run() == Run.GOOD).toList();
    List<PaceStore.Sum> taken = sums.stream().filter(sum -> sum.run() == Run.HANDED_OVER).toList();
    return new Span(
        day,
        hour,
        good.stream().mapToInt(PaceStore.Sum::count).sum(),
        sums.stream().filter(sum -> sum.run() == Run.SPOILED).mapToInt(PaceStore.Sum::count).sum(),
        PaceStore.mean(
            good.stream().mapToDouble(PaceStore.Sum::printing).sum(),
            good.stream().mapToInt(PaceStore.Sum::printed).sum()),
        PaceStore.mean(
            taken.stream().mapToDouble(PaceStore.Sum::waiting).sum(),
            taken.stream().mapToInt(PaceStore.Sum::waited).sum()));
  }

  private LocalDate day(PaceStore.Sum sum) {
    return start(sum).toLocalDate();
  }

  private ZonedDateTime start(PaceStore.Sum sum) {
    return Instant.ofEpochMilli(sum.hour() * PaceStore.HOUR).atZone(zone);
  }

  private long millis(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
