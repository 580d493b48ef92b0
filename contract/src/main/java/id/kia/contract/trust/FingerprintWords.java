package id.kia.contract.trust;

import id.kia.contract.Guard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Six Indonesian words that two people compare at two screens: the first 6 bytes of SHA-256 over a
 * label and keys, a word of our list of 256 for each byte.
 */
public final class FingerprintWords {
  private static final int WORDS = 6;
  private static final String ROOT = "kia/words/root/v1";
  private static final String ENROLMENT = "kia/words/enrolment/v1";
  private static final List<String> LIST = read();

  private FingerprintWords() {}

  /** Of an office's root key, as {@code keys} shows it and a person may write it down. */
  public static String ofRoot(byte[] root) {
    return words(ROOT, root);
  }

  /**
   * Of one kiosk at one office: the root it pinned and the keys it presented. Another root, or
   * another machine that used the secret, gives other words.
   */
  public static String ofEnrolment(byte[] root, byte[] signingKey, byte[] sealingKey) {
    return words(ENROLMENT, root, signingKey, sealingKey);
  }

  /** The list, in the order of the bytes. */
  static List<String> list() {
    return LIST;
  }

  private static String words(String label, byte[]... keys) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(label.getBytes(StandardCharsets.US_ASCII));
      digest.update((byte) 0);
      for (byte[] key : keys) {
        digest.update(Guard.bytes("key", key, 32, 32));
      }
      byte[] hash = digest.digest();
      List<String> words = new ArrayList<>();
      for (int i = 0; i < WORDS; i++) {
        words.add(LIST.get(Byte.toUnsignedInt(hash[i])));
      }
      return String.join(" ", words);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static List<String> read() {
    try (InputStream in =
        Objects.requireNonNull(FingerprintWords.class.getResourceAsStream("/trust/words.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("the word list is in the jar", e);
    }
  }
}
