package id.kia.bridge.gpio;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The digital pins of one board, inputs and outputs in one context: the gpiod provider keeps one
 * chip for the whole process and lets go of every line when any context ends. Any thread.
 */
public final class GpioPins implements AutoCloseable {
  private final Context pi4j;
  private final GpioProvider provider;
  private final List<OutputPin> open = new ArrayList<>();
  private boolean closed;

  private GpioPins(GpioProvider provider, Context pi4j) {
    this.provider = provider;
    this.pi4j = pi4j;
  }

  /**
   * Opens the board; no pin is touched yet.
   *
   * @throws GpioException when the provider cannot start here
   */
  public static GpioPins open(GpioProvider provider) {
    try {
      // No shutdown hook: the service closes its own devices in its own order.
      Context pi4j =
          Pi4J.newContextBuilder()
              .noAutoDetect()
              .disableShutdownHook()
              .add(provider.outputs())
              .add(provider.inputs())
              .build();
      return new GpioPins(provider, pi4j);
    } catch (RuntimeException e) {
      throw new GpioException("provider " + provider.configName() + " does not start here", e);
    }
  }

  /**
   * Takes one pin and switches it off.
   *
   * @param bcm Broadcom number of the pin, 0 to 27, not the number on the header
   * @param name for people and logs
   * @param activeLow the thing is on when the pin is low, as with most relay boards
   * @throws GpioException when the pin is taken or not there
   */
  public synchronized OutputPin output(int bcm, String name, boolean activeLow) {
    checkPin(bcm, name);
    DigitalState off = activeLow ? DigitalState.HIGH : DigitalState.LOW;
    DigitalOutputConfig config =
        DigitalOutput.newConfigBuilder(pi4j)
            .id("bcm" + bcm)
            .name(name)
            .address(bcm)
            .initial(off)
            .shutdown(off)
            .build();
    try {
      OutputPin pin = new OutputPin(name, pi4j.create(config), activeLow);
      pin.set(false);
      open.add(pin);
      return pin;
    } catch (RuntimeException e) {
      throw new GpioException(name + " on BCM " + bcm + " (" + provider.configName() + ")", e);
    }
  }

  /**
   * Takes one pin to listen to.
   *
   * @param bcm Broadcom number of the pin, 0 to 27, not the number on the header
   * @param name for people and logs
   * @param told of each change, on or off and not debounced, by a thread of the provider; must
   *     return at once
   * @throws GpioException when the pin is taken or not there
   */
  public synchronized InputPin input(
      int bcm, String name, Circuit circuit, Consumer<Boolean> told) {
    checkPin(bcm, name);
    // Without the library's own debounce, which would hide the edges that ours counts by.
    DigitalInputConfig config =
        DigitalInput.newConfigBuilder(pi4j)
            .id("bcm" + bcm)
            .name(name)
            .address(bcm)
            .pull(circuit.pull())
            .debounce(0L)
            .build();
    try {
      return new InputPin(name, pi4j.create(config), circuit, told);
    } catch (RuntimeException e) {
      throw new GpioException(name + " on BCM " + bcm + " (" + provider.configName() + ")", e);
    }
  }

  private static void checkPin(int bcm, String name) {
    if (bcm < 0 || bcm > 27) {
      throw new IllegalArgumentException("pin of " + name + " must be 0..27 (BCM), was " + bcm);
    }
  }

  /** Switches everything off and lets go. Safe to call twice. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      open.forEach(pin -> pin.set(false));
    } finally {
      pi4j.shutdown();
    }
  }
}
