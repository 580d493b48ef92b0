package id.kia.kiosk.screen;

import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderId;
import id.kia.drivers.PrintListener;
import java.util.Optional;
import java.util.Set;

/** Everything that can happen to the screen. */
public sealed interface ScreenInput {

  /** The scanner read something. */
  record Scanned(Digits text) implements ScreenInput {}

  /** A whole code or factor at once, from a keyboard or a script. */
  record Typed(Digits text) implements ScreenInput {}

  /** One key of the pad: {@code 0-9} or {@code A-Z}. */
  record KeyPressed(char value) implements ScreenInput {}

  /** The middle key on a pad: the highlight goes on. */
  record NextSign() implements ScreenInput {}

  /** The right key on a pad: the sign under the highlight. */
  record ChooseSign() implements ScreenInput {}

  /** Yes, go on. */
  record Yes(long nanos) implements ScreenInput {}

  /** No, stop; "Bukan saya". */
  record No() implements ScreenInput {}

  /** One character or one step back. */
  record Back() implements ScreenInput {}

  /** "I want to key the code in." */
  record TypeInstead() implements ScreenInput {}

  /** The time of this state is over. */
  record TimeOver() implements ScreenInput {}

  /** Time has passed; the outlook of a print is looked at again. */
  record Tick(long nanos) implements ScreenInput {}

  /**
   * What stands in the way of serving anybody has changed; empty means nothing does.
   *
   * @param lasts how long, where that is known
   */
  record ServiceReasons(Set<String> reasons, Optional<Wait> lasts) implements ScreenInput {
    public ServiceReasons {
      reasons = Set.copyOf(reasons);
    }

    public ServiceReasons(Set<String> reasons) {
      this(reasons, Optional.empty());
    }
  }

  /**
   * Our own software failed while it did something for this visit.
   *
   * @param order the order that may be claimed, if one is known
   */
  record Fault(Optional<OrderId> order) implements ScreenInput {}

  /** The printer goes on. */
  record Progress(PrintListener.Progress progress, long nanos) implements ScreenInput {}

  /** The card of this print was drawn. */
  record Drawn(CardOnGlass card) implements ScreenInput {}

  /** What the desk says to a code. */
  sealed interface CodeAnswer extends ScreenInput {}

  /** The code names an order that may be collected; now the second factor. */
  record CodeFound(OrderId order, FactorKind kind, int digits) implements CodeAnswer {}

  /** What the desk says to a factor. */
  sealed interface FactorAnswer extends ScreenInput {}

  /** The factor is right and the order is claimed. */
  record Admitted(ClaimedPerson person) implements FactorAnswer {}

  /**
   * The factor is wrong.
   *
   * @param triesLeft tries before the code locks
   */
  record FactorWrong(int triesLeft) implements FactorAnswer {}

  /** The desk refuses, with the code of its reason. */
  record DeskRefused(String code) implements CodeAnswer, FactorAnswer {}

  /** What became of a print. */
  sealed interface PrintAnswer extends ScreenInput {}

  /** A good card. */
  record Printed(OrderId order) implements PrintAnswer {}

  /** Spoiled; the order is claimed still and may be printed once more. */
  record SpoiledOnceMore(OrderId order) implements PrintAnswer {}

  /** Spoiled for the second time; the order is held. */
  record SpoiledHeld() implements PrintAnswer {}

  /**
   * No good card, and none can be made now: nothing was inserted, or the first one was spoiled by
   * what still stands in the way. The order is claimed still.
   *
   * @param code what stands in the way
   */
  record NothingPrinted(OrderId order, String code) implements PrintAnswer {}

  /** Nobody knows; a person settles it. */
  record OutcomeUnknown() implements PrintAnswer {}

  /** What became of a printed card. */
  sealed interface HandOverAnswer extends ScreenInput {}

  /** The exit is clear and the bin as it was: a hand has the card, though the book still waits. */
  record ExitClear() implements ScreenInput {}

  /** The exit sensor saw the card go. */
  record Taken() implements HandOverAnswer {}

  /** Not taken; the card lies in the bin. */
  record Captured() implements HandOverAnswer {}

  /** Not taken and there is no bin; the card waits and a person is called. */
  record CardWaits() implements HandOverAnswer {}
}
