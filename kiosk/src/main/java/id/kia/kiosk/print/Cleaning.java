package id.kia.kiosk.print;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.store.KioskStore;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Runs the cleaning card. Some printers count it among their cards, so an intention without panels
 * is durable before: it explains one card more, and no order is doubted because of a cleaning.
 */
final class Cleaning {
  private static final String DONE = "CLEANED";
  private static final String NOT_DONE = "NOT_CLEANED";

  private static final Set<OrderState> SOMEBODY_IS_SERVED =
      EnumSet.of(OrderState.CLAIMED, OrderState.PRINTING, OrderState.PRINTED);

  private static final Set<Obstacle> IN_ITS_WAY =
      EnumSet.of(Obstacle.CARD_INSIDE, Obstacle.CARD_AT_EXIT);

  private final KioskStore store;
  private final Orders orders;
  private final Readiness readiness;

  Cleaning(KioskStore store, Orders orders, Readiness readiness) {
    this.store = store;
    this.orders = orders;
    this.readiness = readiness;
  }

  /**
   * On the printer's thread, after a recovery.
   *
   * @return what stood in its way; empty when it is cleaned
   */
  Optional<PrintResult.NothingPrinted> run(CardPrinter printer, Snapshot now, String person)
      throws PrinterException {
    Set<Obstacle> obstacles = EnumSet.copyOf(IN_ITS_WAY);
    obstacles.retainAll(readiness.obstacles(now));
    Optional<Long> number =
        obstacles.isEmpty() ? store.write(tx -> begin(tx, printer, now, person)) : Optional.empty();
    if (number.isEmpty()) {
      obstacles.addAll(obstacles.isEmpty() ? Set.of(Obstacle.BUSY) : Set.of());
      return Optional.of(new PrintResult.NothingPrinted(Set.of(), obstacles));
    }
    Optional<Set<Condition>> refused = clean(printer);
    Snapshot after = printer.snapshot();
    store.run(tx -> conclude(tx, number.get(), now, after, refused.isPresent() ? NOT_DONE : DONE));
    return refused.map(why -> new PrintResult.NothingPrinted(why, Set.of()));
  }

  /** A card is claimed, printed, waits to be taken, or its evidence is still to be read. */
  boolean somebodyNeedsThePrinter() {
    return store.read(this::needed);
  }

  private boolean needed(Handle handle) {
    return !orders.in(handle, SOMEBODY_IS_SERVED).isEmpty()
        || !orders.printerIsFree(handle)
        || !TestCardStore.waiting(handle).isEmpty();
  }

  private Optional<Long> begin(Handle tx, CardPrinter printer, Snapshot now, String person) {
    if (needed(tx)) {
      return Optional.empty();
    }
    MoveFacts.Device device =
        new MoveFacts.Device(
            printer.capabilities().driverId(),
            now.identity().serial(),
            now.identity().virtual() || printer.capabilities().virtual());
    Baseline before = new Baseline(now.identity().serial(), now.counters(), now.position(), 0);
    return Optional.of(
        IntentionStore.insert(
            tx, Optional.empty(), device, before, readiness.bin(), Optional.of(person)));
  }

  private static Optional<Set<Condition>> clean(CardPrinter printer) {
    try {
      printer.clean();
      return Optional.empty();
    } catch (PrinterException e) {
      return Optional.of(e.conditions());
    }
  }

  private static void conclude(
      Handle tx, long number, Snapshot before, Snapshot after, String outcome) {
    boolean same = before.identity().serial().equals(after.identity().serial());
    IntentionStore.conclude(
        tx, number, outcome, same ? Optional.of(after.counters()) : Optional.empty());
    // Now, not at the next look: what was not counted explains no card that somebody makes until
    // then.
    CounterBook.explain(tx, after);
  }
}
