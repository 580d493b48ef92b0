package id.kia.kiosk.print;

import id.kia.contract.order.OrderId;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrinterException;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.OrderState;
import java.util.Optional;
import java.util.function.Function;

/**
 * Clears the picture of a card from the printer when its job is over. Only that of a card which the
 * ribbon spoiled may stay, where the driver prints it again from there, and only as long as its
 * order is claimed and nothing else is printed.
 *
 * <p>Called by who holds the printer.
 */
final class KeptPicture {
  private final Recovering recovering;
  private final Function<OrderId, Optional<OrderState>> state;
  private volatile Optional<OrderId> kept = Optional.empty();

  KeptPicture(Recovering recovering, Function<OrderId, Optional<OrderState>> state) {
    this.recovering = recovering;
    this.state = state;
  }

  /** On the printer's thread: what an earlier run or a lost line left in its memory goes too. */
  Recovering.Recovered recover(CardPrinter printer) throws PrinterException {
    Recovering.Recovered recovered = recovering.recover(printer);
    kept = Optional.empty();
    if (!recovered.cleared()) {
      recovering.forget(printer);
    }
    return recovered;
  }

  /** On the printer's thread, after a card. */
  void after(CardPrinter printer, KioskOrder order, Evidence evidence) {
    if (order.state() == OrderState.CLAIMED && printer.keepsForRetry()) {
      kept = Optional.of(order.id());
      return;
    }
    kept = Optional.empty();
    boolean silent =
        evidence instanceof Evidence.Unclear(Evidence.Facts _, Evidence.Reason reason)
            && reason == Evidence.Reason.SILENT;
    if (!silent) {
      // A silent printer would keep the child waiting once more; the judge clears it later.
      recovering.forget(printer);
    }
  }

  /** On the printer's thread, before something else is done there. */
  void before(CardPrinter printer, Optional<OrderId> next) {
    if (kept.isPresent() && !kept.equals(next)) {
      clear(printer);
    }
  }

  /** Clears it when its order was given up. */
  void tidy(PrinterPort port) {
    Optional<OrderId> id = kept;
    if (id.isPresent() && state.apply(id.get()).filter(OrderState.CLAIMED::equals).isEmpty()) {
      try {
        port.run(
            printer -> {
              clear(printer);
              return true;
            });
      } catch (PrinterException e) {
        // Nobody is there; the recovery at the reconnect clears it.
        kept = Optional.empty();
      }
    }
  }

  private void clear(CardPrinter printer) {
    kept = Optional.empty();
    recovering.forget(printer);
  }
}
