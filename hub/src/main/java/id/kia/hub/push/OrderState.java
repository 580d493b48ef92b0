package id.kia.hub.push;

import id.kia.hub.intake.ApplicationState;
import java.util.Optional;

/** An order as the hub knows it: what its kiosk told last, or what the hub waits for. */
public enum OrderState {
  /** In the kiosk's log; the kiosk has not answered yet. */
  PUSHED(true),
  /** The hub asked for it back; the kiosk has not answered yet. */
  RECALLING(true),
  QUEUED(true),
  HELD(true),
  CLAIMED(true),
  PRINTING(true),
  PRINTED(true),
  OUTCOME_UNKNOWN(true),
  CAPTURED(true),
  HANDED_OVER(false),
  RECALLED(false),
  EXPIRED(false),
  INELIGIBLE(false),
  WITHDRAWN(false),
  MISSING(false);

  /** How much is known of a card. */
  enum Stage {
    /** None was begun. */
    NO_CARD,
    /** One was begun and is not out of the machine for good. */
    CARD,
    /** It is out of the machine, or lost for good. */
    OVER
  }

  private final boolean open;

  OrderState(boolean open) {
    this.open = open;
  }

  /** Whether a second order for the same application is refused. */
  public boolean open() {
    return open;
  }

  /** How much is known of its card. */
  Stage stage() {
    return switch (this) {
      case PUSHED, RECALLING, QUEUED, HELD, CLAIMED, RECALLED, EXPIRED, INELIGIBLE -> Stage.NO_CARD;
      case PRINTING, PRINTED, OUTCOME_UNKNOWN, CAPTURED -> Stage.CARD;
      case HANDED_OVER, WITHDRAWN, MISSING -> Stage.OVER;
    };
  }

  /** Whether a kiosk in this state may still begin a card. */
  boolean waits() {
    return this == QUEUED || this == HELD || this == CLAIMED;
  }

  /** The same, or the kiosk has not answered the hub's last word yet. */
  boolean waitsAtKiosk() {
    return waits() || this == PUSHED || this == RECALLING;
  }

  /** What it makes of its application. */
  ApplicationState ofApplication() {
    return switch (this) {
      case PUSHED, RECALLING, QUEUED, HELD, CLAIMED, PRINTING, PRINTED, OUTCOME_UNKNOWN, CAPTURED ->
          ApplicationState.PUSHED;
      case HANDED_OVER -> ApplicationState.ISSUED;
      case RECALLED -> ApplicationState.VERIFIED;
      case EXPIRED, INELIGIBLE, WITHDRAWN, MISSING -> ApplicationState.CLOSED;
    };
  }

  /** Of the name that a kiosk tells; empty for one this hub does not know. */
  public static Optional<OrderState> told(String name) {
    for (OrderState state : values()) {
      if (state.name().equals(name)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
