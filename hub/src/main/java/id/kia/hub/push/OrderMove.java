package id.kia.hub.push;

import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import java.util.Optional;

/**
 * An order on its way from one kiosk to another.
 *
 * @param overrideBy who asked first to go on without the old kiosk's answer
 */
public record OrderMove(
    OrderId orderId,
    KioskId from,
    KioskId to,
    State state,
    String askedBy,
    long askedAtMillis,
    Optional<String> overrideBy) {
  /** How far it is. */
  public enum State {
    /** The old kiosk has not answered; the order is nowhere else. */
    ASKED,
    /** The old kiosk gave it back; the new one has it. */
    MOVED,
    /** The old kiosk has a card of it, or began one: it stays there. */
    REFUSED,
    /** Two named people gave it to the new kiosk without the old one's answer. */
    OVERRIDDEN
  }
}
