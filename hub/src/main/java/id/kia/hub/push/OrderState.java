package id.kia.hub.push;

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

  private final boolean open;

  OrderState(boolean open) {
    this.open = open;
  }

  /** Whether a second order for the same application is refused. */
  public boolean open() {
    return open;
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
