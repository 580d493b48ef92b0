package id.kia.contract.code;

import id.kia.contract.order.OrderId;
import id.kia.contract.sign.KeyId;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sign.VerifyingKey;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * The QR text of a pickup code: {@code KIA1} and base 45 (RFC 9285) of 95 bytes, 147 characters of
 * the QR alphanumeric set. Big-endian layout:
 *
 * <pre>
 *  0  1  version (1)
 *  1  4  key id
 *  5  2  office code as a number
 *  7 16  order id
 * 23  2  issue number
 * 25  2  not after: days since 2000-01-01
 * 27 64  Ed25519 over "kia/code/v1", a zero byte, bytes 0 to 26
 * 91  4  CRC-32 of bytes 0 to 90
 * </pre>
 *
 * The length is odd, so the last character is a digit 0 to 5 and a code never ends in a space.
 *
 * <p>The CRC proves nothing; it tells a code that a scanner or a line damaged from one that was
 * forged.
 */
public final class PickupCodes {
  /** How every code of ours begins. */
  public static final String PREFIX = "KIA1";

  /** Characters of every code. */
  public static final int LENGTH = 147;

  private static final int BODY = 27;
  private static final int SIGNED = BODY + SignedEnvelope.SIGNATURE_BYTES;

  private PickupCodes() {}

  /** A new code for an order, signed by the hub's code key. */
  public static PickupCode issue(
      SigningKey key, String officeCode, OrderId order, int issueNumber, LocalDate notAfter) {
    return new PickupCode(
        PickupCode.VERSION, key.keyId(), officeCode, order, issueNumber, notAfter);
  }

  /** The QR text. The code must name the key that signs it. */
  public static String encode(PickupCode code, SigningKey key) {
    if (!code.keyId().equals(key.keyId())) {
      throw new IllegalArgumentException("keyId: not of this key");
    }
    byte[] body = body(code);
    ByteBuffer all = ByteBuffer.allocate(SIGNED + Integer.BYTES);
    all.put(body).put(key.sign(Purpose.CODE, body)).putInt(crc(all.array()));
    return PREFIX + Base45.encode(all.array());
  }

  /** What a scanner read. Never throws, whatever the text. */
  public static Scanned read(String text, KeyRing trusted) {
    // Whatever a scanner adds behind a code is not part of it.
    String line = text.stripTrailing();
    if (!line.startsWith(PREFIX)) {
      return new Scanned.NotOurs();
    }
    return Base45.decode(line.substring(PREFIX.length()))
        .filter(all -> all.length == SIGNED + Integer.BYTES)
        .filter(all -> ByteBuffer.wrap(all).getInt(SIGNED) == crc(all))
        .flatMap(all -> judge(all, trusted))
        .orElseGet(Scanned.Damaged::new);
  }

  private static Optional<Scanned> judge(byte[] all, KeyRing trusted) {
    return parse(ByteBuffer.wrap(all))
        .map(
            code -> {
              if (trusted.revoked(Purpose.CODE, code.keyId())) {
                return new Scanned.Forged(Scanned.Why.REVOKED_KEY);
              }
              Optional<VerifyingKey> key = trusted.find(Purpose.CODE, code.keyId());
              if (key.isEmpty()) {
                return new Scanned.Forged(Scanned.Why.UNKNOWN_KEY);
              }
              byte[] body = Arrays.copyOf(all, BODY);
              byte[] signature = Arrays.copyOfRange(all, BODY, SIGNED);
              return key.get().verify(Purpose.CODE, body, signature)
                  ? new Scanned.Genuine(code)
                  : new Scanned.Forged(Scanned.Why.BAD_SIGNATURE);
            });
  }

  private static byte[] body(PickupCode code) {
    long day = code.notAfter().toEpochDay() - PickupCode.FIRST_DAY.toEpochDay();
    return ByteBuffer.allocate(BODY)
        .put((byte) code.version())
        .put(code.keyId().bytes())
        .putShort((short) Integer.parseInt(code.officeCode()))
        .putLong(code.orderId().value().getMostSignificantBits())
        .putLong(code.orderId().value().getLeastSignificantBits())
        .putShort((short) code.issueNumber())
        .putShort((short) day)
        .array();
  }

  /** Empty when a field is out of its range, for example a later layout. */
  private static Optional<PickupCode> parse(ByteBuffer in) {
    int version = in.get();
    byte[] keyId = new byte[4];
    in.get(keyId);
    int office = Short.toUnsignedInt(in.getShort());
    OrderId order = new OrderId(new UUID(in.getLong(), in.getLong()));
    int issue = Short.toUnsignedInt(in.getShort());
    int day = Short.toUnsignedInt(in.getShort());
    if (version != PickupCode.VERSION || office > 9999 || issue == 0) {
      return Optional.empty();
    }
    String officeCode = "0".repeat(4 - Integer.toString(office).length()) + office;
    return Optional.of(
        new PickupCode(
            version,
            KeyId.ofBytes(keyId),
            officeCode,
            order,
            issue,
            PickupCode.FIRST_DAY.plusDays(day)));
  }

  private static int crc(byte[] all) {
    CRC32 crc = new CRC32();
    crc.update(all, 0, SIGNED);
    return (int) crc.getValue();
  }
}
