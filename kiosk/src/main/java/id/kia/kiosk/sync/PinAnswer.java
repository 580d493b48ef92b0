package id.kia.kiosk.sync;

import id.kia.contract.order.StaffRole;
import java.time.Duration;

/** What became of a typed PIN. */
public sealed interface PinAnswer {
  /** It is this person's. */
  record Known(String name, StaffRole role) implements PinAnswer {}

  /** Nobody's; so many tries are left before the lock. */
  record Wrong(int triesLeft) implements PinAnswer {}

  /** Locked for so much longer, counted in time the kiosk is on. */
  record Locked(Duration remaining) implements PinAnswer {}
}
