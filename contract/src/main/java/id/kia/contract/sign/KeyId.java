package id.kia.contract.sign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.kia.contract.Guard;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Short name of a verifying key: 8 lower-case hex digits, the first 4 bytes of SHA-256 over the raw
 * public key. A name to find a key by, not a proof of it.
 */
public record KeyId(@JsonValue String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public KeyId {
    Guard.matches("keyId", value, SHAPE);
  }

  /** The name of a raw public key. */
  public static KeyId ofPublicKey(byte[] publicKey) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
      return ofBytes(Arrays.copyOf(hash, 4));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** From its 4 bytes. */
  public static KeyId ofBytes(byte[] four) {
    return new KeyId(HexFormat.of().formatHex(four));
  }

  /** Its 4 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
