package id.kia.kiosk.commission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.kiosk.journal.Alarm;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.store.SettingStore;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** What was found at each printer, by serial. Blocking; any thread. */
public final class CommissionBook {
  /** A person set the printer up. */
  public static final String CHANGED = "P-408";

  private static final String KEPT = "printer.commissioned.";
  private static final String PAIR = "printer.pair.";

  private final KioskStore store;
  private final EventJournal journal;

  public CommissionBook(KioskStore store, EventJournal journal) {
    this.store = store;
    this.journal = journal;
  }

  /**
   * The two test cards that are compared.
   *
   * @param raw number of the one that was sent raw, 0 for none yet
   * @param compressed of the other
   */
  public record Pair(long raw, long compressed) {
    static final Pair NONE = new Pair(0, 0);
  }

  /** What was found at this printer. */
  public Commissioned of(String serial) {
    return store.read(h -> of(h, serial));
  }

  /** The cards that this printer made to be compared. */
  Pair pair(String serial) {
    return store
        .read(h -> SettingStore.get(h, PAIR + serial))
        .map(kept -> read(kept, Pair.class))
        .orElse(Pair.NONE);
  }

  void pair(Handle tx, String serial, Pair pair) {
    SettingStore.put(tx, PAIR + serial, Json.text(pair));
  }

  /** Changes what is kept, and tells the office who did and what is in force now. */
  Commissioned change(Handle tx, String serial, UnaryOperator<Commissioned> change, String person) {
    Commissioned now = change.apply(of(tx, serial));
    SettingStore.put(tx, KEPT + serial, Json.text(now));
    ObjectNode data = Alarm.by(person, CHANGED).put("serial", serial);
    data.setAll(Json.strict().<ObjectNode>valueToTree(now));
    journal.alarm(tx, data);
    return now;
  }

  private static Commissioned of(Handle handle, String serial) {
    return SettingStore.get(handle, KEPT + serial)
        .map(kept -> read(kept, Commissioned.class))
        .orElse(Commissioned.NOTHING);
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
    } catch (BadJsonException e) {
      throw new IllegalStateException("a setting of the printer is not readable", e);
    }
  }
}
