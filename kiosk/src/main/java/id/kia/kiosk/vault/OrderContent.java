package id.kia.kiosk.vault;

import id.kia.contract.person.CardContent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The personal part of one order, in memory only.
 *
 * @param photo JPEG or PNG, or null for a card without photo
 */
public record OrderContent(CardContent content, byte @Nullable [] photo) {
  /** Whether a card of the other would show the same. */
  public boolean same(OrderContent other) {
    return content.equals(other.content) && Arrays.equals(photo, other.photo);
  }

  @Override
  public String toString() {
    return "OrderContent[***]";
  }
}
