package id.kia.contract.sync;

import id.kia.contract.Guard;

/**
 * A new kiosk presents itself once.
 *
 * @param secret one-time, from the hub's page, 1 to 100 characters; masked in {@code toString}
 * @param name what people call the kiosk, 1 to 60 characters
 * @param signingKey 32 raw bytes of Ed25519, purpose {@code kia/request/v1}
 * @param sealingKey 32 raw bytes of X25519
 * @param incarnation of the kiosk's store
 */
public record EnrolmentRequest(
    String secret, String name, byte[] signingKey, byte[] sealingKey, Incarnation incarnation) {
  public EnrolmentRequest {
    Guard.text("secret", secret, 1, 100);
    Guard.text("name", name, 1, 60);
    signingKey = Guard.bytes("signingKey", signingKey, 32, 32);
    sealingKey = Guard.bytes("sealingKey", sealingKey, 32, 32);
    Guard.present("incarnation", incarnation);
  }

  @Override
  public String toString() {
    return "EnrolmentRequest[" + name + "]";
  }
}
