package id.kia.bridge.gpio;

import java.time.Duration;
import java.util.Optional;

/**
 * Believes a level once it has stood still for a while: contacts bounce for some milliseconds. The
 * caller brings level and time. Any thread; edges may come from another one than the looks.
 */
public final class Debounce {
  private final long settleNanos;
  private boolean believed;
  private boolean seen;
  private long since;

  /**
   * @param settle how long a level stands before it is believed
   * @param first the level that is believed from the beginning
   */
  public Debounce(Duration settle, boolean first) {
    this.settleNanos = settle.toNanos();
    this.believed = first;
    this.seen = first;
  }

  /**
   * The level changed at this moment.
   *
   * @param nanos monotonic
   */
  public synchronized void edge(boolean level, long nanos) {
    seen = level;
    since = nanos;
  }

  /**
   * The level at this moment, asked for some times a second; it also finds an edge that nobody told
   * of.
   *
   * @return what is believed from now on, once for each change
   */
  public synchronized Optional<Boolean> look(boolean level, long nanos) {
    if (level != seen) {
      edge(level, nanos);
    }
    if (seen == believed || nanos - since < settleNanos) {
      return Optional.empty();
    }
    believed = seen;
    return Optional.of(believed);
  }

  /** What is believed now. */
  public synchronized boolean on() {
    return believed;
  }
}
