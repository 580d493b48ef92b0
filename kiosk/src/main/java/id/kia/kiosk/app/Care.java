package id.kia.kiosk.app;

import id.kia.kiosk.store.DiskGuard;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When the kiosk stops by itself.
 *
 * @param fruitlessBoots boots without progress after which it waits for a technician, 5
 * @param leastFreeMegabytes free space under which no card is issued, 64
 * @param reserveMegabytes kept for the rows of a stop, 8
 * @param holdUpSeconds how long the supply carries the kiosk after the mains are gone, 10
 * @param exerciseDays without a look over the machine after which the kiosk looks over itself, and
 *     without a card after which a test card is asked for, 7
 */
public record Care(
    @Nullable Integer fruitlessBoots,
    @Nullable Integer leastFreeMegabytes,
    @Nullable Integer reserveMegabytes,
    @Nullable Integer holdUpSeconds,
    @Nullable Integer exerciseDays) {
  private static final long MEGABYTE = 1_000_000;
  static final Care USUAL = new Care(null, null, null, null, null);

  int fruitlessBootsOrUsual() {
    return fruitlessBoots == null ? BootLoop.USUAL_MOST : Math.max(1, fruitlessBoots);
  }

  /** After so long without a self-test the kiosk makes one by itself; at least a day. */
  Duration exercise() {
    return Duration.ofDays(exerciseDays == null ? 7 : Math.max(1, exerciseDays));
  }

  /** How long the supply carries the kiosk. */
  Duration holdUp() {
    return Duration.ofSeconds(holdUpSeconds == null ? 10 : holdUpSeconds);
  }

  /** The limits of the disk in bytes. */
  DiskGuard.Limits disk() {
    return new DiskGuard.Limits(
        (leastFreeMegabytes == null ? 64 : leastFreeMegabytes) * MEGABYTE,
        (reserveMegabytes == null ? 8 : reserveMegabytes) * MEGABYTE);
  }
}
