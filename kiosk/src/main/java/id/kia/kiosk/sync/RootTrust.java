package id.kia.kiosk.sync;

import id.kia.contract.Guard;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sync.EnrolmentReply;
import id.kia.contract.trust.KeyList;
import id.kia.contract.trust.KeyListCheck;
import org.jspecify.annotations.Nullable;

/**
 * The root pinned at enrolment and the list it signed that is followed now.
 *
 * @param root 32 raw bytes
 */
public record RootTrust(byte[] root, SignedEnvelope signed) {
  public RootTrust {
    root = Guard.bytes("root", root, 32, 32);
    Guard.present("signed", signed);
  }

  static @Nullable RootTrust of(EnrolmentReply reply) {
    byte[] root = reply.root();
    SignedEnvelope signed = reply.keyList();
    return root == null || signed == null ? null : new RootTrust(root, signed);
  }

  /** Whether the root signed this list for that office. */
  boolean genuine(String officeCode) {
    return new KeyListCheck(root, officeCode).first(signed) instanceof KeyListCheck.Answer.Newer;
  }

  /** The list as a record. */
  KeyList list() {
    return KeyListCheck.kept(signed);
  }
}
