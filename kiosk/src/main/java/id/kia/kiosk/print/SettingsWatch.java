package id.kia.kiosk.print;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.sync.EventKind;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.store.SettingStore;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Tells the office once when a setting that the printer reads back is no longer what it was.
 *
 * <p>The first reading of a printer, by serial, is what is compared with; what was told of becomes
 * that. Durable, so neither a reconnect nor a reboot forgets or repeats anything. A question that
 * is answered for the first time, or no more, is no change.
 */
public final class SettingsWatch {
  private static final String KEPT = "printer.settings.";
  private static final String BETWEEN = "=";

  private final EventJournal journal;

  public SettingsWatch(EventJournal journal) {
    this.journal = journal;
  }

  /** Looks at a reading of the printer, in this transaction. */
  public void look(Handle tx, Optional<Snapshot> printer) {
    printer
        .filter(now -> !now.settings().isEmpty())
        .ifPresent(now -> compare(tx, now.identity().serial(), now.settings()));
  }

  private void compare(Handle tx, String serial, Map<String, String> now) {
    String kept = SettingStore.get(tx, KEPT + serial).orElse("");
    Map<String, String> before = read(kept);
    Map<String, String> after = new TreeMap<>(before);
    after.putAll(now);
    String written = written(after);
    if (written.equals(kept)) {
      return;
    }
    SettingStore.put(tx, KEPT + serial, written);
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("code", PrintAlarm.SETTINGS_CHANGED.code()).put("serial", serial);
    ObjectNode was = data.putObject("before");
    ObjectNode is = data.putObject("after");
    before.forEach(
        (name, value) -> {
          String answer = after.getOrDefault(name, value);
          if (!answer.equals(value)) {
            was.put(name, value);
            is.put(name, answer);
          }
        });
    if (!was.isEmpty()) {
      journal.append(tx, EventKind.ALARM, Optional.empty(), data);
    }
  }

  private static String written(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(entry -> entry.getKey() + BETWEEN + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, String> read(String kept) {
    return kept.lines()
        .filter(line -> line.contains(BETWEEN))
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.indexOf(BETWEEN)),
                line -> line.substring(line.indexOf(BETWEEN) + 1),
                (_, last) -> last,
                TreeMap::new));
  }
}
