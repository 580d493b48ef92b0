package id.kia.hub.push;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.code.TypedCode;
import id.kia.contract.order.OrderId;
import id.kia.hub.keys.Wrapping;

/**
 * What a slip says besides the signed code: the PIN on the teacher's half and the typed code.
 *
 * <p>Kept wrapped, because a slip may be printed again. {@code toString} shows nothing.
 *
 * @param pin six digits; stays the same over all issues of the slip
 * @param typed of the latest issue
 */
record SlipSecrets(String pin, String typed) {
  private static final String LABEL = "kia/slip/v1|";

  static SlipSecrets open(byte[] wrapped, OrderId order, Wrapping wrapping) {
    try {
      return Json.read(wrapping.open(wrapped, LABEL + order), SlipSecrets.class);
    } catch (BadJsonException e) {
      throw new IllegalStateException("HUB-KEYS a slip's secrets are damaged: " + order, e);
    }
  }

  byte[] wrapped(OrderId order, Wrapping wrapping) {
    return wrapping.wrap(Json.bytes(this), LABEL + order);
  }

  TypedCode typedCode() {
    return new TypedCode(typed);
  }

  @Override
  public String toString() {
    return "SlipSecrets[***]";
  }
}
