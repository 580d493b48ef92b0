package id.kia.kiosk.journal;

import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.Life;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The lives of this kiosk's store. Sequences of events go on over them; which life an event belongs
 * to is said by where each life began. Works inside the caller's transaction.
 */
public final class Lives {
  private Lives() {}

  /** The life that writes now; the first one is made when there is none yet. */
  public static Incarnation present(Handle tx, Supplier<Incarnation> first) {
    return LifeStore.all(tx).stream()
        .reduce((older, newer) -> newer)
        .map(LifeStore.Row::incarnation)
        .orElseGet(
            () -> {
              Incarnation made = first.get();
              begin(tx, made);
              return made;
            });
  }

  /** From the next event on, the store is another one. */
  public static void begin(Handle tx, Incarnation life) {
    LifeStore.add(tx, life, EventStore.latest(tx));
  }

  /** All lives with what is kept of each, oldest first; the last one is the present. */
  public static List<Life> all(Handle handle, EventJournal journal) {
    long acknowledged = journal.acknowledgedUpTo(handle);
    List<LifeStore.Row> rows = LifeStore.all(handle);
    List<Life> lives = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      LifeStore.Row row = rows.get(i);
      long latest = i + 1 < rows.size() ? rows.get(i + 1).afterEvent() : EventStore.latest(handle);
      long gone = EventStore.firstKept(handle, row.afterEvent()).orElse(latest + 1) - 1;
      long after = Math.min(latest, Math.max(row.afterEvent(), gone));
      lives.add(new Life(row.incarnation(), after, latest, Math.min(acknowledged, latest)));
    }
    return lives;
  }

  /** The life in which an event was written. */
  public static Optional<Life> of(Handle handle, EventJournal journal, long sequence) {
    return all(handle, journal).stream()
        .filter(life -> life.after() < sequence && sequence <= life.latest())
        .findFirst();
  }
}
