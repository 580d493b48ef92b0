package id.kia.kiosk.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.kia.kiosk.vault.KeyProvider;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What wraps the key file.
 *
 * @param provider plain-file, systemd-credential, usb-token; tpm and pi-otp are refused
 * @param file of the key on the stick; only for usb-token
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
      case SYSTEMD_CREDENTIAL -> {
        if (credentials == null) {
          throw new ConfigFault(
              "keys: systemd-credential needs a unit with LoadCredentialEncrypted="
                  + KeyProvider.CREDENTIAL,
              null);
        }
        yield new KeyProvider.SystemdCredential(Path.of(credentials));
      }
      case USB_TOKEN -> {
        if (file == null) {
          throw new ConfigFault("keys: usb-token needs \"file\", the key on the stick", null);
        }
        yield new KeyProvider.UsbToken(file);
      }
      case TPM -> new KeyProvider.NotYet("tpm");
      case PI_OTP -> new KeyProvider.NotYet("pi-otp");
    };
  }
}
