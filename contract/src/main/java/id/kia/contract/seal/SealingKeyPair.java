package id.kia.contract.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import id.kia.contract.Guard;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;

/** A kiosk's own sealing key. Thread-safe; {@code toString} shows nothing secret. */
public final class SealingKeyPair {
  private final byte[] privateBytes;
  private final SealingPublicKey publicKey;
  private final HybridDecrypt decrypt;

  @AccessesPartialKey
  private SealingKeyPair(byte[] privateBytes) {
    this.privateBytes = privateBytes;
    try {
      byte[] publicBytes = X25519.publicFromPrivate(privateBytes);
      this.publicKey = SealingPublicKey.of(publicBytes);
      HpkePrivateKey key =
          HpkePrivateKey.create(
              HpkePublicKey.create(Hpke.SUITE, Bytes.copyFrom(publicBytes), null),
              SecretBytes.copyFrom(privateBytes, InsecureSecretKeyAccess.get()));
      this.decrypt = Hpke.handle(key).getPrimitive(Hpke.configuration(), HybridDecrypt.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("sealing key: not an X25519 key", e);
    }
  }

  /** A new pair. */
  public static SealingKeyPair generate(SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return new SealingKeyPair(bytes);
  }

  /** The pair of 32 secret bytes, as {@link #privateBytes()} gave them. */
  public static SealingKeyPair ofPrivate(byte[] privateBytes) {
    return new SealingKeyPair(Guard.bytes("sealing key", privateBytes, 32, 32));
  }

  /** 32 secret bytes for a key file. */
  public byte[] privateBytes() {
    return privateBytes.clone();
  }

  public SealingPublicKey publicKey() {
    return publicKey;
  }

  /** The plain bytes; empty when sealed to another key, for another context, or changed. */
  public Optional<byte[]> open(byte[] sealed, SealContext context) {
    try {
      return Optional.of(decrypt.decrypt(sealed, context.bytes()));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "SealingKeyPair[***]";
  }
}
