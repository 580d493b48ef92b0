package id.kia.kiosk.print;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.order.OrderId;
import id.kia.contract.sync.EventKind;
import id.kia.drivers.Evidence;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.stock.Reconciliation;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.time.KioskTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes what became of a card: intention, order, stock and event in one transaction. */
final class Outcomes {
  private final KioskStore store;
  private final Orders orders;
  private final EventJournal journal;
  private final KioskTime time;

  Outcomes(KioskStore store, Orders orders, EventJournal journal, KioskTime time) {
    this.store = store;
    this.orders = orders;
    this.journal = journal;
    this.time = time;
  }

  /** Evidence about an order in PRINTING. */
  KioskOrder whilePrinting(OrderId id, Evidence evidence) {
    OutcomePolicy policy = OutcomePolicy.of(evidence);
    OrderEvent event = policy.verdict().whilePrinting();
    return store.write(
        tx -> {
          Intention intention = intention(tx, id);
          MoveFacts.Builder facts = facts(Cause.EVIDENCE, intention, policy, evidence);
          if (event == OrderEvent.EVIDENCE_GOOD) {
            long started = orders.find(tx, id).orElseThrow().movedUptime();
            long seconds = (time.uptimeMillis() - started) / 1000;
            IntentionStore.took(tx, intention.number(), seconds);
            facts.secondsPrinting(seconds);
          }
          conclude(tx, intention, event, evidence);
          return orders.move(tx, id, event, facts.build());
        });
  }

  /** The printer or this process went away while an order was PRINTING. */
  KioskOrder lost(OrderId id, Cause cause) {
    return store.write(
        tx -> {
          Intention intention = intention(tx, id);
          IntentionStore.conclude(tx, intention.number(), OrderEvent.LOST.name(), Optional.empty());
          return orders.move(
              tx, id, OrderEvent.LOST, MoveFacts.because(cause).device(intention.device()).build());
        });
  }

  /**
   * Evidence about an order of unknown outcome, after a recovery, so read at rest; judged once.
   * What it cannot tell stays unknown and is left to a person.
   */
  KioskOrder afterLoss(OrderId id, Evidence evidence) {
    OutcomePolicy policy = OutcomePolicy.of(evidence);
    return store.write(
        tx -> {
          KioskOrder order = orders.find(tx, id).orElseThrow();
          if (order.state() != OrderState.OUTCOME_UNKNOWN || order.frozen()) {
            // A person was faster while the printer was asked; what that person said stands.
            return order;
          }
          Intention intention = intention(tx, id);
          Optional<OrderEvent> event = policy.verdict().afterLoss();
          if (event.isPresent()) {
            conclude(tx, intention, event.get(), evidence);
            return orders.move(
                tx, id, event.get(), facts(Cause.EVIDENCE, intention, policy, evidence).build());
          }
          conclude(tx, intention, OrderEvent.LOST, evidence);
          orders.freeze(tx, id);
          alarm(tx, Optional.of(id), PrintAlarm.NEEDS_PERSON, EvidenceReport.of(evidence));
          return orders.find(tx, id).orElseThrow();
        });
  }

  /** Tells the office of something a person should look at. */
  void alarm(PrintAlarm alarm) {
    store.run(tx -> alarm(tx, Optional.empty(), alarm, JsonNodeFactory.instance.objectNode()));
  }

  /** Tells the office, in this transaction, of a test card that evidence cannot explain. */
  void testNeedsPerson(Handle tx, Evidence evidence) {
    alarm(tx, Optional.empty(), PrintAlarm.NEEDS_PERSON, EvidenceReport.of(evidence));
  }

  /**
   * Holds every order when the printer's counters are not the ledger's; told once, then they are.
   */
  void reconcile(Snapshot now) {
    if (!store.read(h -> isKnown(h, now))) {
      store.run(
          tx -> {
            switch (CounterBook.compare(tx, now)) {
              case CounterBook.Explained() -> {}
              case CounterBook.Surplus(Reconciliation found) -> {
                ObjectNode data = JsonNodeFactory.instance.objectNode();
                data.put("cards", found.printerCards().orElse(0));
                data.put("panels", found.printerPanels().orElse(0));
                doubt(tx, PrintAlarm.SURPLUS, data, now);
              }
              case CounterBook.OtherPrinter() ->
                  doubt(tx, PrintAlarm.OTHER_PRINTER, JsonNodeFactory.instance.objectNode(), now);
            }
            IntentionStore.know(tx, now.identity().serial(), now.counters());
          });
    }
  }

  private void doubt(Handle tx, PrintAlarm alarm, ObjectNode data, Snapshot now) {
    data.put("serial", now.identity().serial());
    orders.doubt(tx, alarm.code(), alarm(tx, Optional.empty(), alarm, data));
  }

  private static boolean isKnown(Handle handle, Snapshot now) {
    String serial = now.identity().serial();
    return IntentionStore.known(handle, serial)
        .filter(known -> known.counters().equals(now.counters()))
        .filter(known -> IntentionStore.notYetRead(handle, serial, known.intention()).cards() == 0)
        .isPresent();
  }

  private long alarm(Handle tx, Optional<OrderId> id, PrintAlarm alarm, ObjectNode data) {
    return journal.append(tx, EventKind.ALARM, id, data.put("code", alarm.code()));
  }

  private void conclude(Handle tx, Intention intention, OrderEvent event, Evidence evidence) {
    Optional<Snapshot> after = evidence.facts().after();
    IntentionStore.conclude(
        tx,
        intention.number(),
        event.name(),
        after.filter(now -> sameSerial(intention, now)).map(Snapshot::counters));
    after.filter(now -> sameSerial(intention, now)).ifPresent(now -> CounterBook.explain(tx, now));
  }

  private static boolean sameSerial(Intention intention, Snapshot now) {
    return now.identity().serial().equals(intention.baseline().serial());
  }

  private static MoveFacts.Builder facts(
      Cause cause, Intention intention, OutcomePolicy policy, Evidence evidence) {
    MoveFacts.Builder facts =
        MoveFacts.because(cause)
            .device(intention.device())
            .evidence(EvidenceReport.of(evidence))
            .frozen(policy.judged());
    policy.panelsPrinted().ifPresent(facts::panelsPrinted);
    return facts;
  }

  private static Intention intention(Handle handle, OrderId id) {
    return IntentionStore.lastOf(handle, id)
        .orElseThrow(() -> new IllegalStateException("order " + id + " has no intention"));
  }
}
