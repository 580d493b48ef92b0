package id.kia.kiosk.screen;

import id.kia.contract.order.OrderId;

/** What a move asks the desk for; done off the event loop, answered with an input. */
sealed interface ScreenAction {

  /** Whether the child waits for what the desk says to it. */
  default boolean judges() {
    return this instanceof JudgeScan || this instanceof JudgeTyped || this instanceof JudgeFactor;
  }

  /** Whether anything comes back to the screen. */
  default boolean isAwaited() {
    return switch (this) {
      case JudgeScan _, JudgeTyped _, JudgeFactor _, Print _, AwaitTaken _ -> true;
      case Prepare _, Drop _, WalkedAway _ -> false;
    };
  }

  record JudgeScan(Digits text) implements ScreenAction {}

  record JudgeTyped(Digits text) implements ScreenAction {}

  record JudgeFactor(OrderId order, Digits digits) implements ScreenAction {}

  record Prepare(OrderId order) implements ScreenAction {}

  record Drop(OrderId order) implements ScreenAction {}

  record WalkedAway(OrderId order) implements ScreenAction {}

  record Print(OrderId order) implements ScreenAction {}

  record AwaitTaken(OrderId order) implements ScreenAction {}
}
