package id.kia.kiosk.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * A wrapping key of 32 bytes in a file. One that somebody else keeps, on a USB stick or handed over
 * by systemd, is never made here: a missing stick must not leave a key on the storage below its
 * mount point.
 */
final class FileWrappingKey implements WrappingKey {
  private static final String USE = "kia/key-file/v1";
  private static final String OTP_USE = "kia/pi-otp/v1";
  private static final int OTP_BYTES = 32;

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
    String line =
        "wrapping key: systemd credential (as safe as the host key that encrypted it; without a"
            + " TPM that lies on the same storage)";
    return of("systemd-credential", line, false, file, passed(file), random);
  }

  /** The same, where the encrypted file shows that only a TPM opens it. */
  static FileWrappingKey sealedByTpm(Path file, Path sealed, SecureRandom random) {
    byte[] key = passed(file);
    if (!CredentialHead.needsTpm(passed(sealed))) {
      throw new VaultFault(VaultFault.Kind.NOT_BY_TPM, sealed + " is not sealed to a TPM", null);
    }
    String line = "wrapping key: sealed to this machine's TPM (" + sealed + ")";
    return of("tpm", line, true, file, key, random);
  }

  /** The device's own key, 32 bytes (64 on a Pi 5), of which ours is derived. */
  static FileWrappingKey piOtp(Path file, SecureRandom random) {
    byte[] device = passed(file);
    if (device.length != OTP_BYTES && device.length != 2 * OTP_BYTES) {
      throw new VaultFault(
          VaultFault.Kind.WRONG_WRAP, file + " is not the key of a Raspberry Pi", null);
    }
    if (Arrays.equals(device, new byte[device.length])) {
      throw new VaultFault(
          VaultFault.Kind.OTP_EMPTY, "the one-time-programmable key is all zeros", null);
    }
    String line = "wrapping key: the Pi's one-time-programmable key (root on this Pi can read it)";
    return of("pi-otp", line, true, file, derived(device), random);
  }

  private static byte[] derived(byte[] device) {
    try {
      var asked =
          HKDFParameterSpec.ofExtract()
              .addIKM(device)
              .thenExpand(OTP_USE.getBytes(StandardCharsets.US_ASCII), SecretBox.KEY_BYTES);
      return KDF.getInstance("HKDF-SHA256").deriveData(asked);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF-SHA256 is in every JDK since 25", e);
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

  private static byte[] passed(Path file) {
    try {
      return Files.exists(file) ? Files.readAllBytes(file) : missing(file);
    } catch (IOException e) {
      throw new VaultFault(VaultFault.Kind.FILE, "cannot read " + file, e);
    }
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
