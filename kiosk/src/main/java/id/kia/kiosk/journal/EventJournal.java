package id.kia.kiosk.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.order.OrderId;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.kiosk.store.SettingStore;
import id.kia.kiosk.time.KioskTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Appends events and remembers how far the hub has them. Works inside the caller's transaction, on
 * the caller's thread.
 */
public final class EventJournal {
  /** How long an acknowledged event is kept, to be sent again to a restored hub. */
  public static final Duration KEPT = Duration.ofDays(45);

  private static final String ACKNOWLEDGED = "journal.acknowledged";

  private final KioskTime time;

  /** A journal whose events carry this time. */
  public EventJournal(KioskTime time) {
    this.time = time;
  }

  /**
   * Appends one event and persists the time with it.
   *
   * @return its sequence, 1 or more
   */
  public long append(Handle tx, EventKind kind, Optional<OrderId> order, ObjectNode data) {
    time.persist(tx);
    return EventStore.insert(tx, time.stamp(), kind, order, data);
  }

  /**
   * Appends an alarm that is about no order.
   *
   * @param data begun by {@link Alarm}
   */
  public long alarm(Handle tx, ObjectNode data) {
    return append(tx, EventKind.ALARM, Optional.empty(), data);
  }

  /** The oldest events that the hub has not acknowledged, by rising sequence. */
  public List<KioskEvent> unacknowledged(Handle handle, int atMost) {
    return EventStore.after(handle, acknowledgedUpTo(handle), atMost);
  }

  /** Events after a sequence, acknowledged or not. */
  public List<KioskEvent> after(Handle handle, long sequence, int atMost) {
    return EventStore.after(handle, sequence, atMost);
  }

  /** All events of one order that are still kept, oldest first. */
  public List<KioskEvent> of(Handle handle, OrderId order) {
    return EventStore.of(handle, order);
  }

  /** The hub has every event up to here; 0 for none. */
  public long acknowledgedUpTo(Handle handle) {
    return SettingStore.get(handle, ACKNOWLEDGED).map(Long::parseLong).orElse(0L);
  }

  /** Notes what the hub has; a lower mark than before is ignored. */
  public void acknowledge(Handle tx, long upTo) {
    if (upTo > EventStore.latest(tx)) {
      throw new IllegalArgumentException("the hub acknowledges event " + upTo + ", never written");
    }
    if (upTo > acknowledgedUpTo(tx)) {
      SettingStore.put(tx, ACKNOWLEDGED, Long.toString(upTo));
    }
  }

  /** Takes the mark back: a restored hub has events only up to here. */
  public void sendAgainAfter(Handle tx, long sequence) {
    if (sequence < acknowledgedUpTo(tx)) {
      SettingStore.put(tx, ACKNOWLEDGED, Long.toString(Math.max(0, sequence)));
    }
  }

  /** Sequence of the oldest event that is kept; of the next one when none is. */
  public long oldestKept(Handle handle) {
    return EventStore.firstKept(handle, 0).orElse(EventStore.latest(handle) + 1);
  }

  /**
   * Drops acknowledged events older than {@link #KEPT} at the lower bound of time.
   *
   * @return how many
   */
  public int purge(Handle tx) {
    long before = time.bounds().lower().minus(KEPT).toEpochMilli();
    return EventStore.purge(tx, acknowledgedUpTo(tx), before);
  }
}
