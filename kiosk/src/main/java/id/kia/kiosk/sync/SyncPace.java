package id.kia.kiosk.sync;

import java.time.Duration;

/**
 * How patient the line is.
 *
 * @param idle between two pulls or pushes when nobody wakes
 * @param firstBackOff about how long to wait after a first failure; doubles with jitter
 * @param mostBackOff the longest wait after a failure
 * @param stall how long no byte may come within a call
 * @param wakeStall the same for the wake line, where the hub sends a comment every 30 s
 */
public record SyncPace(
    Duration idle,
    Duration firstBackOff,
    Duration mostBackOff,
    Duration stall,
    Duration wakeStall) {
  /** For a school's line. */
  public static final SyncPace USUAL =
      new SyncPace(
          Duration.ofSeconds(60),
          Duration.ofSeconds(1),
          Duration.ofMinutes(2),
          Duration.ofSeconds(30),
          Duration.ofSeconds(90));
}
