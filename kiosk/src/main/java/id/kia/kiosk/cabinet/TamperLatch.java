package id.kia.kiosk.cabinet;

import id.kia.kiosk.journal.Alarm;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.store.SettingStore;
import org.jdbi.v3.core.Handle;

/**
 * Remembers that the cabinet was opened by force, also without power, until a named person resets
 * it with a reason. The office is told once. Works inside the caller's transaction.
 */
final class TamperLatch {
  /** The cabinet was opened by force, or the contact's wire was cut. */
  static final String CODE = "B-106";

  /** A person reset it. */
  static final String RESET = "B-108";

  /** Sequence of the alarm that told of it; empty when it was reset. */
  private static final String SETTING = "cabinet.tampered";

  private final EventJournal journal;

  TamperLatch(EventJournal journal) {
    this.journal = journal;
  }

  /** Whether it was tampered with since the last reset. */
  boolean latched(Handle handle) {
    return SettingStore.get(handle, SETTING).filter(since -> !since.isEmpty()).isPresent();
  }

  /** Latches and tells the office; nothing when it is latched already. */
  void latch(Handle tx) {
    if (!latched(tx)) {
      long told = journal.alarm(tx, Alarm.of(CODE));
      SettingStore.put(tx, SETTING, Long.toString(told));
    }
  }

  /** Lets go, under a name; nothing when it is not latched. */
  void reset(Handle tx, TamperReason why, String person) {
    if (latched(tx)) {
      SettingStore.put(tx, SETTING, "");
      journal.alarm(tx, Alarm.by(person, RESET).put("reason", why.name()));
    }
  }
}
