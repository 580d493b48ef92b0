package id.kia.kiosk.sync;

import id.kia.contract.problem.ProblemCode;
import id.kia.contract.sync.BatchReceipt;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.KioskEvent;
import id.kia.contract.sync.Life;
import id.kia.kiosk.journal.Alarm;
import id.kia.kiosk.journal.Lives;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Pushes the oldest events that the hub has not acknowledged. One thread. */
final class EventPush implements Loop.Step {
  private static final int BATCH = 100;

  private final SyncParts parts;
  private final HubApi hub;
  private final Greeter greeter;

  EventPush(SyncParts parts, HubApi hub, Greeter greeter) {
    this.parts = parts;
    this.hub = hub;
    this.greeter = greeter;
  }

  /** Whether more events wait. */
  @Override
  public boolean run() throws HubFault, InterruptedException {
    greet();
    Optional<EventBatch> next = parts.store().read(this::oldest);
    if (next.isEmpty()) {
      return false;
    }
    List<KioskEvent> events = next.get().events();
    BatchReceipt receipt = push(next.get());
    if (receipt.acknowledgedUpTo() < events.getFirst().sequence()) {
      keepConflicts(next.get(), receipt);
      throw HubFault.of(
          HubFault.Kind.NOT_UNDERSTOOD,
          "the hub has events up to " + receipt.acknowledgedUpTo() + " and took none of the next");
    }
    long last = events.getLast().sequence();
    parts
        .store()
        .run(
            tx -> {
              conflicts(tx, next.get(), receipt);
              // What it acknowledges beyond this batch is asked for by the next one.
              parts.journal().acknowledge(tx, Math.min(last, receipt.acknowledgedUpTo()));
            });
    return true;
  }

  /** The oldest events that the hub lacks, as far as they are of one life. */
  private Optional<EventBatch> oldest(Handle handle) {
    List<KioskEvent> waiting = parts.journal().unacknowledged(handle, BATCH);
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    Life life =
        Lives.of(handle, parts.journal(), waiting.getFirst().sequence())
            .orElseThrow(() -> new IllegalStateException("an event without a life"));
    return Optional.of(
        new EventBatch(
            life.incarnation(),
            life.after(),
            waiting.stream().filter(event -> event.sequence() <= life.latest()).toList()));
  }

  /** Facts go up whatever the hub thinks of this kiosk's identity. */
  private void greet() throws HubFault, InterruptedException {
    try {
      greeter.ensure();
    } catch (HubFault e) {
      if (!e.is(ProblemCode.DOUBLED)) {
        throw e;
      }
    }
  }

  private BatchReceipt push(EventBatch batch) throws HubFault, InterruptedException {
    try {
      return hub.push(batch);
    } catch (HubFault e) {
      if (e.kind() == HubFault.Kind.OTHER_INCARNATION) {
        greeter.forget();
      }
      throw e;
    }
  }

  private void keepConflicts(EventBatch batch, BatchReceipt receipt) {
    if (!receipt.conflicts().isEmpty()) {
      parts.store().run(tx -> conflicts(tx, batch, receipt));
    }
  }

  private void conflicts(Handle tx, EventBatch batch, BatchReceipt receipt) {
    boolean fresh = false;
    for (long sequence : receipt.conflicts()) {
      if (SyncStore.conflict(tx, sequence)) {
        fresh = true;
        parts.journal().alarm(tx, Alarm.of("SYNC_EVENT_CONFLICT").put("sequence", sequence));
      }
    }
    Incarnation present = Lives.all(tx, parts.journal()).getLast().incarnation();
    if (fresh && batch.incarnation().equals(present)) {
      // Somebody else writes this life too: a copy of this store runs, or this one is the copy.
      greeter.beOther(tx);
      greeter.forget();
    }
  }
}
