package id.kia.bridge.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class GpioPinsTest {
  @Test
  void a_pin_is_off_until_it_is_switched_on_and_off_again_when_closed() {
    OutputPin lamp;
    try (GpioPins pins = GpioPins.open(GpioProvider.MOCK)) {
      lamp = pins.output(17, "lamp", false);
      assertFalse(lamp.on());
      lamp.set(true);
      assertTrue(lamp.on());
      assertTrue(lamp.high());
    }
    assertFalse(lamp.on());
  }

  @Test
  void an_active_low_pin_is_off_when_high() {
    OutputPin lock;
    try (GpioPins pins = GpioPins.open(GpioProvider.MOCK)) {
      lock = pins.output(27, "lock", true);
      assertTrue(lock.high(), "a relay board would open the door otherwise");
      lock.set(true);
      assertFalse(lock.high());
      assertTrue(lock.on());
    }
    assertTrue(lock.high());
  }

  @Test
  void a_pin_cannot_be_taken_twice() {
    try (GpioPins pins = GpioPins.open(GpioProvider.MOCK)) {
      pins.output(5, "ready", false);
      var taken = assertThrows(GpioException.class, () -> pins.output(5, "slot", false));
      assertEquals("W-GPIO", taken.code());
      assertTrue(taken.toString().contains("slot on BCM 5"), taken.toString());
    }
  }

  @Test
  void a_number_that_is_no_pin_is_refused() {
    try (GpioPins pins = GpioPins.open(GpioProvider.MOCK)) {
      assertThrows(IllegalArgumentException.class, () -> pins.output(40, "lamp", false));
    }
  }

  @Test
  void two_boards_in_one_process_do_not_meet() {
    try (GpioPins one = GpioPins.open(GpioProvider.MOCK);
        GpioPins two = GpioPins.open(GpioProvider.MOCK)) {
      OutputPin a = one.output(5, "a", false);
      OutputPin b = two.output(5, "b", false);
      a.set(true);
      assertFalse(b.on());
    }
  }

  @Test
  void off_a_pi_the_real_provider_fails_with_a_code_and_a_next_step() {
    Assumptions.assumeFalse(Files.exists(Path.of("/dev/gpiochip0")), "has real pins");
    var failed =
        assertThrows(
            GpioException.class,
            () -> {
              try (GpioPins pins = GpioPins.open(GpioProvider.GPIOD)) {
                pins.output(5, "ready", false);
              }
            });
    assertTrue(failed.nextStep().contains("configuration"));
  }

  @Test
  void the_configuration_names_the_provider() {
    assertEquals(GpioProvider.GPIOD, GpioProvider.named("gpiod"));
    assertEquals(GpioProvider.MOCK, GpioProvider.named("mock"));
    assertThrows(IllegalArgumentException.class, () -> GpioProvider.named("pigpio"));
  }
}
