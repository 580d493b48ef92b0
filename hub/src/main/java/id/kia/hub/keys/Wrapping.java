package id.kia.hub.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Wraps secrets for the database with AES-256-GCM: 12 bytes of nonce, then text with tag.
 *
 * <p>Thread-safe. The label says what the secret is for and whose; it is checked when opening, so a
 * secret copied to another row does not open.
 */
public final class Wrapping {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random;

  Wrapping(byte[] key, SecureRandom random) {
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
  }

  /** The secret as it may lie in the database. */
  public byte[] wrap(byte[] secret, String label) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] text = run(Cipher.ENCRYPT_MODE, nonce, secret, 0, secret.length, label);
    byte[] wrapped = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
    System.arraycopy(text, 0, wrapped, NONCE_BYTES, text.length);
    return wrapped;
  }

  /** The secret; throws {@code HUB-KEYS} when key file and database do not belong together. */
  public byte[] open(byte[] wrapped, String label) {
    byte[] nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
    return run(
        Cipher.DECRYPT_MODE, nonce, wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES, label);
  }

  private byte[] run(int mode, byte[] nonce, byte[] from, int offset, int length, String label) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(from, offset, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HUB-KEYS a secret of the database does not open", e);
    }
  }

  @Override
  public String toString() {
    return "Wrapping[***]";
  }
}
