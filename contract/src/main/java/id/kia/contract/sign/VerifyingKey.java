package id.kia.contract.sign;

import id.kia.contract.Guard;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** An Ed25519 public key for one purpose, 32 raw bytes (RFC 8032). Thread-safe. */
public final class VerifyingKey {
  /** Length of the raw key. */
  public static final int RAW_BYTES = 32;

  /** SubjectPublicKeyInfo of an Ed25519 key up to its raw bytes (RFC 8410, section 10.1). */
  private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

  private final Purpose purpose;
  private final byte[] raw;
  private final PublicKey key;
  private final KeyId keyId;

  private VerifyingKey(Purpose purpose, byte[] raw, PublicKey key) {
    this.purpose = purpose;
    this.raw = raw;
    this.key = key;
    this.keyId = KeyId.ofPublicKey(raw);
  }

  /** From 32 raw bytes. Throws {@link IllegalArgumentException} when they are no key. */
  public static VerifyingKey of(Purpose purpose, byte[] raw) {
    byte[] copy = Guard.bytes("publicKey", raw, RAW_BYTES, RAW_BYTES);
    byte[] spki = new byte[SPKI.length + RAW_BYTES];
    System.arraycopy(SPKI, 0, spki, 0, SPKI.length);
    System.arraycopy(copy, 0, spki, SPKI.length, RAW_BYTES);
    try {
      PublicKey key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
      return new VerifyingKey(purpose, copy, key);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("publicKey: not an Ed25519 point", e);
    }
  }

  /** 32 raw bytes. */
  public byte[] bytes() {
    return raw.clone();
  }

  public Purpose purpose() {
    return purpose;
  }

  public KeyId keyId() {
    return keyId;
  }

  /** Whether this key signed the payload for this purpose. Wrong lengths are just false. */
  public boolean verify(Purpose forPurpose, byte[] payload, byte[] signature) {
    if (forPurpose != purpose || signature.length != SignedEnvelope.SIGNATURE_BYTES) {
      return false;
    }
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(purpose.signedBytes(payload));
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      // The JDK throws for a signature whose point or scalar is out of range: no signature of ours.
      return false;
    }
  }

  @Override
  public String toString() {
    return "VerifyingKey[" + purpose + ", " + keyId + "]";
  }
}
