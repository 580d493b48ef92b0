package id.kia.kiosk.cabinet;

import id.kia.contract.order.OrderId;
import id.kia.drivers.PrintListener;
import id.kia.kiosk.screen.ScreenDesk;
import id.kia.kiosk.screen.ScreenInput;

/** Whoever is asked, nobody is served. */
final class NobodyAtTheDesk implements ScreenDesk {
  @Override
  public ScreenInput.CodeAnswer scan(String text) {
    return new ScreenInput.DeskRefused("OTHER");
  }

  @Override
  public ScreenInput.CodeAnswer typed(String text) {
    return new ScreenInput.DeskRefused("OTHER");
  }

  @Override
  public ScreenInput.FactorAnswer factor(OrderId order, String digits) {
    return new ScreenInput.DeskRefused("OTHER");
  }

  @Override
  public void drop(OrderId order) {}

  @Override
  public void walkedAway(OrderId order) {}

  @Override
  public ScreenInput.PrintAnswer print(OrderId order, PrintListener listener) {
    return new ScreenInput.OutcomeUnknown();
  }

  @Override
  public ScreenInput.HandOverAnswer awaitTaken(OrderId order) {
    return new ScreenInput.Taken();
  }
}
