package id.kia.kiosk.sync;

import id.kia.contract.order.OrderId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An entry of the log that did not act, as it is kept and reported. Never its content.
 *
 * @param order and version only when the hub's signature proves them
 */
record RefusedEntry(long sequence, Why why, Optional<OrderId> order, OptionalInt version) {
  /** Why; {@link #code()} is the alarm's code. */
  enum Why {
    /** Not signed by a pinned log key. */
    FORGED,
    /** Signed, but for another kiosk, another life of the hub or another place in the log. */
    MISPLACED,
    /** Signed, but not a message this version knows. */
    UNREADABLE,
    /** The personal part or the photo is not sealed to this kiosk, order and version. */
    NOT_OPENED,
    /** The hub has no such photo. */
    PHOTO_MISSING,
    /** The photo's bytes are not those the order names. */
    PHOTO_DAMAGED,
    /** The order's books do not allow it. */
    NOT_APPLIED,
    /** Not there: the log jumps over it. Nothing behind it acts until it comes. */
    GAP;

    String code() {
      return "SYNC_ENTRY_" + name();
    }
  }

  static RefusedEntry unproven(long sequence, Why why) {
    return new RefusedEntry(sequence, why, Optional.empty(), OptionalInt.empty());
  }
}
