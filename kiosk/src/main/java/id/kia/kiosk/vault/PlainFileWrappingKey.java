package id.kia.kiosk.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * A wrapping key that is 32 bytes in a plain file. It keeps backups of the key file apart from
 * their key, and nothing more: whoever has the storage card has both. The hub keeps few orders on a
 * kiosk that reports it (architecture 7).
 */
public final class PlainFileWrappingKey {
  private PlainFileWrappingKey() {}

  /**
   * Reads the file, or creates it with mode 600.
   *
   * @throws VaultFault {@code V-101} or {@code V-103}
   */
  public static WrappingKey open(Path file, SecureRandom random) {
    byte[] key;
    if (Files.exists(file)) {
      key = PrivateFile.read(file);
    } else {
      key = new byte[SecretBox.KEY_BYTES];
      random.nextBytes(key);
      PrivateFile.replace(file, key);
    }
    String line =
        "wrapping key: plain file " + file + " (whoever takes the storage can read every order)";
    return FileWrappingKey.of("plain-file", line, false, file, key, random);
  }
}
