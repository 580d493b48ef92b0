package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.fail;

import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderId;
import id.kia.drivers.PrintListener;
import id.kia.kiosk.screen.ClaimedPerson;
import id.kia.kiosk.screen.PrintForecast;
import id.kia.kiosk.screen.ScreenDesk;
import id.kia.kiosk.screen.ScreenInput;
import id.kia.kiosk.screen.ScreenKey;
import id.kia.kiosk.screen.ScreenSession;
import id.kia.kiosk.screen.ScreenSettings;
import id.kia.kiosk.screen.ScreenState;
import id.kia.kiosk.screen.ScreenTimes;
import java.time.Duration;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A real screen with one child before it, who uses the keys; the desk knows one slip. */
final class OneChild implements ScreenDesk {
  static final String SLIP = "KIA1SLIP";
  private static final String TYPED = "K1A0TYPED007";
  private static final OrderId ORDER = new OrderId(new UUID(7, 7));
  private static final PrintForecast FORECAST =
      new PrintForecast(Duration.ofSeconds(16), Duration.ofSeconds(24));
  private static final int MOST_STEPS = 30;

  private final AtomicLong nanos = new AtomicLong(1_000_000_000L);
  private final Queue<Runnable> errands = new ConcurrentLinkedQueue<>();
  final ScreenSession session =
      new ScreenSession(
          this, FORECAST, ScreenTimes.USUAL, ScreenSettings.USUAL, errands::add, nanos::get);

  OneChild() {
    session.serviceReasons(Set.of());
  }

  boolean sees(Class<? extends ScreenState> state) {
    return state.isInstance(session.now().state());
  }

  /** Does what the screen asks for, one thing after the other, until this is on it. */
  void goesOnTo(Class<? extends ScreenState> wanted) {
    for (int steps = 0; !sees(wanted); steps++) {
      if (steps == MOST_STEPS) {
        fail("the screen stays at " + session.now().state());
      }
      step();
    }
  }

  /** Lets the desk judge what was read. */
  void isJudged() {
    while (sees(ScreenState.Checking.class)) {
      step();
    }
  }

  /** A whole visit with the code typed in, until the next child is invited. */
  void typesItsWay() {
    goesOnTo(ScreenState.Idle.class);
    goesOnTo(ScreenState.TakenThanks.class);
    goesOnTo(ScreenState.Idle.class);
  }

  private void step() {
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    switch (session.now().state()) {
      case ScreenState.Idle _ -> session.typed(TYPED);
      case ScreenState.AskFactor _ -> session.typed("204816");
      case ScreenState.Confirm _ -> session.pressed(ScreenKey.Named.YES);
      case ScreenState.Checking _, ScreenState.Printing _, ScreenState.TakeCard _ -> work();
      case ScreenState.TakenThanks _, ScreenState.Refused _ -> {
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        session.tick();
      }
      case ScreenState.TypingCode _, ScreenState.TryAgain _, ScreenState.OutOfService _ ->
          fail("nobody wanted " + session.now().state());
    }
  }

  private void work() {
    Runnable next = errands.poll();
    if (next == null) {
      throw new AssertionError("nothing is done at " + session.now().state());
    }
    next.run();
  }

  @Override
  public ScreenInput.CodeAnswer scan(String text) {
    return text.equals(SLIP) ? found() : new ScreenInput.DeskRefused("C-101");
  }

  @Override
  public ScreenInput.CodeAnswer typed(String text) {
    return text.equals(TYPED) ? found() : new ScreenInput.DeskRefused("C-101");
  }

  private static ScreenInput.CodeFound found() {
    return new ScreenInput.CodeFound(ORDER, FactorKind.PIN, 6);
  }

  @Override
  public ScreenInput.FactorAnswer factor(OrderId order, String digits) {
    return new ScreenInput.Admitted(
        new ClaimedPerson(order, "SITI RAHMAH", "0042", MonthDay.of(8, 17), Optional.empty()));
  }

  @Override
  public void drop(OrderId order) {}

  @Override
  public void walkedAway(OrderId order) {}

  @Override
  public ScreenInput.PrintAnswer print(OrderId order, PrintListener listener) {
    return new ScreenInput.Printed(order);
  }

  @Override
  public ScreenInput.HandOverAnswer awaitTaken(OrderId order) {
    return new ScreenInput.Taken();
  }
}
