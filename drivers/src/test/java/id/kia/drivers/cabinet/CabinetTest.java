package id.kia.drivers.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.gpio.GpioException;
import id.kia.bridge.gpio.GpioProvider;
import id.kia.drivers.Cabinet.Lamp;
import id.kia.drivers.cabinet.VirtualCabinet.Look;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
    CabinetPins wrong = new CabinetPins(GpioProvider.MOCK, 17, true, 22, 23, 99, false);
    assertThrows(IllegalArgumentException.class, () -> GpioCabinet.open(wrong));
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
      assertEquals(new Look(true, Set.of(Lamp.SLOT)), VirtualCabinet.look(file));
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
