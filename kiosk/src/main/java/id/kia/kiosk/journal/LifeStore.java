package id.kia.kiosk.journal;

import id.kia.contract.sync.Incarnation;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of {@link Lives}. */
final class LifeStore {
  private LifeStore() {}

  /** Where a life began. */
  record Row(Incarnation incarnation, long afterEvent) {}

  static void add(Handle tx, Incarnation life, long afterEvent) {
    tx.execute(
        "insert into store_life (incarnation, after_event) values (?, ?)",
        life.toString(),
        afterEvent);
  }

  /** Oldest first. */
  static List<Row> all(Handle handle) {
    return handle
        .createQuery("select incarnation, after_event from store_life order by place")
        .map(
            (row, context) ->
                new Row(Incarnation.of(row.getString("incarnation")), row.getLong("after_event")))
        .list();
  }
}
