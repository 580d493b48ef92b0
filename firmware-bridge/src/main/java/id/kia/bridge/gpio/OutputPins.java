package id.kia.bridge.gpio;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.ArrayList;
import java.util.List;

/** The digital outputs of one board. Any thread. */
public final class OutputPins implements AutoCloseable {
  private final Context pi4j;
  private final GpioProvider provider;
  private final List<OutputPin> open = new ArrayList<>();
  private boolean closed;

  private OutputPins(GpioProvider provider, Context pi4j) {
    this.provider = provider;
    this.pi4j = pi4j;
  }

  /**
   * Opens the board; no pin is touched yet.
   *
   * @throws GpioException when the provider cannot start here
   */
  public static OutputPins open(GpioProvider provider) {
    try {
      // No shutdown hook: the service closes its own devices in its own order.
      Context pi4j =
          Pi4J.newContextBuilder()
              .noAutoDetect()
              .disableShutdownHook()
              .add(provider.outputs())
              .build();
      return new OutputPins(provider, pi4j);
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
    if (bcm < 0 || bcm > 27) {
      throw new IllegalArgumentException("pin of " + name + " must be 0..27 (BCM), was " + bcm);
    }
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
