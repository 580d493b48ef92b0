package id.kia.drivers.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.gpio.GpioException;
import id.kia.bridge.gpio.GpioProvider;
import id.kia.drivers.Cabinet.Contact;
import id.kia.drivers.Cabinet.Lamp;
import id.kia.drivers.cabinet.VirtualCabinet.Look;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CabinetTest {
  @TempDir Path folder;

  private static CabinetPins wiring() {
    return new CabinetPins(GpioProvider.MOCK, 17, true, 22, 23, 24, false);
  }

  @Test
  void each_lamp_and_the_lock_have_a_pin_of_their_own() {
    try (GpioCabinet cabinet = GpioCabinet.open(wiring())) {
      assertFalse(cabinet.unlocked());
      for (Lamp lamp : Lamp.values()) {
        cabinet.lamp(lamp, true);
        for (Lamp other : Lamp.values()) {
          assertEquals(other == lamp, cabinet.burns(other), lamp + " and " + other);
        }
        assertFalse(cabinet.unlocked());
        cabinet.lamp(lamp, false);
      }
      cabinet.unlockServiceDoor(true);
      assertTrue(cabinet.unlocked());
      cabinet.unlockServiceDoor(false);
      assertFalse(cabinet.unlocked());
    }
  }

  @Test
  void a_closed_cabinet_is_locked_and_dark_and_its_pins_are_free() {
    GpioCabinet cabinet = GpioCabinet.open(wiring());
    cabinet.unlockServiceDoor(true);
    cabinet.lamp(Lamp.SLOT, true);
    cabinet.close();
    cabinet.close();
    assertFalse(cabinet.unlocked());
    assertFalse(cabinet.burns(Lamp.SLOT));
    GpioCabinet.open(wiring()).close();
  }

  @Test
  void one_pin_for_two_things_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new CabinetPins(GpioProvider.MOCK, 17, true, 22, 22, 24, false));
  }

  @Test
  void a_pin_that_is_none_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new CabinetPins(GpioProvider.MOCK, 17, true, 22, 23, 28, false));
  }

  @Test
  void a_contact_on_the_pin_of_a_lamp_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> whole(Map.of(Contact.DOOR, 22)));
    assertThrows(IllegalArgumentException.class, () -> whole(Map.of(Contact.DOOR, 25)));
  }

  @Test
  void what_guards_is_off_at_ground_and_what_is_pressed_is_on() {
    var wired = new EnumMap<Contact, Integer>(Contact.class);
    int pin = 5;
    for (Contact contact : Contact.values()) {
      wired.put(contact, pin++);
    }
    try (GpioCabinet cabinet = GpioCabinet.open(whole(wired))) {
      // A mock's level is low: every loop is closed to ground and so is every key.
      for (Contact guard : List.of(Contact.DOOR, Contact.TAMPER)) {
        assertFalse(cabinet.on(guard), guard + " is a loop that opens, or is cut, when on");
      }
      for (Contact key : List.of(Contact.LEFT, Contact.SERVICE_KEY, Contact.POWER_FAIL)) {
        assertTrue(cabinet.on(key), key + " closes to ground when on");
      }
    }
    try (GpioCabinet bare = GpioCabinet.open(wiring())) {
      for (Contact contact : Contact.values()) {
        assertFalse(bare.on(contact), contact + " is not wired");
      }
      bare.buzzer(true);
      bare.fan(true);
      assertFalse(bare.sounds() || bare.blows(), "nor are buzzer and fan");
    }
  }

  @Test
  void buzzer_and_fan_have_pins_of_their_own_and_are_off_when_closed() {
    GpioCabinet cabinet = GpioCabinet.open(whole(Map.of()));
    cabinet.buzzer(true);
    assertTrue(cabinet.sounds() && !cabinet.blows());
    cabinet.fan(true);
    assertTrue(cabinet.blows());
    cabinet.close();
    assertFalse(cabinet.sounds() || cabinet.blows());
  }

  private static CabinetPins whole(Map<Contact, Integer> contacts) {
    return new CabinetPins(
        GpioProvider.MOCK,
        17,
        true,
        22,
        23,
        24,
        false,
        OptionalInt.of(25),
        OptionalInt.of(18),
        contacts,
        true);
  }

  @Test
  void pins_that_cannot_be_had_have_a_code() {
    CabinetPins pi = new CabinetPins(GpioProvider.GPIOD, 17, true, 22, 23, 24, false);
    Assumptions.assumeFalse(Path.of("/dev/gpiochip0").toFile().exists(), "has real pins");
    assertEquals("W-GPIO", assertThrows(GpioException.class, () -> GpioCabinet.open(pi)).code());
  }

  @Test
  void a_virtual_cabinet_shows_another_program_what_it_looks_like() throws Exception {
    Path file = folder.resolve("cabinet");
    assertEquals(new Look(false, Set.of()), VirtualCabinet.look(file), "before there is one");
    try (VirtualCabinet cabinet = VirtualCabinet.showing(file)) {
      cabinet.lamp(Lamp.READY, true);
      cabinet.lamp(Lamp.SLOT, true);
      cabinet.lamp(Lamp.READY, false);
      cabinet.unlockServiceDoor(true);
      cabinet.buzzer(true);
      cabinet.fan(true);
      assertEquals(new Look(true, Set.of(Lamp.SLOT), true, true), VirtualCabinet.look(file));
      assertEquals(cabinet.look(), VirtualCabinet.look(file));
    }
    assertEquals(new Look(false, Set.of()), VirtualCabinet.look(file), "locked and dark");
  }

  @Test
  void a_virtual_cabinet_works_in_memory_and_says_when_its_file_cannot_be() {
    try (VirtualCabinet cabinet = VirtualCabinet.inMemory()) {
      cabinet.lamp(Lamp.ATTENTION, true);
      assertEquals(Set.of(Lamp.ATTENTION), cabinet.look().lit());
    }
    assertThrows(
        UncheckedIOException.class, () -> VirtualCabinet.showing(folder.resolve("no/such/folder")));
  }
}
