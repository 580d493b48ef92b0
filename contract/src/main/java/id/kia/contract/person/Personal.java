package id.kia.contract.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * A value that names a child or a family: {@code toString} masks it, {@link #value()} shows it,
 * JSON carries it as a plain string.
 */
public record Personal(@JsonValue String value) {
  /** What stands in logs instead. */
  public static final String MASK = "***";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Personal {
    Objects.requireNonNull(value, "value");
  }

  /** Short for the constructor. */
  public static Personal of(String value) {
    return new Personal(value);
  }

  @Override
  public String toString() {
    return MASK;
  }
}
