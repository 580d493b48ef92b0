package id.kia.hub.app;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * UUIDs of version 7 (RFC 9562): milliseconds, then 74 random bits. New rows lie beside each other
 * in every index by id, at the hub and on the kiosks, so pages stay full and few are written.
 *
 * <p>Any thread, when the random source is for any thread.
 */
final class TimeOrderedIds implements Supplier<UUID> {
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final InstantSource time;
  private final RandomGenerator random;

  TimeOrderedIds(InstantSource time, RandomGenerator random) {
    this.time = time;
    this.random = random;
  }

  @Override
  public UUID get() {
    long high = time.millis() << 16 | VERSION_7 | (random.nextLong() & 0xFFFL);
    return new UUID(high, VARIANT | random.nextLong() >>> 2);
  }
}
