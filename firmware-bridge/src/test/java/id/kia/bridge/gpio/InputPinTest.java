package id.kia.bridge.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InputPinTest {
  private final List<Boolean> told = new CopyOnWriteArrayList<>();
  private final GpioPins pins = GpioPins.open(GpioProvider.MOCK);

  @AfterEach
  void close() {
    pins.close();
  }

  @Test
  void each_change_of_a_driven_line_is_told() {
    InputPin pin = pins.input(4, "power fail", Circuit.DRIVEN, told::add);
    assertEquals(PullResistance.PULL_DOWN, pin.input().pull());
    play(pin, DigitalState.HIGH);
    assertTrue(pin.on());
    play(pin, DigitalState.LOW);
    assertFalse(pin.on());
    assertEquals(List.of(true, false), told);
  }

  @Test
  void a_key_is_on_when_it_closes_to_ground() {
    InputPin pin = pins.input(16, "left key", Circuit.CLOSES, told::add);
    assertEquals(PullResistance.PULL_UP, pin.input().pull());
    play(pin, DigitalState.HIGH);
    assertFalse(pin.on());
    play(pin, DigitalState.LOW);
    assertTrue(pin.on());
    assertEquals(List.of(false, true), told);
  }

  @Test
  void a_loop_says_on_when_it_opens_or_is_cut() {
    InputPin pin = pins.input(6, "tamper", Circuit.OPENS, told::add);
    assertEquals(PullResistance.PULL_UP, pin.input().pull(), "a cut wire floats high");
    play(pin, DigitalState.HIGH);
    assertTrue(pin.on());
    play(pin, DigitalState.LOW);
    assertFalse(pin.on());
  }

  @Test
  void the_library_debounces_nothing() {
    InputPin pin = pins.input(6, "tamper", Circuit.OPENS, told::add);
    assertEquals(0L, pin.input().config().debounce());
  }

  @Test
  void a_number_that_is_no_pin_is_refused_and_so_is_one_that_is_taken() {
    assertThrows(
        IllegalArgumentException.class, () -> pins.input(28, "door", Circuit.OPENS, told::add));
    var _ = pins.output(5, "lamp", false);
    assertThrows(GpioException.class, () -> pins.input(5, "door", Circuit.OPENS, told::add));
  }

  private static void play(InputPin pin, DigitalState level) {
    ((MockDigitalInput) pin.input()).mockState(level);
  }
}
