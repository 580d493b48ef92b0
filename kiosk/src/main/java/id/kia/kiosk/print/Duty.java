package id.kia.kiosk.print;

import id.kia.contract.sync.ClockTrust;
import id.kia.drivers.BoardReading;
import id.kia.drivers.Condition;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.time.KioskTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Lets a printer cool (K7): counts the cards of the day from the intentions, which are durable, so
 * neither a reboot nor a wrong clock gives it more.
 *
 * <p>A card counts until it is certain that its day is over: at both bounds of time, or because the
 * kiosk has run for a whole day since. Rests are counted in running time. Any thread.
 */
final class Duty {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  /** A warning that stands is written down so often. */
  private static final long NOTED_EVERY_MILLIS = Duration.ofMinutes(1).toMillis();

  private final KioskStore store;
  private final KioskTime time;
  private final DutyLimits limits;

  Duty(KioskStore store, KioskTime time, DutyLimits limits) {
    this.store = store;
    this.time = time;
    this.limits = limits;
  }

  /** How the printer of this serial stands. */
  DutyReport report(String serial) {
    return store.read(h -> report(h, serial));
  }

  /** Notes what the printer and the cabinet say of heat. */
  void heard(Set<Condition> conditions, Optional<BoardReading> board) {
    boolean hot =
        conditions.contains(Condition.HEAD)
            || board
                .filter(now -> now.temperatureCentiC().isPresent())
                .filter(now -> now.temperatureCentiC().getAsInt() >= limits.warmCentiC())
                .isPresent();
    if (hot && store.read(this::sinceWarning) >= NOTED_EVERY_MILLIS) {
      store.run(tx -> DutyStore.warned(tx, time.onTimeMillis()));
    }
  }

  /** What began before now, whenever the clock thought it to be, began before now. */
  void settleDates(Handle tx) {
    if (time.trust() == ClockTrust.SYNCED) {
      DutyStore.notAfter(tx, time.bounds().upper().toEpochMilli());
    }
  }

  private DutyReport report(Handle h, String serial) {
    long on = time.onTimeMillis();
    DutyStore.Work work =
        DutyStore.work(h, serial, time.dayBegan().toEpochMilli(), on - DAY_MILLIS);
    Optional<Rest> rest =
        dayDone(h, serial, work, on)
            .or(() -> rest(Obstacle.TOO_WARM, limits.afterWarning().toMillis() - sinceWarning(h)))
            .or(() -> coolDown(work, on));
    return new DutyReport(work.cards(), limits, rest);
  }

  private Optional<Rest> dayDone(Handle h, String serial, DutyStore.Work work, long on) {
    if (work.cards() < limits.mostPerDay()) {
      return Optional.empty();
    }
    Instant midnight = time.dayBegan().plusMillis(DAY_MILLIS);
    if (DutyStore.work(h, serial, midnight.toEpochMilli(), on - DAY_MILLIS).cards()
        < limits.mostPerDay()) {
      return rest(Obstacle.DAY_DONE, Duration.between(time.bounds().lower(), midnight).toMillis());
    }
    int room = work.cards() - limits.mostPerDay();
    long first =
        DutyStore.beganAt(h, serial, time.dayBegan().toEpochMilli(), on - DAY_MILLIS, room);
    return rest(Obstacle.DAY_DONE, first + DAY_MILLIS - on);
  }

  private Optional<Rest> coolDown(DutyStore.Work work, long on) {
    return work.cards() < limits.cardsPerDay()
        ? Optional.empty()
        : rest(Obstacle.RESTING, work.newestOn() + limits.coolDown().toMillis() - on);
  }

  private Optional<Rest> rest(Obstacle why, long millis) {
    if (millis <= 0) {
      return Optional.empty();
    }
    Duration left = Duration.ofMillis(millis);
    Optional<Instant> back =
        time.trust() == ClockTrust.SYNCED
            ? Optional.of(time.bounds().lower().plus(left))
            : Optional.empty();
    return Optional.of(new Rest(why, left, back));
  }

  private long sinceWarning(Handle h) {
    return DutyStore.lastWarning(h)
        .map(at -> Math.max(0, time.onTimeMillis() - at))
        .orElse(Long.MAX_VALUE);
  }
}
