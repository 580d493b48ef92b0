package id.kia.kiosk.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Counters;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.TestKiosk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsWatchTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // opened before each test
  private TestKiosk kiosk;

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db"));
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  @Test
  void a_setting_that_changed_is_told_once_with_both_values() {
    look("VIRT-1", Map.of("Rs", "2", "Rmk", "10"));
    look("VIRT-1", Map.of("Rs", "2", "Rmk", "10"));
    assertEquals(List.of(), alarms(), "the first reading is what is compared with");
    look("VIRT-1", Map.of("Rs", "2", "Rmk", "12"));
    kiosk.reboot();
    look("VIRT-1", Map.of("Rs", "2", "Rmk", "12"));
    JsonNode alarm = one();
    assertEquals("P-407", alarm.path("code").asText());
    assertEquals("VIRT-1", alarm.path("serial").asText());
    assertEquals("{\"Rmk\":\"10\"}", alarm.path("before").toString());
    assertEquals("{\"Rmk\":\"12\"}", alarm.path("after").toString());
    look("VIRT-1", Map.of("Rs", "2", "Rmk", "10"));
    assertEquals(2, alarms().size(), "back again is a change too");
  }

  @Test
  void it_is_still_known_after_a_reboot_what_a_setting_was() {
    look("VIRT-1", Map.of("Rs", "2"));
    kiosk.reboot();
    look("VIRT-1", Map.of("Rs", "3"));
    assertEquals("{\"Rs\":\"2\"}", one().path("before").toString());
  }

  @Test
  void a_question_that_was_not_answered_is_no_change() {
    look("VIRT-1", Map.of("Rs", "2", "Rmk", "10"));
    look("VIRT-1", Map.of("Rs", "2"));
    look("VIRT-1", Map.of());
    look("VIRT-1", Map.of("Rs", "2", "Rmk", "10", "Riem", "0;0"));
    assertEquals(List.of(), alarms());
    look("VIRT-1", Map.of("Riem", "1;0"));
    assertEquals("{\"Riem\":\"0;0\"}", one().path("before").toString());
    look("VIRT-1", Map.of("Rmk", "11"));
    assertEquals("{\"Rmk\":\"10\"}", alarms().getLast().path("before").toString());
  }

  @Test
  void another_printer_has_settings_of_its_own() {
    look("VIRT-1", Map.of("Rs", "2"));
    look("VIRT-2", Map.of("Rs", "3"));
    look("VIRT-1", Map.of("Rs", "2"));
    assertEquals(List.of(), alarms());
  }

  private void look(String serial, Map<String, String> settings) {
    Snapshot now =
        new Snapshot(
                new PrinterIdentity("Virtual", serial, "1", true),
                new Counters(5, 1),
                CardPosition.NONE,
                RibbonKind.YMCKO,
                OptionalInt.empty(),
                true,
                false,
                Set.of())
            .withSettings(settings);
    kiosk.store.run(tx -> new SettingsWatch(kiosk.journal).look(tx, Optional.of(now)));
  }

  private JsonNode one() {
    assertEquals(1, alarms().size(), alarms().toString());
    return alarms().getFirst();
  }

  private List<JsonNode> alarms() {
    return kiosk.store.read(h -> kiosk.journal.unacknowledged(h, 99)).stream()
        .filter(event -> event.kind() == EventKind.ALARM)
        .map(KioskEvent::data)
        .toList();
  }
}
