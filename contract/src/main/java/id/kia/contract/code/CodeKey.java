package id.kia.contract.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.kia.contract.Guard;
import java.security.SecureRandom;

/** The 32 secret bytes, shared by hub and one kiosk, under which typed codes and factors hash. */
public final class CodeKey {
  /** Length of the secret. */
  public static final int BYTES = 32;

  private final byte[] bytes;

  private CodeKey(byte[] bytes) {
    this.bytes = Guard.bytes("codeKey", bytes, BYTES, BYTES);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CodeKey of(byte[] bytes) {
    return new CodeKey(bytes);
  }

  public static CodeKey generate(SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return new CodeKey(bytes);
  }

  /** The secret, for a key file or a sealed enrolment reply. */
  @JsonValue
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "CodeKey[***]";
  }
}
