package id.kia.kiosk.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.sync.EventKind;
import id.kia.drivers.Cabinet.Contact;
import id.kia.drivers.cabinet.VirtualCabinet;
import id.kia.kiosk.TestKiosk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cabinet without a body, on a clock that the test turns. */
class CabinetGuardTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // opened before each test
  private TestKiosk kiosk;

  @SuppressWarnings("NullAway.Init") // opened before each test
  private CabinetGuard guard;

  private final VirtualCabinet cabinet = VirtualCabinet.inMemory();

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db"));
    guard = guard();
  }

  @AfterEach
  void close() {
    guard.close();
    kiosk.close();
  }

  @Test
  void a_knock_that_bounces_is_no_burglar_and_no_open_door() {
    for (int bounce = 0; bounce < 20; bounce++) {
      cabinet.play(Contact.TAMPER, bounce % 2 == 0);
      cabinet.play(Contact.DOOR, bounce % 2 == 0);
      pass(Duration.ofMillis(20));
    }
    assertEquals(Set.of(), faults());
    assertEquals(List.of(), alarms());
  }

  @Test
  void an_open_door_is_a_fault_until_it_is_shut() {
    touch(Contact.DOOR, true);
    assertEquals(Set.of("B-101"), faults());
    assertTrue(guard.doorOpen());
    touch(Contact.DOOR, false);
    assertEquals(Set.of(), faults());
  }

  @Test
  void tampering_is_told_once_and_latched_also_without_power() {
    touch(Contact.TAMPER, true);
    touch(Contact.TAMPER, false);
    touch(Contact.TAMPER, true);
    touch(Contact.TAMPER, false);
    kiosk.store.run(guard::settle);
    assertEquals(Set.of("B-106"), faults());
    assertEquals(List.of("B-106"), codes());
    guard.close();
    guard = guard();
    kiosk.store.run(guard::settle);
    assertEquals(Set.of("B-106"), faults(), "after a power cut");
    assertEquals(List.of("B-106"), codes());
  }

  @Test
  void a_loop_that_was_cut_while_the_power_was_off_is_seen_at_the_start() {
    guard.close();
    cabinet.play(Contact.TAMPER, true);
    guard = guard();
    assertEquals(Set.of("B-106"), faults());
    kiosk.store.run(guard::settle);
    assertEquals(List.of("B-106"), codes());
  }

  @Test
  void only_a_name_with_a_reason_lets_the_latch_go_and_only_when_the_loop_is_closed() {
    touch(Contact.TAMPER, true);
    assertThrows(TamperStands.class, () -> guard.resetTamper(TamperReason.UNEXPLAINED, "Bu Tuti"));
    assertEquals(Set.of("B-106"), faults());
    touch(Contact.TAMPER, false);
    guard.resetTamper(TamperReason.FORCED, "Bu Tuti");
    assertEquals(Set.of(), faults());
    kiosk.store.run(guard::settle);
    assertEquals(Set.of(), faults());
    assertEquals(List.of("B-106", "B-108"), codes());
    JsonNode reset = alarms().getLast();
    assertEquals("Bu Tuti", reset.path("person").asText());
    assertEquals("FORCED", reset.path("reason").asText());
    touch(Contact.TAMPER, true);
    assertEquals(List.of("B-106", "B-108", "B-106"), codes(), "another time is news again");
  }

  @Test
  void the_service_door_is_unlocked_for_its_seconds_under_a_name() {
    guard.openDoor("Bu Tuti");
    assertTrue(cabinet.look().unlocked());
    pass(Duration.ofMillis(9_999));
    assertTrue(cabinet.look().unlocked());
    pass(Duration.ofMillis(1));
    assertFalse(cabinet.look().unlocked(), "it locks by itself");
    assertEquals(List.of("B-107"), codes());
    assertEquals("Bu Tuti", alarms().getFirst().path("person").asText());
  }

  @Test
  void the_service_key_opens_the_door_once_for_each_turn() {
    touch(Contact.SERVICE_KEY, true);
    assertTrue(cabinet.look().unlocked());
    pass(Duration.ofSeconds(10));
    assertFalse(cabinet.look().unlocked(), "also while the key stays turned");
    assertEquals("SERVICE_KEY", alarms().getFirst().path("person").asText());
    assertEquals(1, alarms().size());
  }

  @Test
  void a_disk_that_takes_no_writing_does_not_lock_out_who_comes_to_change_it() {
    kiosk.store.close();
    guard.openDoor("Bu Tuti");
    assertTrue(cabinet.look().unlocked());
    kiosk.store = id.kia.kiosk.store.KioskStore.open(kiosk.file);
  }

  @Test
  void the_line_of_the_mains_is_handed_on_and_its_first_level_is_found() {
    guard.close();
    cabinet.play(Contact.POWER_FAIL, true);
    guard = guard();
    List<Boolean> told = new ArrayList<>();
    assertTrue(guard.mains(told::add));
    touch(Contact.POWER_FAIL, false);
    touch(Contact.POWER_FAIL, true);
    assertEquals(List.of(false, true), told);
  }

  @Test
  void the_fan_turns_when_it_is_warm_until_it_is_cooler_and_when_nobody_knows() {
    guard.feels(OptionalInt.of(3999));
    assertFalse(cabinet.look().fan());
    guard.feels(OptionalInt.of(4000));
    assertTrue(cabinet.look().fan());
    guard.feels(OptionalInt.of(3700));
    assertTrue(cabinet.look().fan(), "not at once");
    guard.feels(OptionalInt.of(3699));
    assertFalse(cabinet.look().fan());
    guard.feels(OptionalInt.empty());
    assertTrue(cabinet.look().fan());
  }

  private CabinetGuard guard() {
    return new CabinetGuard(
        cabinet, kiosk.store, kiosk.journal, CabinetHabits.USUAL, kiosk.nanos::get);
  }

  private void touch(Contact contact, boolean on) {
    cabinet.play(contact, on);
    pass(Contacts.SETTLE);
  }

  private void pass(Duration time) {
    kiosk.nanos.addAndGet(time.toNanos());
    guard.lookNow();
  }

  private Set<String> faults() {
    return kiosk.store.read(guard::faults);
  }

  private List<String> codes() {
    return alarms().stream().map(alarm -> alarm.path("code").asText()).toList();
  }

  private List<JsonNode> alarms() {
    return kiosk.store.read(h -> kiosk.journal.after(h, 0, 100)).stream()
        .filter(event -> event.kind() == EventKind.ALARM)
        .<JsonNode>map(event -> event.data())
        .toList();
  }
}
