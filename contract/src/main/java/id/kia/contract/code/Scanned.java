package id.kia.contract.code;

/** What a scanned text turned out to be. Whether the code is still good is the kiosk's decision. */
public sealed interface Scanned {
  /** Ours, whole, and signed by a code key we trust. */
  record Genuine(PickupCode code) implements Scanned {}

  /** Ours in shape and undamaged, but not signed by a code key we trust. */
  record Forged(Why why) implements Scanned {}

  /** Ours by its first characters, but not readable whole: to be scanned again or typed. */
  record Damaged() implements Scanned {}

  /** Not a pickup code at all, such as a payment QR. Nothing of it is kept. */
  record NotOurs() implements Scanned {}

  /** Why a code is not believed. */
  enum Why {
    /** No trusted code key has that id: another office, or a key list that is too old. */
    UNKNOWN_KEY,
    /** The office's key list says that this key is not to be believed any more. */
    REVOKED_KEY,
    /** The key is trusted, the signature is not its own. */
    BAD_SIGNATURE
  }
}
