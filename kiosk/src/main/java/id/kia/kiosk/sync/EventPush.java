package id.kia.kiosk.sync;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kia.contract.sync.BatchReceipt;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.KioskEvent;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Pushes the oldest events that the hub has not acknowledged. One thread. */
final class EventPush implements Loop.Step {
  private static final int BATCH = 100;

  private final SyncParts parts;
  private final Incarnation kiosk;
  private final HubApi hub;

  EventPush(SyncParts parts, Incarnation kiosk, HubApi hub) {
    this.parts = parts;
    this.kiosk = kiosk;
    this.hub = hub;
  }

  /** Whether more events wait. */
  @Override
  public boolean run() throws HubFault, InterruptedException {
    List<KioskEvent> events =
        parts.store().read(handle -> parts.journal().unacknowledged(handle, BATCH));
    if (events.isEmpty()) {
      return false;
    }
    BatchReceipt receipt = hub.push(new EventBatch(kiosk, events));
    if (receipt.acknowledgedUpTo() < events.getFirst().sequence()) {
      keepConflicts(receipt);
      throw HubFault.of(
          HubFault.Kind.NOT_UNDERSTOOD,
          "the hub has events up to " + receipt.acknowledgedUpTo() + " and took none of the next");
    }
    long last = events.getLast().sequence();
    parts
        .store()
        .run(
            tx -> {
              conflicts(tx, receipt);
              // What it acknowledges beyond this batch is asked for by the next one.
              parts.journal().acknowledge(tx, Math.min(last, receipt.acknowledgedUpTo()));
            });
    return true;
  }

  private void keepConflicts(BatchReceipt receipt) {
    if (!receipt.conflicts().isEmpty()) {
      parts.store().run(tx -> conflicts(tx, receipt));
    }
  }

  private void conflicts(Handle tx, BatchReceipt receipt) {
    for (long sequence : receipt.conflicts()) {
      if (SyncStore.conflict(tx, sequence)) {
        parts
            .journal()
            .append(
                tx,
                EventKind.ALARM,
                Optional.empty(),
                JsonNodeFactory.instance
                    .objectNode()
                    .put("code", "SYNC_EVENT_CONFLICT")
                    .put("sequence", sequence));
      }
    }
  }
}
