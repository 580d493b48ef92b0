package id.kia.hub.keys;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import id.kia.contract.sign.KeyId;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.trust.KeyList;
import java.security.SecureRandom;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hub's key file: seeds of 32 bytes.
 *
 * @param trust the list that names these keys, or null before the first one
 */
@JsonAutoDetect
record Seeds(byte[] log, byte[] code, byte[] time, byte[] wrapping, @Nullable RootedList trust) {
  static Seeds generate(SecureRandom random) {
    return new Seeds(seed(random), seed(random), seed(random), seed(random), null);
  }

  /** New keys for these uses; the others and the wrapping of the database stay. */
  Seeds renewed(Set<Purpose> uses, SecureRandom random) {
    return new Seeds(
        uses.contains(Purpose.LOG) ? seed(random) : log,
        uses.contains(Purpose.CODE) ? seed(random) : code,
        uses.contains(Purpose.TIME) ? seed(random) : time,
        wrapping,
        trust);
  }

  Seeds with(RootedList list) {
    return new Seeds(log, code, time, wrapping, list);
  }

  SigningKey key(Purpose use) {
    return switch (use) {
      case LOG -> SigningKey.ofSeed(use, log);
      case CODE -> SigningKey.ofSeed(use, code);
      case TIME -> SigningKey.ofSeed(use, time);
      case REQUEST, KEYS -> throw new IllegalArgumentException("no hub key is for " + use);
    };
  }

  /** Whether the current keys of the list are exactly these. */
  boolean areOf(KeyList list) {
    for (Purpose use : KeyList.USES) {
      KeyId here = key(use).keyId();
      if (!list.current(use).keyId().equals(here)) {
        return false;
      }
    }
    return true;
  }

  private static byte[] seed(SecureRandom random) {
    byte[] seed = new byte[32];
    random.nextBytes(seed);
    return seed;
  }

  @Override
  public String toString() {
    return "Seeds[***]";
  }
}
