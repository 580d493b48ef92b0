package id.kia.kiosk.stock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which days of one place are school days, and in which weeks more children come: a school asks for
 * the card when it takes new pupils in.
 *
 * @param schoolDays days of the week with school
 * @param holidays days without it
 * @param seasons weeks with more pickups, for instance admission; the strongest counts
 */
public record SchoolCalendar(Set<DayOfWeek> schoolDays, List<Span> holidays, List<Season> seasons) {
  /** Monday to Saturday, no holidays known, no season known. */
  public static final SchoolCalendar USUAL =
      new SchoolCalendar(EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY)), List.of(), List.of());

  public SchoolCalendar {
    schoolDays = Collections.unmodifiableSet(EnumSet.copyOf(schoolDays));
    holidays = List.copyOf(holidays);
    seasons = List.copyOf(seasons);
  }

  /** Days from the first to the last, both included. */
  public record Span(LocalDate from, LocalDate to) {
    public Span {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(from + " to " + to + " ends before it begins");
      }
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /**
   * @param factor pickups of a day there, in ordinary days; above 0
   */
  public record Season(Span days, double factor) {
    public Season {
      if (!(factor > 0)) {
        throw new IllegalArgumentException("a season's factor is above 0, not " + factor);
      }
    }
  }

  /** Whether there is school. */
  boolean school(LocalDate day) {
    return schoolDays.contains(day.getDayOfWeek())
        && holidays.stream().noneMatch(span -> span.holds(day));
  }

  /** How many ordinary days this one counts for. */
  double factor(LocalDate day) {
    return seasons.stream()
        .filter(season -> season.days().holds(day))
        .mapToDouble(Season::factor)
        .max()
        .orElse(1);
  }
}
