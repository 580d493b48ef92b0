package id.kia.kiosk.app;

import id.kia.contract.order.OrderId;
import id.kia.drivers.PrintListener;
import id.kia.kiosk.pickup.ClaimedCard;
import id.kia.kiosk.pickup.FactorAnswer;
import id.kia.kiosk.pickup.PickupDesk;
import id.kia.kiosk.pickup.ScanAnswer;
import id.kia.kiosk.print.HandOver;
import id.kia.kiosk.print.PrintDesk;
import id.kia.kiosk.print.PrintResult;
import id.kia.kiosk.screen.ClaimedPerson;
import id.kia.kiosk.screen.ScreenDesk;
import id.kia.kiosk.screen.ScreenInput;
import java.util.Optional;

/**
 * Pickup and print as the screen wants to hear of them. Blocking; any thread but the event loop.
 */
final class KioskDesk implements ScreenDesk {
  private final PickupDesk pickup;
  private final PrintDesk print;
  private final Service service;

  KioskDesk(PickupDesk pickup, PrintDesk print, Service service) {
    this.pickup = pickup;
    this.print = print;
    this.service = service;
  }

  @Override
  public ScreenInput.CodeAnswer scan(String text) {
    return answer(pickup.scan(text));
  }

  @Override
  public ScreenInput.CodeAnswer typed(String text) {
    return answer(pickup.typed(text));
  }

  @Override
  public ScreenInput.FactorAnswer factor(OrderId order, String digits) {
    return switch (pickup.factor(order, digits)) {
      case FactorAnswer.Admitted(ClaimedCard card) -> {
        service.loop().progress();
        yield new ScreenInput.Admitted(person(card));
      }
      case FactorAnswer.Wrong(int triesLeft) -> new ScreenInput.FactorWrong(triesLeft);
      case FactorAnswer.Refused(var refusal) -> new ScreenInput.DeskRefused(refusal.code());
    };
  }

  @Override
  public void prepare(OrderId order) {
    print.prepare(order);
  }

  @Override
  public void drop(OrderId order) {
    print.giveUp(order);
    pickup.drop(order);
  }

  @Override
  public void walkedAway(OrderId order) {
    print.giveUp(order);
    pickup.walkedAway(order);
  }

  @Override
  public ScreenInput.PrintAnswer print(OrderId order, PrintListener listener) {
    var _ = service.disk().look();
    if (!service.open()) {
      // Before the intention: what cannot be written down must not begin.
      return new ScreenInput.NothingPrinted(order, service.hindrances().getFirst());
    }
    return service
        .power()
        .card(() -> printed(order, listener))
        .orElseGet(() -> new ScreenInput.NothingPrinted(order, PowerFail.CODE));
  }

  @Override
  public ScreenInput.HandOverAnswer awaitTaken(OrderId order) {
    HandOver handOver = print.awaitTaken(order);
    return switch (handOver) {
      case TAKEN -> new ScreenInput.Taken();
      case CAPTURED -> new ScreenInput.Captured();
      case WAITING -> new ScreenInput.CardWaits();
    };
  }

  private ScreenInput.PrintAnswer printed(OrderId order, PrintListener listener) {
    return switch (print.print(order, listener)) {
      case PrintResult.Printed _ -> new ScreenInput.Printed(order);
      case PrintResult.SpoiledTryAgain _ ->
          // Nobody is asked to try again what cannot be: the slip stays good for later.
          print.inTheWay().stream()
              .findFirst()
              .<ScreenInput.PrintAnswer>map(code -> new ScreenInput.NothingPrinted(order, code))
              .orElseGet(() -> new ScreenInput.SpoiledOnceMore(order));
      case PrintResult.SpoiledHeld _ -> new ScreenInput.SpoiledHeld();
      case PrintResult.NothingPrinted nothing ->
          new ScreenInput.NothingPrinted(
              order, nothing.codes().stream().findFirst().orElse("P-115"));
      case PrintResult.Unknown _ -> new ScreenInput.OutcomeUnknown();
    };
  }

  private static ScreenInput.CodeAnswer answer(ScanAnswer answer) {
    return switch (answer) {
      case ScanAnswer.Found found ->
          new ScreenInput.CodeFound(found.orderId(), found.factorKind(), found.digits());
      case ScanAnswer.Refused(var refusal) -> new ScreenInput.DeskRefused(refusal.code());
    };
  }

  private static ClaimedPerson person(ClaimedCard card) {
    return new ClaimedPerson(
        card.orderId(),
        card.shortName().value(),
        card.nikLast4().value(),
        card.birthDayMonth(),
        Optional.ofNullable(card.photo()));
  }
}
