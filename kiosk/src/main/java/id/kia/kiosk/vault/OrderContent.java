package id.kia.kiosk.vault;

import id.kia.contract.person.CardContent;
import org.jspecify.annotations.Nullable;

/**
 * The personal part of one order, in memory only.
 *
 * @param photo JPEG or PNG, or null for a card without photo
 */
public record OrderContent(CardContent content, byte @Nullable [] photo) {
  @Override
  public String toString() {
    return "OrderContent[***]";
  }
}
