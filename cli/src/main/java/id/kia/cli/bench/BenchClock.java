package id.kia.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The calendar on the wall: a file that hub and kiosk of a demo add to their time. Any thread; the
 * file is replaced as a whole.
 */
final class BenchClock {
  /** How far it may be moved each way, days. */
  static final int MOST_DAYS = 3650;

  private final InstantSource truth;
  private final ZoneId zone;
  private final Optional<Path> file;

  BenchClock(InstantSource truth, ZoneId zone, Optional<Path> file) {
    this.truth = truth;
    this.zone = zone;
    this.file = file;
  }

  /**
   * The calendar as it hangs there.
   *
   * @param day today in the demo, ISO 8601
   * @param moved days away from the true today
   * @param movable whether a hub and a kiosk follow it
   */
  record Look(String day, long moved, boolean movable) {}

  synchronized Look look() {
    long moved = moved();
    LocalDate day = LocalDate.ofInstant(truth.instant(), zone).plusDays(moved);
    return new Look(day.toString(), moved, file.isPresent());
  }

  /** Moves it on or back, at most to the limits; nothing happens when nobody follows it. */
  synchronized void move(int days) {
    set(Math.clamp(moved() + days, -MOST_DAYS, MOST_DAYS));
  }

  /** Back to the true today. */
  synchronized void reset() {
    set(0);
  }

  private long moved() {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return 0;
    }
    try {
      return Duration.parse(Files.readString(file.get()).strip()).toDays();
    } catch (DateTimeException e) {
      return 0; // hub and kiosk do not believe it either
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void set(long days) {
    if (file.isEmpty()) {
      return;
    }
    Path target = file.get().toAbsolutePath();
    Path fresh = target.resolveSibling("." + target.getFileName() + ".new");
    try {
      Files.writeString(fresh, "P" + days + "D\n");
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
