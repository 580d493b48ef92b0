package id.kia.kiosk.app;

import id.kia.contract.order.OrderId;
import id.kia.drivers.PrintListener;
import id.kia.kiosk.screen.ScreenDesk;
import id.kia.kiosk.screen.ScreenInput;

/**
 * The desk of a kiosk that could not start: whatever is asked, the answer is why.
 *
 * @param code why, such as {@code S-102}
 */
record NobodyServed(String code) implements ScreenDesk {
  @Override
  public ScreenInput.CodeAnswer scan(String text) {
    return new ScreenInput.DeskRefused(code);
  }

  @Override
  public ScreenInput.CodeAnswer typed(String text) {
    return new ScreenInput.DeskRefused(code);
  }

  @Override
  public ScreenInput.FactorAnswer factor(OrderId order, String digits) {
    return new ScreenInput.DeskRefused(code);
  }

  @Override
  public void drop(OrderId order) {}

  @Override
  public void walkedAway(OrderId order) {}

  @Override
  public ScreenInput.PrintAnswer print(OrderId order, PrintListener listener) {
    return new ScreenInput.NothingPrinted(order, code);
  }

  @Override
  public ScreenInput.HandOverAnswer awaitTaken(OrderId order) {
    return new ScreenInput.CardWaits();
  }
}
