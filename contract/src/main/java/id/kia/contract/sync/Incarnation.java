package id.kia.contract.sync;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** One life of a store: new when the store is new or restored from a backup. */
public record Incarnation(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Incarnation {
    Objects.requireNonNull(value, "value");
  }

  /** A new one, as a UUID of version 4. */
  public static Incarnation random(RandomGenerator random) {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
    return new Incarnation(new UUID(high, low));
  }

  public static Incarnation of(String text) {
    return new Incarnation(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
