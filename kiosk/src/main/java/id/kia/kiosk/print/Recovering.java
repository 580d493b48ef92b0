package id.kia.kiosk.print;

import id.kia.contract.order.OrderId;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.PrinterException;
import id.kia.drivers.Recovery;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.store.KioskStore;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Brings printer and orders back to a known state, at boot, after a reconnect, before a job. */
final class Recovering {
  private final KioskStore store;
  private final Orders orders;
  private final Outcomes outcomes;
  private final TestCards tests;
  private final LastLook lastLook;

  /**
   * @param settledGood orders whose card turned out to be good
   * @param cleared the picture of a card that was judged is cleared from the printer
   */
  record Recovered(Snapshot now, List<OrderId> settledGood, boolean cleared) {}

  Recovering(
      KioskStore store, Orders orders, Outcomes outcomes, TestCards tests, LastLook lastLook) {
    this.lastLook = lastLook;
    this.store = store;
    this.orders = orders;
    this.outcomes = outcomes;
    this.tests = tests;
  }

  /** Orders that an earlier try left in PRINTING: nobody knows. The caller is not printing. */
  void abandonPrinting() {
    for (KioskOrder order : in(OrderState.PRINTING)) {
      outcomes.lost(order.id(), Cause.BOOT);
    }
  }

  /** On the printer's thread: judges each unknown card once, then makes the printer ready. */
  Recovered recover(CardPrinter printer) throws PrinterException {
    try {
      Recovered recovered = judgeAndReady(printer);
      lastLook.ready(recovered.now());
      return recovered;
    } catch (PrinterException e) {
      lastLook.unready(e.conditions());
      throw e;
    }
  }

  private Recovered judgeAndReady(CardPrinter printer) throws PrinterException {
    List<OrderId> good = new ArrayList<>();
    boolean judged = false;
    for (KioskOrder unknown : in(OrderState.OUTCOME_UNKNOWN)) {
      if (!unknown.frozen()) {
        judged = true;
        if (judge(printer, unknown.id()) == OrderState.PRINTED) {
          good.add(unknown.id());
        }
      }
    }
    tests.judge(printer);
    Recovery ready = printer.recover(Optional.empty());
    if (ready.strayCardRejected()) {
      outcomes.alarm(PrintAlarm.STRAY_CARD);
    }
    outcomes.reconcile(ready.now());
    return new Recovered(ready.now(), good, judged);
  }

  private OrderState judge(CardPrinter printer, OrderId id) throws PrinterException {
    Intention intention = store.read(h -> IntentionStore.lastOf(h, id)).orElseThrow();
    Recovery recovery = printer.recover(Optional.of(intention.baseline()));
    KioskOrder after =
        recovery
            .evidence()
            .map(evidence -> outcomes.afterLoss(id, evidence))
            .orElseThrow(() -> new IllegalStateException("a recovery without evidence"));
    forget(printer);
    return after.state();
  }

  /**
   * Clears the last card from the printer; a printer that will not is an alarm, no reason to stop.
   */
  void forget(CardPrinter printer) {
    try {
      printer.forget();
    } catch (PrinterException e) {
      outcomes.alarm(PrintAlarm.BITMAPS_NOT_CLEARED);
    }
  }

  private List<KioskOrder> in(OrderState state) {
    return store.read(h -> orders.in(h, EnumSet.of(state)));
  }
}
