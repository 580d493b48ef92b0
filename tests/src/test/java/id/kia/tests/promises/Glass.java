package id.kia.tests.promises;

import id.kia.contract.order.OrderId;
import id.kia.drivers.PrintListener;
import id.kia.kiosk.app.InTheWay;
import id.kia.kiosk.screen.PrintForecast;
import id.kia.kiosk.screen.ScreenDesk;
import id.kia.kiosk.screen.ScreenInput;
import id.kia.kiosk.screen.ScreenSession;
import id.kia.kiosk.screen.ScreenSettings;
import id.kia.kiosk.screen.ScreenState;
import id.kia.kiosk.screen.ScreenTimes;
import java.time.Duration;
import java.util.Set;
import java.util.SortedSet;

/** The child's screen of a kiosk, told as the kiosk tells it after each look at itself. */
final class Glass {
  private static final PrintForecast FORECAST =
      new PrintForecast(Duration.ofSeconds(16), Duration.ofSeconds(24));

  private final KioskLife kiosk;
  private final InTheWay inTheWay;
  private final ScreenSession session;

  Glass(KioskLife kiosk) {
    this.kiosk = kiosk;
    this.inTheWay = new InTheWay(kiosk.storage, kiosk.desks.print(), kiosk);
    this.session =
        new ScreenSession(
            new Nobody(),
            FORECAST,
            ScreenTimes.USUAL,
            ScreenSettings.USUAL,
            Runnable::run,
            () -> 0L);
  }

  /** Tells the screen what stands in the way now. */
  SortedSet<String> look() {
    SortedSet<String> codes = kiosk.storage.store().read(inTheWay::codes);
    session.serviceReasons(codes);
    return codes;
  }

  /** Why nobody is served, as the screen says it; empty when a child is invited. */
  Set<String> reasons() {
    return switch (session.now().state()) {
      case ScreenState.Idle _ -> Set.of();
      case ScreenState.OutOfService out -> out.reasons();
      case ScreenState other -> throw new AssertionError("nobody is here: " + other);
    };
  }

  /** No child stands here. */
  private static final class Nobody implements ScreenDesk {
    @Override
    public ScreenInput.CodeAnswer scan(String text) {
      throw new AssertionError(text);
    }

    @Override
    public ScreenInput.CodeAnswer typed(String text) {
      throw new AssertionError(text);
    }

    @Override
    public ScreenInput.FactorAnswer factor(OrderId order, String digits) {
      throw new AssertionError(order);
    }

    @Override
    public void drop(OrderId order) {}

    @Override
    public void walkedAway(OrderId order) {}

    @Override
    public ScreenInput.PrintAnswer print(OrderId order, PrintListener listener) {
      throw new AssertionError(order);
    }

    @Override
    public ScreenInput.HandOverAnswer awaitTaken(OrderId order) {
      throw new AssertionError(order);
    }
  }
}
