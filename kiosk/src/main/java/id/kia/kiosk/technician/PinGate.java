package id.kia.kiosk.technician;

import java.time.Duration;

/** Whose PIN it is. Blocking and slow on purpose; lock-outs are durable behind it. */
@FunctionalInterface
public interface PinGate {

  /** Counts a try and judges it. */
  Answer check(String pin);

  /** What became of a typed PIN. */
  sealed interface Answer {}

  /** It is this person's. */
  record Known(String name) implements Answer {}

  /** Nobody's. */
  record Wrong(int triesLeft) implements Answer {}

  /** Locked for so much longer, counted in time the kiosk is on. */
  record Locked(Duration remaining) implements Answer {}
}
