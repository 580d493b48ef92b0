package id.kia.hub.fleet;

import id.kia.contract.order.KioskId;
import id.kia.contract.sync.Incarnation;
import java.util.Optional;

/**
 * The list of one kiosk that a restored hub waits for.
 *
 * @param wasHub the life of the hub that the kiosk followed before, once it has spoken
 * @param wasCursor the last entry of that life's log that it dealt with
 * @param firstBy who asked first to leave this kiosk out
 * @param secondBy who confirmed it
 */
public record WantedList(
    KioskId kiosk,
    State state,
    Optional<Incarnation> wasHub,
    long wasCursor,
    Optional<String> firstBy,
    Optional<String> secondBy) {
  /** How far it is. */
  public enum State {
    /** Nothing is pushed or moved before it is here. */
    WAITING,
    /** It is here. */
    LISTED,
    /** Two named people go on without it; it is compared when it comes after all. */
    LEFT_OUT
  }
}
