package id.kia.contract.code;

import id.kia.contract.Guard;
import id.kia.contract.order.OrderId;
import id.kia.contract.sign.KeyId;
import java.time.LocalDate;

/**
 * What a pickup slip's QR says.
 *
 * @param version of the layout, 1
 * @param keyId which of the hub's code keys signed it
 * @param officeCode 4 digits
 * @param issueNumber 1 to 65535; a higher one supersedes a lower
 * @param notAfter last local day (kiosk's zone) on which it is accepted, 2000-01-01 to 2179-06-05
 */
public record PickupCode(
    int version,
    KeyId keyId,
    String officeCode,
    OrderId orderId,
    int issueNumber,
    LocalDate notAfter) {
  /** The only layout so far. */
  public static final int VERSION = 1;

  static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

  public PickupCode {
    Guard.range("version", version, VERSION, VERSION);
    Guard.present("keyId", keyId);
    Guard.digits("officeCode", officeCode, 4);
    Guard.present("orderId", orderId);
    Guard.range("issueNumber", issueNumber, 1, 0xFFFF);
    long day = Guard.present("notAfter", notAfter).toEpochDay() - FIRST_DAY.toEpochDay();
    Guard.range("notAfter", day, 0, 0xFFFF);
  }
}
