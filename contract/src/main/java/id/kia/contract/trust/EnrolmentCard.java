package id.kia.contract.trust;

import id.kia.contract.Guard;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.VerifyingKey;
import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * What the hub's page shows as a QR for a new kiosk to scan: {@code KIAE1}, address, root key in
 * base 64 for addresses without padding, one-time secret, a blank between each.
 *
 * @param hub address without a path: http or https, host, maybe port
 * @param root 32 raw bytes of the office's root key
 * @param secret works once, for ten minutes; masked in {@code toString}
 */
public record EnrolmentCard(URI hub, byte[] root, String secret) {
  /** How every such text begins; no pickup code begins so. */
  public static final String PREFIX = "KIAE1 ";

  private static final int LONGEST = 400;
  private static final int PARTS = 3;

  public EnrolmentCard {
    String scheme = Guard.present("hub", hub).getScheme();
    boolean plain =
        hub.getHost() != null
            && ("http".equals(scheme) || "https".equals(scheme))
            && hub.getRawPath().isEmpty()
            && hub.getRawQuery() == null
            && hub.getRawUserInfo() == null;
    Guard.rule("hub", plain, "http or https, host and port only");
    root = Guard.bytes("root", root, VerifyingKey.RAW_BYTES, VerifyingKey.RAW_BYTES);
    Guard.rule("secret", secret.matches("[0-9A-Za-z-]{1,100}"), "letters, digits and dashes");
  }

  /** The text of the QR. */
  public String text() {
    return PREFIX
        + hub
        + " "
        + Base64.getUrlEncoder().withoutPadding().encodeToString(root)
        + " "
        + secret;
  }

  /** What a scanner read; empty for every other text. Never throws. */
  public static Optional<EnrolmentCard> read(String scanned) {
    String text = scanned.strip();
    if (text.length() > LONGEST || !text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String[] parts = text.substring(PREFIX.length()).split(" ", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      byte[] root = Base64.getUrlDecoder().decode(parts[1]);
      // A root that is no key could never have signed a list.
      VerifyingKey.of(Purpose.KEYS, root);
      return Optional.of(
          new EnrolmentCard(URI.create(parts[0]), root, parts[2].toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "EnrolmentCard[" + hub + "]";
  }
}
