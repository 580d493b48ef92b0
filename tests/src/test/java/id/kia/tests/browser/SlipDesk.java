package id.kia.tests.browser;

import id.kia.contract.code.PickupCode;
import id.kia.contract.code.PickupCodes;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderId;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import id.kia.drivers.PrintListener;
import id.kia.kiosk.screen.ClaimedPerson;
import id.kia.kiosk.screen.ScreenDesk;
import id.kia.kiosk.screen.ScreenInput;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A desk that knows one slip, so that readers can be tried without printer and hub. */
final class SlipDesk implements ScreenDesk {
  private static final OrderId ORDER = new OrderId(new UUID(7, 7));
  private static final SigningKey CODES = SigningKey.ofSeed(Purpose.CODE, new byte[32]);

  /** As it stands in the code of a slip. */
  static final String SLIP =
      PickupCodes.encode(
          new PickupCode(
              PickupCode.VERSION, CODES.keyId(), "6311", ORDER, 1, LocalDate.of(2026, 12, 21)),
          CODES);

  static final String PIN = "483920";

  private static final ScreenInput.DeskRefused NO = new ScreenInput.DeskRefused("C-201");

  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** What it was asked so far. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public ScreenInput.CodeAnswer scan(String text) {
    asked.add("scan " + text);
    return text.equals(SLIP) ? new ScreenInput.CodeFound(ORDER, FactorKind.PIN, PIN.length()) : NO;
  }

  @Override
  public ScreenInput.CodeAnswer typed(String text) {
    asked.add("typed " + text);
    return NO;
  }

  @Override
  public ScreenInput.FactorAnswer factor(OrderId order, String digits) {
    asked.add("factor " + digits);
    return digits.equals(PIN)
        ? new ScreenInput.Admitted(
            new ClaimedPerson(order, "SITI RAHMAH", "0042", MonthDay.of(8, 17), Optional.empty()))
        : NO;
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
