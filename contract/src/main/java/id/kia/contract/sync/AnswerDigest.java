package id.kia.contract.sync;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over a label and fields, each preceded by its length in 4 bytes: what a signed time names
 * of the answer it came with. One thread.
 */
public final class AnswerDigest {
  private final MessageDigest digest;

  /** Begins with what is digested. */
  public AnswerDigest(String label) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    var _ = add(label);
  }

  /** One more field, as its text in UTF-8. */
  public AnswerDigest add(Object field) {
    return add(field.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** One more field. */
  public AnswerDigest add(byte[] field) {
    digest.update(ByteBuffer.allocate(4).putInt(field.length).array());
    digest.update(field);
    return this;
  }

  /** 64 lower-case hex digits; ends this digest. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
