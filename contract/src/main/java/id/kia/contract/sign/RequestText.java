package id.kia.contract.sign;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a kiosk signs (purpose {@link Purpose#REQUEST}) for one HTTP request: method, target (path
 * with query as sent), nonce and the hex SHA-256 of the body, a line feed between each.
 */
public final class RequestText {
  /** Request header: the nonce the hub gave. */
  public static final String NONCE = "Kia-Nonce";

  /** Request header: Base64 of the signature. */
  public static final String SIGNATURE = "Kia-Signature";

  /** Answer header: the nonce for the next request. */
  public static final String NEXT_NONCE = "Kia-Next-Nonce";

  private RequestText() {}

  /** The bytes to sign; an empty body for GET. */
  public static byte[] bytes(String method, String target, String nonce, byte[] body) {
    try {
      String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
      return String.join("\n", method, target, nonce, digest).getBytes(StandardCharsets.UTF_8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
