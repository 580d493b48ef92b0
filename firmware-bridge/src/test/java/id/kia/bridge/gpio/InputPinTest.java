package id.kia.bridge.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class InputPinTest {
  private final List<Boolean> told = new CopyOnWriteArrayList<>();

  @Test
  void each_change_of_the_level_is_told() {
    try (InputPin pin = InputPin.open(GpioProvider.MOCK, 4, "power fail", false, told::add)) {
      play(pin, DigitalState.HIGH);
      assertTrue(pin.on());
      play(pin, DigitalState.LOW);
      assertFalse(pin.on());
    }
    assertEquals(List.of(true, false), told);
  }

  @Test
  void an_active_low_pin_is_on_when_low() {
    try (InputPin pin = InputPin.open(GpioProvider.MOCK, 4, "power fail", true, told::add)) {
      play(pin, DigitalState.HIGH);
      assertFalse(pin.on());
      play(pin, DigitalState.LOW);
      assertTrue(pin.on());
    }
    assertEquals(List.of(false, true), told);
  }

  @Test
  void a_number_that_is_no_pin_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> InputPin.open(GpioProvider.MOCK, 28, "power fail", false, told::add));
  }

  private static void play(InputPin pin, DigitalState level) {
    ((MockDigitalInput) pin.input()).mockState(level);
  }
}
