package id.kia.drivers.evolis.virtual;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Pacing against a monotonic clock. One thread. */
final class RealPacer implements Pacer {
  private static final long SLICE_NANOS = Duration.ofMillis(50).toNanos();
  private static final long NOT_WORTH_A_PAUSE_NANOS = Duration.ofMillis(2).toNanos();

  /** What a late wake-up may be made up for, so that the mean rate is the baud rate. */
  private static final long CREDIT_NANOS = Duration.ofMillis(30).toNanos();

  private final double nanosPerByte;
  private final double timeScale;
  private final LongSupplier nanoClock;
  private final Pause pause;
  private long lineFreeAt;

  RealPacer(int baud, double timeScale, LongSupplier nanoClock, Pause pause) {
    this.nanosPerByte = 10e9 / baud / timeScale;
    this.timeScale = timeScale;
    this.nanoClock = nanoClock;
    this.pause = pause;
    this.lineFreeAt = nanoClock.getAsLong();
  }

  @Override
  public void line(int bytes) {
    long now = nanoClock.getAsLong();
    lineFreeAt = Math.max(lineFreeAt, now - CREDIT_NANOS) + Math.round(bytes * nanosPerByte);
    if (lineFreeAt - now > NOT_WORTH_A_PAUSE_NANOS) {
      pause(lineFreeAt - now);
    }
  }

  @Override
  public boolean mechanics(Duration time, BooleanSupplier stop) {
    long end = nanoClock.getAsLong() + Math.round(time.toNanos() / timeScale);
    long left = end - nanoClock.getAsLong();
    while (left > 0 && !stop.getAsBoolean()) {
      if (!pause(Math.min(left, SLICE_NANOS))) {
        return false;
      }
      left = end - nanoClock.getAsLong();
    }
    return !stop.getAsBoolean();
  }

  private boolean pause(long nanos) {
    try {
      pause.pause(Duration.ofNanos(nanos));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
