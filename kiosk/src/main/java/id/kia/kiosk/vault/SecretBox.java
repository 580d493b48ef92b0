package id.kia.kiosk.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: 12 random bytes, then cipher text and 16 bytes of tag; the use is authenticated. */
final class SecretBox {
  static final int KEY_BYTES = 32;
  private static final int IV_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final SecretKeySpec key;
  private final SecureRandom random;

  SecretBox(byte[] key, SecureRandom random) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("an AES-256 key has 32 bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
  }

  byte[] close(byte[] plain, String use) {
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(iv);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, iv, use);
      byte[] box = Arrays.copyOf(iv, IV_BYTES + plain.length + TAG_BYTES);
      cipher.doFinal(plain, 0, plain.length, box, IV_BYTES);
      return box;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /** Empty when the key, the use or a byte is another. */
  Optional<byte[]> open(byte[] box, String use) {
    if (box.length < IV_BYTES + TAG_BYTES) {
      return Optional.empty();
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(box, IV_BYTES), use);
      return Optional.of(cipher.doFinal(box, IV_BYTES, box.length - IV_BYTES));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] iv, String use) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, iv));
    cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
