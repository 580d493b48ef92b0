package id.kia.kiosk.sync;

import id.kia.contract.Guard;
import id.kia.contract.trust.EnrolmentCard;
import org.jspecify.annotations.Nullable;

/**
 * With what a new kiosk presents itself.
 *
 * @param secret one-time, from the hub's page; masked in {@code toString}
 * @param name what people call the kiosk, 1 to 60 characters
 * @param card what the scanner read at the hub's page: address and root are believed from there;
 *     null when the secret came in a file
 * @param rootNeeded whether an office without a root key is refused
 */
public record Invitation(
    String secret, String name, @Nullable EnrolmentCard card, boolean rootNeeded) {
  public Invitation {
    Guard.text("secret", secret, 1, 100);
    Guard.text("name", name, 1, 60);
  }

  /** By a secret alone, also at an office without a root key; for development. */
  public Invitation(String secret, String name) {
    this(secret, name, null, false);
  }

  /** By the QR of the hub's page. */
  public static Invitation of(EnrolmentCard card, String name) {
    return new Invitation(card.secret(), name, card, true);
  }

  @Override
  public String toString() {
    return "Invitation[" + name + "]";
  }
}
