package id.kia.contract.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.util.Bytes;
import id.kia.contract.Guard;
import java.security.GeneralSecurityException;

/** A kiosk's public sealing key: 32 raw bytes of X25519. Thread-safe. */
public final class SealingPublicKey {
  /** Length of the raw key. */
  public static final int RAW_BYTES = 32;

  private final byte[] raw;
  private final HybridEncrypt encrypt;

  private SealingPublicKey(byte[] raw, HybridEncrypt encrypt) {
    this.raw = raw;
    this.encrypt = encrypt;
  }

  /** From 32 raw bytes. Throws {@link IllegalArgumentException} when they are no key. */
  @AccessesPartialKey
  public static SealingPublicKey of(byte[] raw) {
    byte[] copy = Guard.bytes("sealingKey", raw, RAW_BYTES, RAW_BYTES);
    try {
      HpkePublicKey key = HpkePublicKey.create(Hpke.SUITE, Bytes.copyFrom(copy), null);
      return new SealingPublicKey(
          copy, Hpke.handle(key).getPrimitive(Hpke.configuration(), HybridEncrypt.class));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("sealingKey: not an X25519 key", e);
    }
  }

  /** 32 raw bytes. */
  public byte[] bytes() {
    return raw.clone();
  }

  /** Seals; the answer is 48 bytes longer and different each time. */
  public byte[] seal(byte[] plain, SealContext context) {
    try {
      return encrypt.encrypt(plain, context.bytes());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("sealingKey: of small order", e);
    }
  }
}
