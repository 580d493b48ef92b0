package id.kia.kiosk.vault;

import java.nio.file.Path;
import java.security.SecureRandom;

/** Where the key comes from that wraps the key file. */
public sealed interface KeyProvider {
  /** Name of the credential in systemd's folder. */
  String CREDENTIAL = "kia-wrapping";

  /** A file beside the key file, made by the kiosk itself. */
  record PlainFile() implements KeyProvider {}

  /**
   * {@value #CREDENTIAL} as systemd passes it.
   *
   * @param folder of {@code $CREDENTIALS_DIRECTORY}
   */
  record SystemdCredential(Path folder) implements KeyProvider {}

  /**
   * A USB stick.
   *
   * @param file its key, by a path that stays the same when the stick is plugged in again
   */
  record UsbToken(Path file) implements KeyProvider {}

  /**
   * Known by name and not built yet.
   *
   * @param name {@code tpm} or {@code pi-otp}
   */
  record NotYet(String name) implements KeyProvider {}

  /**
   * The key itself.
   *
   * @param dataDir holds the key file
   * @throws VaultFault {@code V-101} to {@code V-103}, {@code V-106} to {@code V-108}
   */
  default WrappingKey open(Path dataDir, SecureRandom random) {
    return switch (this) {
      case PlainFile() -> PlainFileWrappingKey.open(dataDir.resolve("wrapping.key"), random);
      case SystemdCredential(Path folder) ->
          FileWrappingKey.credential(folder.resolve(CREDENTIAL), random);
      case UsbToken(Path file) -> FileWrappingKey.onStick(file, dataDir, random);
      case NotYet(String name) ->
          throw new VaultFault(
              VaultFault.Kind.NO_PROVIDER,
              name + " is not built yet; use plain-file, systemd-credential or usb-token",
              null);
    };
  }
}
