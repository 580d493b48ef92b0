package id.kia.contract.sign;

import id.kia.contract.Guard;

/**
 * A payload with who signed it and for what. Existing says nothing about being genuine: only {@link
 * KeyRing#open} does.
 *
 * @param payload 1 byte to 4 MiB
 * @param signature 64 bytes
 */
public record SignedEnvelope(Purpose purpose, KeyId keyId, byte[] payload, byte[] signature) {
  /** Length of an Ed25519 signature. */
  public static final int SIGNATURE_BYTES = 64;

  public SignedEnvelope {
    Guard.present("purpose", purpose);
    Guard.present("keyId", keyId);
    payload = Guard.bytes("payload", payload, 1, 4 << 20);
    signature = Guard.bytes("signature", signature, SIGNATURE_BYTES, SIGNATURE_BYTES);
  }

  /** Signs a payload for the key's own purpose. */
  public static SignedEnvelope sign(SigningKey key, byte[] payload) {
    return new SignedEnvelope(
        key.purpose(), key.keyId(), payload, key.sign(key.purpose(), payload));
  }

  @Override
  public String toString() {
    return "SignedEnvelope[" + purpose + ", " + keyId + ", " + payload.length + " bytes]";
  }
}
