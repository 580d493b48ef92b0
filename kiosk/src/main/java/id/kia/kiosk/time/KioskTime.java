package id.kia.kiosk.time;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sync.ClockTrust;
import id.kia.contract.sync.HubTime;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.store.SettingStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The kiosk's time as bounds and trust (architecture 6).
 *
 * <p>With a signed hub reply of this run both bounds are that reply plus the monotonic time since.
 * Else the lower bound is the latest time ever known plus running time and the upper one lies a
 * doubt (45 days) above; a clock chip is believed only between the two.
 *
 * <p>Any thread. Durable is what {@link #persist} wrote with somebody's transaction; the journal
 * does so with each event, and {@link #tick} is for quiet hours.
 */
public final class KioskTime {
  /** How far the upper bound lies above the lower while no hub was heard. */
  public static final Duration USUAL_DOUBT = Duration.ofDays(45);

  private static final String LATEST = "time.latest";
  private static final String ON_TIME = "time.on";

  private final KioskStore store;
  private final LongSupplier nanoClock;
  private final ZoneId zone;
  private final Duration doubt;
  private final Optional<InstantSource> clockChip;
  private final Supplier<Duration> moved;
  private final long nanosAtStart;
  private final long onTimeAtStart;
  private volatile @Nullable Mark latestEver;
  private volatile @Nullable Mark hubReply;

  /** A time, and uptime and moved calendar at which it was right. */
  private record Mark(Instant time, long uptimeMillis, Duration moved) {
    Instant at(long uptime, Duration movedNow) {
      return time.plusMillis(uptime - uptimeMillis).plus(movedNow).minus(moved);
    }
  }

  /**
   * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
   * @param zone in which the kiosk's days begin
   * @param doubt distance of the bounds while no hub was heard in this run
   * @param clockChip a battery-backed clock, only if the board has one; never the plain system time
   */
  public KioskTime(
      KioskStore store,
      LongSupplier nanoClock,
      ZoneId zone,
      Duration doubt,
      Optional<InstantSource> clockChip) {
    this(store, nanoClock, zone, doubt, clockChip, () -> Duration.ZERO);
  }

  /**
   * @param moved how far a demo has moved the calendar; on-time and uptime know nothing of it
   */
  public KioskTime(
      KioskStore store,
      LongSupplier nanoClock,
      ZoneId zone,
      Duration doubt,
      Optional<InstantSource> clockChip,
      Supplier<Duration> moved) {
    this.store = store;
    this.nanoClock = nanoClock;
    this.zone = zone;
    this.doubt = doubt;
    this.clockChip = clockChip;
    this.moved = moved;
    this.nanosAtStart = nanoClock.getAsLong();
    this.onTimeAtStart = store.read(h -> number(h, ON_TIME)).orElse(0L);
    this.latestEver =
        store
            .read(h -> number(h, LATEST))
            .map(millis -> mark(Instant.ofEpochMilli(millis), 0))
            .orElse(null);
  }

  /**
   * Takes the hub's signed time as the truth from now on; the one thing that may lower a bound.
   *
   * @param nonce of the request that was answered: an old answer played again is not believed
   * @return false when it is not signed by a trusted key, not a time, or answers another request
   */
  public boolean synced(SignedEnvelope reply, String nonce, KeyRing trusted) {
    Optional<HubTime> told = trusted.open(reply, Purpose.TIME).flatMap(KioskTime::hubTime);
    if (told.isEmpty() || !told.get().nonce().equals(nonce)) {
      return false;
    }
    Mark mark = mark(Instant.ofEpochMilli(told.get().epochMillis()), uptimeMillis());
    hubReply = mark;
    latestEver = mark;
    tick();
    return true;
  }

  /** Raises the lower bound (a signed bundle, an officer's code); an earlier time does nothing. */
  public void raiseLower(Handle tx, Instant atLeast) {
    if (hubReply == null && atLeast.isAfter(bounds().lower())) {
      latestEver = mark(atLeast, uptimeMillis());
      persist(tx);
    }
  }

  /** Between which times the truth lies now. */
  public Bounds bounds() {
    long uptime = uptimeMillis();
    Mark reply = hubReply;
    if (reply != null) {
      return Bounds.exactly(reply.at(uptime, moved.get()));
    }
    Mark latest = latestEver;
    if (latest == null) {
      return Bounds.UNKNOWN;
    }
    Bounds stale = Bounds.from(latest.at(uptime, moved.get()), doubt);
    return clockChip
        .map(InstantSource::instant)
        .filter(stale::holds)
        .map(Bounds::exactly)
        .orElse(stale);
  }

  /** What the bounds rest on. */
  public ClockTrust trust() {
    if (hubReply != null) {
      return ClockTrust.SYNCED;
    }
    return latestEver == null ? ClockTrust.NONE : ClockTrust.STALE;
  }

  /** Whether there is a clock chip that says a time outside the bounds: worth an alarm. */
  public boolean clockChipIsWrong() {
    Mark latest = latestEver;
    if (clockChip.isEmpty() || latest == null) {
      return false;
    }
    return !Bounds.from(latest.at(uptimeMillis(), moved.get()), doubt)
        .holds(clockChip.get().instant());
  }

  /** Decides about today's date in the kiosk's zone. */
  public Certainty when(Predicate<LocalDate> rule) {
    return bounds().when(zone, rule);
  }

  /**
   * Whether this is true today whatever the clock's doubt: on the earliest day it can be.
   *
   * <p>For the office's own deadlines. Judged by both bounds they would close a kiosk that starts
   * without a network on the first morning, because doubt and deadline are about as long.
   */
  public boolean already(Predicate<LocalDate> rule) {
    return rule.test(LocalDate.ofInstant(bounds().lower(), zone));
  }

  /** When the earliest day that it can be today began, in the kiosk's zone. */
  public Instant dayBegan() {
    return LocalDate.ofInstant(bounds().lower(), zone).atStartOfDay(zone).toInstant();
  }

  /** Milliseconds since this run began. */
  public long uptimeMillis() {
    return TimeUnit.NANOSECONDS.toMillis(nanoClock.getAsLong() - nanosAtStart);
  }

  /**
   * Milliseconds that the kiosk has run in all its life; stands still without power, never goes
   * back by more than what was not yet persisted, and knows no clock.
   */
  public long onTimeMillis() {
    return onTimeAtStart + uptimeMillis();
  }

  /** The stamp of an event that happens now. */
  public Stamp stamp() {
    return new Stamp(bounds().lower().toEpochMilli(), uptimeMillis(), trust());
  }

  /**
   * When something happened, as far as known.
   *
   * @param atMillis lower bound, milliseconds since 1970; 0 when no time was ever known
   * @param uptimeMillis since this run began
   */
  public record Stamp(long atMillis, long uptimeMillis, ClockTrust trust) {}

  /** Writes latest time and on-time with this transaction. */
  public void persist(Handle tx) {
    if (latestEver != null) {
      SettingStore.put(tx, LATEST, Long.toString(bounds().lower().toEpochMilli()));
    }
    SettingStore.put(tx, ON_TIME, Long.toString(onTimeMillis()));
  }

  /** Writes latest time and on-time now; to be called about every ten seconds. */
  public void tick() {
    store.run(this::persist);
  }

  private Mark mark(Instant time, long uptime) {
    return new Mark(time, uptime, moved.get());
  }

  private static Optional<HubTime> hubTime(byte[] payload) {
    try {
      return Optional.of(Json.read(payload, HubTime.class));
    } catch (BadJsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(Handle handle, String name) {
    return SettingStore.get(handle, name).map(Long::valueOf);
  }
}
