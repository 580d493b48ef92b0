package id.kia.kiosk.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * A wrapping key that is 32 bytes in a plain file. It keeps backups of the key file apart from
 * their key, and nothing more: whoever has the storage card has both. The hub keeps few orders on a
 * kiosk that reports it (architecture 7).
 */
public final class PlainFileWrappingKey implements WrappingKey {
  private static final String USE = "kia/key-file/v1";

  private final Path file;
  private final SecretBox box;

  private PlainFileWrappingKey(Path file, SecretBox box) {
    this.file = file;
    this.box = box;
  }

  /**
   * Reads the file, or creates it with mode 600.
   *
   * @throws VaultFault {@code V-101} or {@code V-103}
   */
  public static PlainFileWrappingKey open(Path file, SecureRandom random) {
    byte[] key;
    if (Files.exists(file)) {
      key = PrivateFile.read(file);
    } else {
      key = new byte[SecretBox.KEY_BYTES];
      random.nextBytes(key);
      PrivateFile.replace(file, key);
    }
    if (key.length != SecretBox.KEY_BYTES) {
      throw new VaultFault(VaultFault.Kind.WRONG_WRAP, file + " is not a wrapping key", null);
    }
    return new PlainFileWrappingKey(file, new SecretBox(key, random));
  }

  @Override
  public String name() {
    return "plain-file";
  }

  @Override
  public String doctorLine() {
    return "wrapping key: plain file " + file + " (whoever takes the storage can read every order)";
  }

  @Override
  public boolean heldOutsideStorage() {
    return false;
  }

  @Override
  public byte[] wrap(byte[] secret) {
    return box.close(secret, USE);
  }

  @Override
  public byte[] unwrap(byte[] wrapped) {
    return box.open(wrapped, USE)
        .orElseThrow(
            () ->
                new VaultFault(
                    VaultFault.Kind.WRONG_WRAP, file + " does not open the key file", null));
  }
}
