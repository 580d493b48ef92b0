package id.kia.contract.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.kia.contract.Guard;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA256 over a purpose label and parts, as 64 lower-case hex digits. The label and each part
 * are preceded by their length in bytes (4 bytes, big-endian), so that no two lists of parts give
 * the same bytes. Compared in constant time.
 */
public record KeyedHash(@JsonValue String hex) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");
  private static final String TYPED = "kia/typed/v1";
  private static final String FACTOR = "kia/factor/v1";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public KeyedHash {
    Guard.matches("keyedHash", hex, SHAPE);
  }

  /** The hash of UTF-8 parts under a purpose label. */
  public static KeyedHash of(CodeKey key, String label, String... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
      add(mac, label);
      for (String part : parts) {
        add(mac, part);
      }
      return new KeyedHash(HexFormat.of().formatHex(mac.doFinal()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** What a kiosk keeps of a typed code; without the order, for the code has to find it. */
  public static KeyedHash ofTypedCode(CodeKey key, TypedCode code) {
    return of(key, TYPED, code.value());
  }

  /** What a kiosk keeps of a second factor: PIN, or birth date as {@code ddMMyyyy}. */
  public static KeyedHash ofFactor(CodeKey key, OrderId order, FactorKind kind, String digits) {
    return of(key, FACTOR, order.toString(), kind.name(), digits);
  }

  private static void add(Mac mac, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    mac.update(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyedHash(String otherHex)
        && MessageDigest.isEqual(
            hex.getBytes(StandardCharsets.US_ASCII), otherHex.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public int hashCode() {
    return hex.hashCode();
  }

  @Override
  public String toString() {
    return "KeyedHash[" + hex.substring(0, 8) + "...]";
  }
}
