package id.kia.contract.sync;

import id.kia.contract.Guard;
import id.kia.contract.sign.KeyId;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.VerifyingKey;
import java.util.List;

/**
 * A verifying key of the hub as it travels.
 *
 * @param keyId must be the id of the key
 * @param publicKey 32 raw bytes of Ed25519
 */
public record HubKey(KeyId keyId, Purpose purpose, byte[] publicKey) {
  public HubKey {
    Guard.present("keyId", keyId);
    Guard.present("purpose", purpose);
    publicKey = Guard.bytes("publicKey", publicKey, 32, 32);
    Guard.rule("keyId", keyId.equals(KeyId.ofPublicKey(publicKey)), "of this public key");
  }

  public static HubKey of(VerifyingKey key) {
    return new HubKey(key.keyId(), key.purpose(), key.bytes());
  }

  /** The keys as a ring. */
  public static KeyRing ring(List<HubKey> keys) {
    return KeyRing.of(
        keys.stream().map(key -> VerifyingKey.of(key.purpose(), key.publicKey())).toList());
  }
}
