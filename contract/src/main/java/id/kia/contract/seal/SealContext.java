package id.kia.contract.seal;

import id.kia.contract.Guard;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import java.nio.charset.StandardCharsets;

/** What a sealed text is for; the other side must name the same. */
public record SealContext(String label) {
  public SealContext {
    Guard.text("label", label, 1, 200);
  }

  /** Of a card's content: {@code kia/content/v1|kioskId|orderId|version}. */
  public static SealContext content(KioskId kiosk, OrderId order, int version) {
    return new SealContext("kia/content/v1|" + kiosk + "|" + order + "|" + version);
  }

  /** Of a photo: {@code kia/photo/v1|kioskId|orderId}. */
  public static SealContext photo(KioskId kiosk, OrderId order) {
    return new SealContext("kia/photo/v1|" + kiosk + "|" + order);
  }

  /** Of the code key given at enrolment: {@code kia/code-key/v1|kioskId}. */
  public static SealContext codeKey(KioskId kiosk) {
    return new SealContext("kia/code-key/v1|" + kiosk);
  }

  byte[] bytes() {
    return label.getBytes(StandardCharsets.UTF_8);
  }
}
