package id.kia.bridge.gpio;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.function.Consumer;

/** One input that is on or off, as it is wired; not debounced. Any thread; returns at once. */
public final class InputPin {
  private final String name;
  private final DigitalInput input;
  private final Circuit circuit;

  /**
   * @param told of each change, on or off, by a thread of the provider; the pin's only listener
   */
  InputPin(String name, DigitalInput input, Circuit circuit, Consumer<Boolean> told) {
    this.name = name;
    this.input = input;
    this.circuit = circuit;
    var _ = input.addListener(event -> told.accept(on(event.state())));
  }

  /**
   * Whether the pin is on now.
   *
   * @throws GpioException when the pin cannot be read
   */
  public boolean on() {
    try {
      return on(input.state());
    } catch (RuntimeException e) {
      throw new GpioException(name + " cannot be read", e);
    }
  }

  /** For tests, which play the wire. */
  DigitalInput input() {
    return input;
  }

  private boolean on(DigitalState state) {
    return circuit.on(state.isHigh());
  }
}
