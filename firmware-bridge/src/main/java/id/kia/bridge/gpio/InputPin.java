package id.kia.bridge.gpio;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.function.Consumer;

/** One input that is on or off, pulled to off: a wire that broke says off. Any thread. */
public final class InputPin implements AutoCloseable {
  private final Context pi4j;
  private final DigitalInput input;
  private final boolean activeLow;
  private boolean closed;

  private InputPin(Context pi4j, DigitalInput input, boolean activeLow) {
    this.pi4j = pi4j;
    this.input = input;
    this.activeLow = activeLow;
  }

  /**
   * Takes one pin.
   *
   * @param bcm Broadcom number of the pin, 0 to 27, not the number on the header
   * @param name for people and logs
   * @param activeLow on is the low level
   * @param told of each change, on or off, by a thread of the provider; must return at once
   * @throws GpioException when the pin is taken or not there
   */
  public static InputPin open(
      GpioProvider provider, int bcm, String name, boolean activeLow, Consumer<Boolean> told) {
    if (bcm < 0 || bcm > 27) {
      throw new IllegalArgumentException("pin of " + name + " must be 0..27 (BCM), was " + bcm);
    }
    try {
      Context pi4j =
          Pi4J.newContextBuilder()
              .noAutoDetect()
              .disableShutdownHook()
              .add(provider.inputs())
              .build();
      try {
        DigitalInputConfig config =
            DigitalInput.newConfigBuilder(pi4j)
                .id("bcm" + bcm)
                .name(name)
                .address(bcm)
                .pull(activeLow ? PullResistance.PULL_UP : PullResistance.PULL_DOWN)
                .build();
        var pin = new InputPin(pi4j, pi4j.create(config), activeLow);
        var _ = pin.input.addListener(event -> told.accept(pin.on(event.state())));
        return pin;
      } catch (RuntimeException e) {
        pi4j.shutdown();
        throw e;
      }
    } catch (RuntimeException e) {
      throw new GpioException(name + " on BCM " + bcm + " (" + provider.configName() + ")", e);
    }
  }

  /** Whether the pin is on now. */
  public boolean on() {
    return on(input.state());
  }

  /** Lets go; nobody is told any more. Safe to call twice. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      pi4j.shutdown();
    }
  }

  /** For tests, which play the wire. */
  DigitalInput input() {
    return input;
  }

  private boolean on(DigitalState state) {
    return state.isHigh() != activeLow;
  }
}
