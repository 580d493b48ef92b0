package id.kia.kiosk.print;

import id.kia.kiosk.store.SettingStore;
import id.kia.kiosk.time.KioskTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What of the intentions a printer has to rest from. */
final class DutyStore {
  private static final String WARNED = "duty.warned";

  /** Nothing was drawn for these, so nothing was heated. */
  private static final String COUNTED =
      " from print_intention where serial = :serial and before_millis >= :day and on_millis > :on"
          + " and coalesce(outcome, '') not in ('EVIDENCE_NONE', 'SETTLE_NONE', 'NOTHING',"
          + " 'SAID_UNUSED')";

  private DutyStore() {}

  /**
   * @param newestOn running time at which the newest card began; 0 without one
   */
  record Work(int cards, long newestOn) {}

  /** When a card began: certainly not later, and at which running time. */
  record Began(long beforeMillis, long onMillis) {}

  /** The newest card of a printer; a cleaning card is none. */
  static Optional<Began> newest(Handle h, String serial) {
    return h.createQuery(
            "select before_millis, on_millis"
                + COUNTED
                + " and panels_of_job > 0 order by intention desc limit 1")
        .bind("serial", serial)
        .bind("day", 0)
        .bind("on", -1)
        .map((row, context) -> new Began(row.getLong(1), row.getLong(2)))
        .findOne();
  }

  /** Stamps a fresh intention. */
  static void began(Handle tx, long intention, KioskTime time) {
    tx.execute(
        "update print_intention set before_millis = ?, on_millis = ? where intention = ?",
        time.bounds().upper().toEpochMilli(),
        time.onTimeMillis(),
        intention);
  }

  /**
   * @param day first millisecond of today
   * @param on running time a whole day ago; older cards are certainly of another day
   */
  static Work work(Handle h, String serial, long day, long on) {
    return h.createQuery("select count(*) as n, coalesce(max(on_millis), 0) as newest" + COUNTED)
        .bind("serial", serial)
        .bind("day", day)
        .bind("on", on)
        .map((row, context) -> new Work(row.getInt("n"), row.getLong("newest")))
        .one();
  }

  /** Running time at which one of these cards began, 0 for the oldest. */
  static long beganAt(Handle h, String serial, long day, long on, int place) {
    return h.createQuery("select on_millis" + COUNTED + " order by on_millis limit 1 offset :place")
        .bind("serial", serial)
        .bind("day", day)
        .bind("on", on)
        .bind("place", place)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  static void notAfter(Handle tx, long millis) {
    tx.execute(
        "update print_intention set before_millis = ? where before_millis > ?", millis, millis);
  }

  static void warned(Handle tx, long onMillis) {
    SettingStore.put(tx, WARNED, Long.toString(onMillis));
  }

  static Optional<Long> lastWarning(Handle h) {
    return SettingStore.get(h, WARNED).map(Long::valueOf);
  }
}
