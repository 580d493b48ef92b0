package id.kia.contract.sync;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One life of a store: new when the store is new or restored from a backup. */
public record Incarnation(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Incarnation {
    Objects.requireNonNull(value, "value");
  }

  public static Incarnation of(String text) {
    return new Incarnation(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
