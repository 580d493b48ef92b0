package id.kia.kiosk.print;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.journal.Alarm;
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
 * is answered for the first time, or no more, is no change. What changed stands on the technician's
 * page until it is as before again, or a named person takes it as it is.
 */
public final class SettingsWatch {
  private static final String KEPT = "printer.settings.";
  private static final String DRIFT = "printer.drift.";
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
    drifted(tx, serial, before, after);
    ObjectNode data = Alarm.of(PrintAlarm.SETTINGS_CHANGED.code()).put("serial", serial);
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
      journal.alarm(tx, data);
    }
  }

  /** What changed since somebody took it for right, as it was then. */
  public static Map<String, String> drift(Handle handle, String serial) {
    return read(SettingStore.get(handle, DRIFT + serial).orElse(""));
  }

  /** A named person takes the settings as they are; told to the office when something differed. */
  public void accept(Handle tx, String serial, String person) {
    if (drift(tx, serial).isEmpty()) {
      return;
    }
    SettingStore.put(tx, DRIFT + serial, "");
    ObjectNode data = Alarm.by(person, PrintAlarm.SETTINGS_ACCEPTED.code()).put("serial", serial);
    ObjectNode is = data.putObject("settings");
    read(SettingStore.get(tx, KEPT + serial).orElse("")).forEach(is::put);
    journal.alarm(tx, data);
  }

  /** These are changed by us now, so that reading them back is no news. */
  public void expect(Handle tx, String serial, Map<String, String> set) {
    Map<String, String> kept = read(SettingStore.get(tx, KEPT + serial).orElse(""));
    kept.putAll(set);
    SettingStore.put(tx, KEPT + serial, written(kept));
    Map<String, String> drift = new TreeMap<>(drift(tx, serial));
    drift.keySet().removeAll(set.keySet());
    SettingStore.put(tx, DRIFT + serial, written(drift));
  }

  private static void drifted(
      Handle tx, String serial, Map<String, String> before, Map<String, String> after) {
    Map<String, String> drift = new TreeMap<>(drift(tx, serial));
    before.forEach(
        (name, value) -> {
          if (!after.getOrDefault(name, value).equals(value)) {
            drift.putIfAbsent(name, value);
          }
        });
    drift.entrySet().removeIf(was -> was.getValue().equals(after.get(was.getKey())));
    SettingStore.put(tx, DRIFT + serial, written(drift));
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
