package id.kia.kiosk.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/**
 * The first 16 bytes of a credential that systemd encrypted: which keys it takes to open it
 * (systemd, {@code src/shared/creds-util.h}, as of 256; seen with 252).
 */
final class CredentialHead {
  private static final int BYTES = 16;
  // Base64 in lines; so many characters hold the head, whatever is broken behind it.
  private static final int CHARACTERS = 24;

  private static final Set<String> BY_TPM =
      Set.of(
          // TPM; TPM and a signed policy
          "0c7cc07b117645919c4b0bea08bc20fe",
          "faf7eb9341e3412ca1a436f95a29362f",
          // host key and TPM; for one user; with a signed policy; both
          "93a894094874449090caf2fc93cab553",
          "ef4ac13679a9480ea7db68897f9f165d",
          "af4950a849134eb1a73846304ff30c05",
          "adbc4ca3efb64201ba881b6f2e4095ea");

  private CredentialHead() {}

  /**
   * @param file the encrypted file, as {@code systemd-creds encrypt} writes it
   * @return false also when it is no such file
   */
  static boolean needsTpm(byte[] file) {
    if (file.length < CHARACTERS) {
      return false;
    }
    String head = new String(file, 0, CHARACTERS, StandardCharsets.ISO_8859_1);
    try {
      byte[] id = Arrays.copyOf(Base64.getDecoder().decode(head), BYTES);
      return BY_TPM.contains(HexFormat.of().formatHex(id));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
