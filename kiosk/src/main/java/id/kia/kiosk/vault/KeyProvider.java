package id.kia.kiosk.vault;

import java.nio.file.Path;
import java.security.SecureRandom;

/** Where the key comes from that wraps the key file. */
public sealed interface KeyProvider {
  /** Name of the wrapping key in systemd's folder. */
  String CREDENTIAL = "kia-wrapping";

  /** Name of the Pi's one-time-programmable key in systemd's folder. */
  String OTP = "kia-otp";

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
   * {@value #CREDENTIAL} as systemd passes it, sealed to this machine's TPM.
   *
   * @param folder of {@code $CREDENTIALS_DIRECTORY}
   * @param sealed the encrypted file that the unit loads, which says what it is sealed to
   */
  record Tpm(Path folder, Path sealed) implements KeyProvider {}

  /**
   * The device's own key in the one-time-programmable memory of a Raspberry Pi, passed by systemd
   * as {@value #OTP}. Not verified on hardware.
   *
   * @param folder of {@code $CREDENTIALS_DIRECTORY}
   */
  record PiOtp(Path folder) implements KeyProvider {}

  /**
   * The key itself.
   *
   * @param dataDir holds the key file
   * @throws VaultFault {@code V-101} to {@code V-103}, {@code V-106}, {@code V-107}, {@code V-109},
   *     {@code V-110}
   */
  default WrappingKey open(Path dataDir, SecureRandom random) {
    return switch (this) {
      case PlainFile() -> PlainFileWrappingKey.open(dataDir.resolve("wrapping.key"), random);
      case SystemdCredential(Path folder) ->
          FileWrappingKey.credential(folder.resolve(CREDENTIAL), random);
      case UsbToken(Path file) -> FileWrappingKey.onStick(file, dataDir, random);
      case Tpm(Path folder, Path sealed) ->
          FileWrappingKey.sealedByTpm(folder.resolve(CREDENTIAL), sealed, random);
      case PiOtp(Path folder) -> FileWrappingKey.piOtp(folder.resolve(OTP), random);
    };
  }
}
