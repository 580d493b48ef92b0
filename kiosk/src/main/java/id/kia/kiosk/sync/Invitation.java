package id.kia.kiosk.sync;

import id.kia.contract.Guard;

/**
 * With what a new kiosk presents itself.
 *
 * @param secret one-time, from the hub's page; masked in {@code toString}
 * @param name what people call the kiosk, 1 to 60 characters
 */
public record Invitation(String secret, String name) {
  public Invitation {
    Guard.text("secret", secret, 1, 100);
    Guard.text("name", name, 1, 60);
  }

  @Override
  public String toString() {
    return "Invitation[" + name + "]";
  }
}
