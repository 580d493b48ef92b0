package id.kia.kiosk.screen;

import id.kia.contract.order.OrderId;
import id.kia.drivers.PrintListener;

/**
 * What the screen needs of pickup and print. All calls block and run on virtual threads; each
 * answers as an input of the state machine.
 */
public interface ScreenDesk {

  /** Judges what the scanner read. */
  ScreenInput.CodeAnswer scan(String text);

  /** Judges a typed code; forgiving about case, dashes and look-alikes. */
  ScreenInput.CodeAnswer typed(String text);

  /** Judges the second factor; claims the order when it is right. */
  ScreenInput.FactorAnswer factor(OrderId order, String digits);

  /** Works out what can be of a claimed card before its child says yes; nobody waits for it. */
  default void prepare(OrderId order) {}

  /** Gives a claim back; an order that is not claimed stays as it is. */
  void drop(OrderId order);

  /** As {@link #drop}, because nobody answered in time. */
  void walkedAway(OrderId order);

  /** Prints a claimed order and decides the outcome from evidence; may take minutes. */
  ScreenInput.PrintAnswer print(OrderId order, PrintListener listener);

  /** Waits until the card is taken, captured, or found to stay. */
  ScreenInput.HandOverAnswer awaitTaken(OrderId order);
}
