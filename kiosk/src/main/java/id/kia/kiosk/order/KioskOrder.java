package id.kia.kiosk.order;

import id.kia.contract.order.OrderId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An order as the kiosk knows it; no personal field.
 *
 * @param version of the hub's last word about it
 * @param rowVersion grows with each move; a move on an older one is refused
 * @param heldFor present in HELD
 * @param spoils cards spoiled so far
 * @param frozen the evidence about its unknown card was judged once and is left to a person
 * @param roll number of the ribbon roll its last card was started on
 * @param movedUptime uptime in milliseconds at its last move, of the run that made it
 * @param claimedUptime uptime in milliseconds at its last pickup, of the run that accepted it
 * @param since the latest it can have arrived and last moved
 * @param terms absent for a tombstone: of an order that never came, or is long over
 */
public record KioskOrder(
    OrderId id,
    int version,
    long rowVersion,
    OrderState state,
    Optional<HeldFor> heldFor,
    int spoils,
    boolean frozen,
    OptionalLong roll,
    long movedUptime,
    long claimedUptime,
    Since since,
    Optional<OrderTerms> terms) {

  /**
   * Milliseconds since 1970 by the upper bound of time; lowered when more is known.
   *
   * @param arrived its last version that was followed
   * @param moved its last move
   */
  public record Since(long arrived, long moved) {}

  /** The terms of an order that came; a tombstone has none. */
  public OrderTerms ordered() {
    return terms.orElseThrow(
        () -> new IllegalStateException("of order " + id + " only a tombstone is here"));
  }
}
