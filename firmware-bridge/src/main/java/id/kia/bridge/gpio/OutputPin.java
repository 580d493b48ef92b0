package id.kia.bridge.gpio;

import com.pi4j.io.gpio.digital.DigitalOutput;

/** One output that is on or off. Any thread; returns at once. */
public final class OutputPin {
  private final String name;
  private final DigitalOutput output;
  private final boolean activeLow;

  OutputPin(String name, DigitalOutput output, boolean activeLow) {
    this.name = name;
    this.output = output;
    this.activeLow = activeLow;
  }

  /**
   * Switches it.
   *
   * @throws GpioException when the pin does not obey
   */
  public void set(boolean on) {
    try {
      output.setState(on != activeLow);
    } catch (RuntimeException e) {
      throw new GpioException(name + " cannot be switched " + (on ? "on" : "off"), e);
    }
  }

  /** Whether the pin is on, as the provider says. */
  public boolean on() {
    return high() != activeLow;
  }

  /** Whether the pin's level is high. */
  boolean high() {
    return output.isHigh();
  }
}
