package id.kia.cli.demo;

import id.kia.cli.CommandFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Waits for something that another process does, and says what it waited for when it does not
 * happen.
 *
 * @param nanoClock monotonic nanoseconds
 * @param pause how to wait a little
 */
record Patience(LongSupplier nanoClock, Pause pause) {
  private static final Duration LITTLE = Duration.ofMillis(50);

  /** Waits a little. */
  @FunctionalInterface
  interface Pause {
    void pause(Duration time) throws InterruptedException;
  }

  /** Looks once; empty means not yet. */
  @FunctionalInterface
  interface Look<T> {
    Optional<T> look() throws CommandFailure, InterruptedException;
  }

  /** The first thing seen. */
  <T> T until(String what, Duration atMost, Look<T> look)
      throws CommandFailure, InterruptedException {
    long end = nanoClock.getAsLong() + atMost.toNanos();
    while (true) {
      Optional<T> seen = look.look();
      if (seen.isPresent()) {
        return seen.get();
      }
      if (nanoClock.getAsLong() > end) {
        throw CommandFailure.failed(what + " did not happen in " + atMost.toSeconds() + " s");
      }
      pause.pause(LITTLE);
    }
  }

  /** A wall to lean a condition on. */
  void untilTrue(String what, Duration atMost, Condition condition)
      throws CommandFailure, InterruptedException {
    var _ =
        until(what, atMost, () -> condition.holds() ? Optional.of(Boolean.TRUE) : Optional.empty());
  }

  /** Something that is or is not. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws CommandFailure, InterruptedException;
  }
}
