package id.kia.kiosk.screen;

import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderId;
import id.kia.drivers.PrintListener;
import java.time.MonthDay;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A desk with one pupil whose answers a test can choose; remembers what was asked. */
final class ScriptedDesk implements ScreenDesk {
  static final OrderId ORDER = new OrderId(new UUID(7, 7));
  static final ClaimedPerson PERSON =
      new ClaimedPerson(
          ORDER, "SITI RAHMAH", "0042", MonthDay.of(8, 17), Optional.of(new byte[] {1, 2}));

  final List<String> asked = new ArrayList<>();
  final Deque<ScreenInput.PrintAnswer> prints = new ArrayDeque<>();
  ScreenInput.CodeAnswer toCode = new ScreenInput.CodeFound(ORDER, FactorKind.PIN, 6);
  ScreenInput.FactorAnswer toFactor = new ScreenInput.Admitted(PERSON);
  ScreenInput.HandOverAnswer toCard = new ScreenInput.Taken();
  Optional<PrintListener.Progress> progress = Optional.empty();
  boolean broken;

  @Override
  public ScreenInput.CodeAnswer scan(String text) {
    note("scan " + text);
    return toCode;
  }

  @Override
  public ScreenInput.CodeAnswer typed(String text) {
    note("typed " + text);
    return toCode;
  }

  @Override
  public ScreenInput.FactorAnswer factor(OrderId order, String digits) {
    note("factor " + digits);
    return toFactor;
  }

  @Override
  public void drop(OrderId order) {
    note("drop");
  }

  @Override
  public void walkedAway(OrderId order) {
    note("walkedAway");
  }

  @Override
  public ScreenInput.PrintAnswer print(OrderId order, PrintListener listener) {
    note("print");
    progress.ifPresent(listener::onProgress);
    return prints.isEmpty() ? new ScreenInput.Printed(order) : prints.poll();
  }

  @Override
  public ScreenInput.HandOverAnswer awaitTaken(OrderId order) {
    note("awaitTaken");
    return toCard;
  }

  private void note(String what) {
    asked.add(what);
    if (broken) {
      throw new IllegalStateException("the desk is broken on purpose");
    }
  }
}
