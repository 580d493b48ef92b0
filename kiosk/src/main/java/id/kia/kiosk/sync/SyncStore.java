package id.kia.kiosk.sync;

import id.kia.contract.order.StaffMember;
import id.kia.contract.order.StaffRole;
import id.kia.contract.sync.Incarnation;
import id.kia.kiosk.store.SettingStore;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of sync: cursor, refused entries, conflicts, staff. */
final class SyncStore {
  private static final String CURSOR = "sync.cursor";

  private SyncStore() {}

  /** Sequence of the last entry that was dealt with in this life of the hub; 0 for none. */
  static long cursor(Handle handle, Incarnation hub) {
    return SettingStore.get(handle, CURSOR)
        .map(text -> text.split(" "))
        .filter(parts -> parts[0].equals(hub.toString()))
        .map(parts -> Long.parseLong(parts[1]))
        .orElse(0L);
  }

  static void moveCursor(Handle tx, Incarnation hub, long sequence) {
    SettingStore.put(tx, CURSOR, hub + " " + sequence);
  }

  /**
   * Keeps the fact; the envelope itself is not kept, for it holds the form of the link.
   *
   * @return whether the fact is new
   */
  static boolean refuse(Handle tx, Incarnation hub, RefusedEntry entry, String sha256) {
    return tx.execute(
            "insert into refused_entry (incarnation, sequence, code, order_id, version, sha256)"
                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
            hub.toString(),
            entry.sequence(),
            entry.why().code(),
            entry.order().map(Object::toString).orElse(null),
            entry.version().isPresent() ? entry.version().getAsInt() : null,
            sha256)
        == 1;
  }

  static List<Long> refused(Handle handle) {
    return handle
        .createQuery("select sequence from refused_entry order by incarnation, sequence")
        .mapTo(Long.class)
        .list();
  }

  /** Whether the conflict is new. */
  static boolean conflict(Handle tx, long sequence) {
    return tx.execute(
            "insert into event_conflict (sequence) values (?) on conflict do nothing", sequence)
        == 1;
  }

  static List<Long> conflicts(Handle handle) {
    return handle
        .createQuery("select sequence from event_conflict order by sequence")
        .mapTo(Long.class)
        .list();
  }

  static void replaceStaff(Handle tx, List<StaffMember> members) {
    tx.execute("delete from staff");
    for (StaffMember member : members) {
      tx.execute(
          "insert into staff (name, role, pin_hash) values (?, ?, ?)",
          member.name(),
          member.role().name(),
          member.pinHash());
    }
  }

  static List<StaffMember> staff(Handle handle) {
    return handle
        .createQuery("select name, role, pin_hash from staff order by name")
        .map(
            (row, context) ->
                new StaffMember(
                    row.getString("name"),
                    StaffRole.valueOf(row.getString("role")),
                    row.getString("pin_hash")))
        .list();
  }
}
