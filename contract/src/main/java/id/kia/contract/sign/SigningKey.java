package id.kia.contract.sign;

import id.kia.contract.Guard;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * An Ed25519 private key for one purpose. Thread-safe; {@code toString} shows only purpose and id.
 */
public final class SigningKey {
  private final Purpose purpose;
  private final byte[] seed;
  private final PrivateKey privateKey;
  private final VerifyingKey verifyingKey;

  private SigningKey(Purpose purpose, byte[] seed) {
    this.purpose = purpose;
    this.seed = seed;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      // The JDK derives a public key only inside its generator, so the generator is given our seed.
      generator.initialize(NamedParameterSpec.ED25519, new OneSeed(seed));
      KeyPair pair = generator.generateKeyPair();
      this.privateKey = pair.getPrivate();
      byte[] encoded = pair.getPublic().getEncoded();
      this.verifyingKey =
          VerifyingKey.of(
              purpose,
              Arrays.copyOfRange(encoded, encoded.length - VerifyingKey.RAW_BYTES, encoded.length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java since 15 has Ed25519", e);
    }
  }

  /** A new key. */
  public static SigningKey generate(Purpose purpose, SecureRandom random) {
    byte[] seed = new byte[32];
    random.nextBytes(seed);
    return new SigningKey(purpose, seed);
  }

  /** The key of a 32-byte seed (RFC 8032 private key), as {@link #seed()} gave it. */
  public static SigningKey ofSeed(Purpose purpose, byte[] seed) {
    return new SigningKey(purpose, Guard.bytes("seed", seed, 32, 32));
  }

  /** 32 secret bytes for a key file. */
  public byte[] seed() {
    return seed.clone();
  }

  public Purpose purpose() {
    return purpose;
  }

  public KeyId keyId() {
    return verifyingKey.keyId();
  }

  public VerifyingKey verifyingKey() {
    return verifyingKey;
  }

  /**
   * 64 bytes of signature over label, zero byte, payload.
   *
   * @throws IllegalArgumentException when the purpose is not this key's
   */
  public byte[] sign(Purpose forPurpose, byte[] payload) {
    if (forPurpose != purpose) {
      throw new IllegalArgumentException("a key of " + purpose + " never signs " + forPurpose);
    }
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(purpose.signedBytes(payload));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 signs everything", e);
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + purpose + ", " + keyId() + "]";
  }

  /** Gives exactly one seed. */
  private static final class OneSeed extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    OneSeed(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("Ed25519 asks for 32 bytes");
      }
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
