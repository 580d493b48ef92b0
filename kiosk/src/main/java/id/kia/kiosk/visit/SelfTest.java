package id.kia.kiosk.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the kiosk found of itself, without using a blank.
 *
 * @param failing codes; none when it passed
 */
public record SelfTest(long number, long atMillis, List<String> failing) {
  public SelfTest {
    failing = List.copyOf(failing);
  }

  /** Whether it was made longer ago than this. */
  public boolean olderThan(Duration span, Instant now) {
    return Instant.ofEpochMilli(atMillis).plus(span).isBefore(now);
  }

  public boolean passed() {
    return failing.isEmpty();
  }

  /** What a visit's newest self-test is worth at its end. */
  public enum Standing {
    PASSED,
    FAILED,
    /** Something was done after it. */
    OLD,
    MISSING
  }
}
