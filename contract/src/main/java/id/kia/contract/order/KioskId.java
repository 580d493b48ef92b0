package id.kia.contract.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.kia.contract.Guard;
import java.util.regex.Pattern;

/** Names one enrolled kiosk: 1 to 40 letters, digits and dashes, usable in a path. */
public record KioskId(@JsonValue String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,40}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public KioskId {
    Guard.matches("kioskId", value, SHAPE);
  }

  @Override
  public String toString() {
    return value;
  }
}
