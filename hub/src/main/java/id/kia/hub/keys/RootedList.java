package id.kia.hub.keys;

import id.kia.contract.Guard;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.trust.KeyList;
import id.kia.contract.trust.KeyListCheck;

/**
 * What the office's root key said about this hub.
 *
 * @param root 32 raw bytes, pinned with the first list
 * @param signed the list that is followed now
 */
public record RootedList(byte[] root, SignedEnvelope signed) {
  public RootedList {
    root = Guard.bytes("root", root, 32, 32);
    Guard.present("signed", signed);
  }

  /** The list as a record. */
  public KeyList list() {
    return KeyListCheck.kept(signed);
  }
}
