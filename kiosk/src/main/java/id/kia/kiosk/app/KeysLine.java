package id.kia.kiosk.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.kia.kiosk.vault.KeyProvider;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What wraps the key file.
 *
 * @param provider plain-file, systemd-credential, usb-token, tpm or pi-otp
 * @param file for usb-token the key on the stick; for tpm the encrypted credential
 */
record KeysLine(@JsonProperty(required = true) Provider provider, @Nullable Path file) {
  /** By the name in the file. */
  enum Provider {
    @JsonProperty("plain-file")
    PLAIN_FILE,
    @JsonProperty("systemd-credential")
    SYSTEMD_CREDENTIAL,
    @JsonProperty("usb-token")
    USB_TOKEN,
    @JsonProperty("tpm")
    TPM,
    @JsonProperty("pi-otp")
    PI_OTP
  }

  KeysLine below(Path folder) {
    return new KeysLine(provider, file == null ? null : folder.resolve(file));
  }

  /**
   * @param credentials {@code $CREDENTIALS_DIRECTORY}, null outside systemd
   */
  KeyProvider chosen(@Nullable String credentials) throws ConfigFault {
    return switch (provider) {
      case PLAIN_FILE -> new KeyProvider.PlainFile();
      case SYSTEMD_CREDENTIAL ->
          new KeyProvider.SystemdCredential(
              passed(credentials, "LoadCredentialEncrypted=" + KeyProvider.CREDENTIAL));
      case USB_TOKEN -> new KeyProvider.UsbToken(named("the key on the stick"));
      case TPM ->
          new KeyProvider.Tpm(
              passed(credentials, "LoadCredentialEncrypted=" + KeyProvider.CREDENTIAL),
              named("the credential sealed to the TPM"));
      case PI_OTP ->
          new KeyProvider.PiOtp(passed(credentials, "LoadCredential=" + KeyProvider.OTP));
    };
  }

  private Path passed(@Nullable String credentials, String line) throws ConfigFault {
    if (credentials == null) {
      throw new ConfigFault("keys: " + name() + " needs a unit with " + line, null);
    }
    return Path.of(credentials);
  }

  private Path named(String what) throws ConfigFault {
    if (file == null) {
      throw new ConfigFault("keys: " + name() + " needs \"file\", " + what, null);
    }
    return file;
  }

  private String name() {
    return provider.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
