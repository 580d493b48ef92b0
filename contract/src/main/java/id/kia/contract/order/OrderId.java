package id.kia.contract.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Names one print order for its whole life, on whichever kiosk. */
public record OrderId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public OrderId {
    Objects.requireNonNull(value, "value");
  }

  /** From 36 characters of a UUID. Throws {@link IllegalArgumentException} otherwise. */
  public static OrderId of(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("orderId: must be a whole UUID");
    }
    return new OrderId(uuid);
  }

  /**
   * The last eight digits, by which people tell one order from another: the first ones are the time
   * of the push, and a whole class has them alike.
   */
  public String brief() {
    return value.toString().substring(28);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
