package id.kia.kiosk.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * A wrapping key of 32 bytes in a file. One that somebody else keeps, on a USB stick or in systemd's
 * credential store, is never made here: a missing stick must not leave a key on the storage below
 * its mount point.
 */
final class FileWrappingKey implements WrappingKey {
  private static final String USE = "kia/key-file/v1";

  private final String name;
  private final String doctorLine;
  private final boolean outside;
  private final Path file;
  private final SecretBox box;

  private FileWrappingKey(
      String name, String doctorLine, boolean outside, Path file, SecretBox box) {
    this.name = name;
    this.doctorLine = doctorLine;
    this.outside = outside;
    this.file = file;
    this.box = box;
  }

  /** A file on a stick; readable by its owner only, on another storage than the kiosk's data. */
  static FileWrappingKey onStick(Path file, Path dataDir, SecureRandom random) {
    byte[] key = Files.exists(file) ? PrivateFile.read(file) : missing(file);
    if (sameStorage(file, dataDir)) {
      throw new VaultFault(
          VaultFault.Kind.SAME_STORAGE, file + " lies on the storage of " + dataDir, null);
    }
    String line = "wrapping key: USB stick " + file + " (whoever takes the stick too has both)";
    return of("usb-token", line, true, file, key, random);
  }

  /** A file that systemd decrypted into a folder of memory for this service alone. */
  static FileWrappingKey credential(Path file, SecureRandom random) {
    try {
      byte[] key = Files.exists(file) ? Files.readAllBytes(file) : missing(file);
      String line =
          "wrapping key: systemd credential (as safe as the host key that encrypted it; without a"
              + " TPM that lies on the same storage)";
      return of("systemd-credential", line, false, file, key, random);
    } catch (IOException e) {
      throw new VaultFault(VaultFault.Kind.FILE, "cannot read " + file, e);
    }
  }

  /** A key that was read from a file; {@code V-103} unless it has 32 bytes. */
  static FileWrappingKey of(
      String name, String line, boolean outside, Path file, byte[] key, SecureRandom random) {
    if (key.length != SecretBox.KEY_BYTES) {
      throw new VaultFault(VaultFault.Kind.WRONG_WRAP, file + " is not a wrapping key", null);
    }
    return new FileWrappingKey(name, line, outside, file, new SecretBox(key, random));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String doctorLine() {
    return doctorLine;
  }

  @Override
  public boolean heldOutsideStorage() {
    return outside;
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

  private static byte[] missing(Path file) {
    throw new VaultFault(VaultFault.Kind.NO_WRAP, file + " is not there", null);
  }

  private static boolean sameStorage(Path file, Path dataDir) {
    try {
      return Files.getFileStore(file).equals(Files.getFileStore(dataDir));
    } catch (IOException e) {
      throw new VaultFault(VaultFault.Kind.FILE, "cannot look at the storage of " + file, e);
    }
  }
}
