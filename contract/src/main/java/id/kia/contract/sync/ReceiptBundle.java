package id.kia.contract.sync;

import id.kia.contract.Guard;
import id.kia.contract.Json;
import id.kia.contract.order.KioskId;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.RequestText;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sign.VerifyingKey;
import java.util.List;

/**
 * A kiosk's events on a USB stick, for the hub.
 *
 * @param number 1 or more, rises with each bundle of this kiosk; one that is not above the last
 *     taken is refused
 * @param payload {@link Contents} as JSON
 * @param signature 64 bytes, purpose {@code kia/request/v1}, over the text of a request {@code
 *     STICK} with the kiosk as target, the number as nonce and the payload as body
 */
public record ReceiptBundle(KioskId kiosk, long number, byte[] payload, byte[] signature) {
  /**
   * What is in it.
   *
   * @param greeting where the kiosk stands
   * @param batches as the line would bring them, oldest first
   */
  public record Contents(Greeting greeting, List<EventBatch> batches) {
    public Contents {
      Guard.present("greeting", greeting);
      batches = List.copyOf(Guard.present("batches", batches));
    }
  }

  public ReceiptBundle {
    Guard.present("kiosk", kiosk);
    Guard.range("number", number, 1, Long.MAX_VALUE);
    payload = Guard.bytes("payload", payload, 1, 64 << 20);
    signature = Guard.bytes("signature", signature, 64, 64);
  }

  /** Signs contents with the kiosk's key. */
  public static ReceiptBundle sign(SigningKey key, KioskId kiosk, long number, Contents contents) {
    byte[] payload = Json.bytes(contents);
    return new ReceiptBundle(
        kiosk, number, payload, key.sign(Purpose.REQUEST, text(kiosk, number, payload)));
  }

  /** Whether this kiosk signed it. */
  public boolean signedBy(VerifyingKey key) {
    return key.verify(Purpose.REQUEST, text(kiosk, number, payload), signature);
  }

  @Override
  public String toString() {
    return "ReceiptBundle[" + kiosk + ", " + number + "]";
  }

  private static byte[] text(KioskId kiosk, long number, byte[] payload) {
    return RequestText.bytes("STICK", kiosk.value(), Long.toString(number), payload);
  }
}
