package id.kia.kiosk.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

/** The true time lies between these two, both included. */
public record Bounds(Instant lower, Instant upper) {
  /** When no time was ever known. */
  static final Bounds UNKNOWN = new Bounds(Instant.EPOCH, Instant.parse("9999-12-30T00:00:00Z"));

  public Bounds {
    if (lower.isAfter(upper)) {
      throw new IllegalArgumentException("lower bound " + lower + " is after upper " + upper);
    }
  }

  static Bounds exactly(Instant time) {
    return new Bounds(time, time);
  }

  static Bounds from(Instant lower, Duration doubt) {
    return new Bounds(lower, lower.plus(doubt));
  }

  boolean holds(Instant time) {
    return !time.isBefore(lower) && !time.isAfter(upper);
  }

  /** Asks about the local date at both bounds. */
  public Certainty when(ZoneId zone, Predicate<LocalDate> rule) {
    boolean early = rule.test(LocalDate.ofInstant(lower, zone));
    boolean late = rule.test(LocalDate.ofInstant(upper, zone));
    if (early != late) {
      return Certainty.UNCERTAIN;
    }
    return early ? Certainty.YES : Certainty.NO;
  }
}
