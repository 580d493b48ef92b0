package id.kia.kiosk.vault;

/**
 * The key that wraps the key file, from whatever this board has: TPM, one-time-programmable key,
 * USB token, plain file. Thread-safe.
 */
public interface WrappingKey {
  /** Short stable name, written into the key file, such as {@code plain-file}. */
  String name();

  /** One line for {@code doctor} and the hub: what it is and what a thief would get. */
  String doctorLine();

  /** Whether stealing the storage alone is not enough to read the keys. */
  boolean heldOutsideStorage();

  /** Wraps a few dozen secret bytes. */
  byte[] wrap(byte[] secret);

  /**
   * Takes the wrap off.
   *
   * @throws VaultFault {@code V-102} when it was wrapped by another key
   */
  byte[] unwrap(byte[] wrapped);
}
