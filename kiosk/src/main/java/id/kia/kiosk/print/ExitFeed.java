package id.kia.kiosk.print;

import id.kia.drivers.BoardReading;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** An exit watch that is fed with each reading of the board. */
public final class ExitFeed implements ExitWatch, Consumer<BoardReading> {
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final LongSupplier nanoClock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition fed = lock.newCondition();
  private @Nullable BoardReading newest;
  private long newestNanos;
  private long count;

  /**
   * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
   */
  public ExitFeed(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  @Override
  public void accept(BoardReading reading) {
    lock.lock();
    try {
      newest = reading;
      newestNanos = nanoClock.getAsLong();
      count++;
      fed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<BoardReading> latest() {
    lock.lock();
    try {
      boolean fresh = nanoClock.getAsLong() - newestNanos <= FRESH.toNanos();
      return fresh ? Optional.ofNullable(newest) : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<BoardReading> next(Duration atMost) {
    lock.lock();
    try {
      long seen = count;
      long left = atMost.toNanos();
      while (count == seen) {
        if (left <= 0) {
          return Optional.empty();
        }
        left = fed.awaitNanos(left);
      }
      return Optional.ofNullable(newest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }
}
