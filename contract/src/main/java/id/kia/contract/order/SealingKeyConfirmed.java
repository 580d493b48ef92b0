package id.kia.contract.order;

import id.kia.contract.Guard;

/**
 * From here on the hub seals to this key. Standing in the log, it also says that everything sealed
 * to an older one came before it: the kiosk destroys every other sealing key.
 *
 * @param publicKey 32 raw bytes of X25519
 */
public record SealingKeyConfirmed(byte[] publicKey) implements LogMessage {
  public SealingKeyConfirmed {
    publicKey = Guard.bytes("publicKey", publicKey, 32, 32);
  }
}
