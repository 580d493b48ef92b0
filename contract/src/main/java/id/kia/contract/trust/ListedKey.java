package id.kia.contract.trust;

import id.kia.contract.Guard;
import id.kia.contract.sign.VerifyingKey;
import id.kia.contract.sync.HubKey;

/**
 * One key of a {@link KeyList}.
 *
 * @param standing how far it is to be believed
 */
public record ListedKey(HubKey key, Standing standing) {

  /** How far a key is to be believed. */
  public enum Standing {
    /** The hub signs with it now; one for each use. */
    CURRENT,
    /** Nothing new is signed with it; what it signed stays good until its own end. */
    OLD,
    /** Nothing that it signed is believed any more, whenever that was. */
    REVOKED
  }

  public ListedKey {
    Guard.present("key", key);
    Guard.present("standing", standing);
  }

  VerifyingKey verifying() {
    return VerifyingKey.of(key.purpose(), key.publicKey());
  }
}
