package id.kia.hub.pickup;

import id.kia.contract.code.CodeKey;
import id.kia.contract.code.KeyedHash;
import id.kia.contract.code.PickupCodes;
import id.kia.contract.code.TypedCode;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderId;
import id.kia.contract.sign.SigningKey;
import java.security.SecureRandom;
import java.time.LocalDate;

/**
 * Makes the codes of an order: the signed QR text, the typeable code, the PIN, and the hashes that
 * a kiosk keeps instead of them. Thread-safe; keeps nothing.
 */
public final class CodeMint {
  private final SigningKey codeKey;
  private final String officeCode;
  private final SecureRandom random;

  /**
   * @param codeKey the hub's key for pickup codes
   * @param officeCode 4 digits
   */
  public CodeMint(SigningKey codeKey, String officeCode, SecureRandom random) {
    this.codeKey = codeKey;
    this.officeCode = officeCode;
    this.random = random;
  }

  /**
   * The QR text of an order's issue.
   *
   * @param issueNumber 1 for the first slip; a higher one supersedes every lower
   * @param notAfter last day on which a kiosk accepts it
   */
  public String qrText(OrderId order, int issueNumber, LocalDate notAfter) {
    return PickupCodes.encode(
        PickupCodes.issue(codeKey, officeCode, order, issueNumber, notAfter), codeKey);
  }

  /** A new typeable code; every issue of a slip has its own. */
  public TypedCode typed() {
    return TypedCode.random(random);
  }

  /** A new PIN of six digits; it stays over all issues of an order's slip. */
  public String pin() {
    return random
        .ints(FactorKind.PIN.digits(), 0, 10)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  /** What one kiosk keeps of the typeable code and the second factor. */
  public record Hashes(KeyedHash code, KeyedHash factor) {}

  /**
   * @param kiosk key shared with that kiosk alone; a moved order needs new hashes
   * @param factor the PIN, or the birth date as {@code ddMMyyyy}
   */
  public static Hashes hashes(
      CodeKey kiosk, OrderId order, TypedCode typed, FactorKind kind, String factor) {
    return new Hashes(
        KeyedHash.ofTypedCode(kiosk, typed), KeyedHash.ofFactor(kiosk, order, kind, factor));
  }
}
