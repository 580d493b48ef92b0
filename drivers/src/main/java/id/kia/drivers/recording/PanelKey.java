package id.kia.drivers.recording;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which panels are hashed in a recording: two equal hashes of one run are the same
 * picture, and nobody can try whether a picture they have was printed.
 */
public final class PanelKey {
  private static final String HASH = "HmacSHA256";
  private final SecretKeySpec key;

  /** A key that is gone with this object. */
  public PanelKey(SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    key = new SecretKeySpec(bytes, HASH);
  }

  private PanelKey() {
    key = new SecretKeySpec(new byte[] {1}, HASH);
  }

  /** For a replay, in which hashes are not looked at. */
  static PanelKey ofReplay() {
    return new PanelKey();
  }

  Mac hash() {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HASH, e);
    }
  }
}
