package id.kia.kiosk.print;

import id.kia.drivers.Counters;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.stock.Reconciliation;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What of a printer's lifetime counters this kiosk's own jobs explain. A job whose counters were
 * never read explains up to one card and its panels, so that a card which a person settled is no
 * surplus. Works inside the caller's transaction.
 */
final class CounterBook {
  private CounterBook() {}

  /**
   * What the ledger knows of a printer.
   *
   * @param counters last ones that were explained
   * @param intention the newest job that they include
   */
  record Known(Counters counters, long intention) {}

  /** How a printer's counters stand to the ledger. */
  sealed interface Finding {}

  /** Explained, or the first printer this kiosk ever met. */
  record Explained() implements Finding {}

  /** Cards or panels that no job of this kiosk explains: somebody else printed. */
  record Surplus(Reconciliation found) implements Finding {}

  /** A serial that the ledger does not know, or counters that went back: another body. */
  record OtherPrinter() implements Finding {}

  static Finding compare(Handle handle, Snapshot now) {
    String serial = now.identity().serial();
    Optional<Known> known = IntentionStore.known(handle, serial);
    if (known.isEmpty()) {
      return IntentionStore.knowsAnyPrinter(handle) ? new OtherPrinter() : new Explained();
    }
    Counters least = known.get().counters();
    Counters jobs = IntentionStore.notYetRead(handle, serial, known.get().intention());
    Counters most = new Counters(least.panels() + jobs.panels(), least.cards() + jobs.cards());
    if (!Reconciliation.ofPrinter(Optional.of(least), now.counters()).printerFellBehind()) {
      Reconciliation found = Reconciliation.ofPrinter(Optional.of(most), now.counters());
      return found.printerHasSurplus() ? new Surplus(found) : new Explained();
    }
    return new OtherPrinter();
  }

  /** Takes counters that are explained as the ledger's own; others stay to be found. */
  static void explain(Handle tx, Snapshot now) {
    if (compare(tx, now) instanceof Explained) {
      IntentionStore.know(tx, now.identity().serial(), now.counters());
    }
  }
}
