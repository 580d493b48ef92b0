package id.kia.bridge.gpio;

import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.util.Arrays;
import java.util.Locale;

/** Who drives the pins; chosen by configuration, never detected. */
public enum GpioProvider {
  /** The kernel's GPIO character device, on a Raspberry Pi. */
  GPIOD,
  /** Pins in memory: development and tests. */
  MOCK;

  /**
   * Reads the configuration's word.
   *
   * @param name {@code gpiod} or {@code mock}
   * @throws IllegalArgumentException with the allowed words
   */
  public static GpioProvider named(String name) {
    return Arrays.stream(values())
        .filter(provider -> provider.configName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("gpio must be gpiod or mock, was " + name));
  }

  /** The configuration's word. */
  public String configName() {
    return name().toLowerCase(Locale.ROOT);
  }

  DigitalInputProvider inputs() {
    return switch (this) {
      case GPIOD -> GpioDDigitalInputProvider.newInstance();
      case MOCK -> MockDigitalInputProvider.newInstance();
    };
  }

  DigitalOutputProvider outputs() {
    return switch (this) {
      case GPIOD -> GpioDDigitalOutputProvider.newInstance();
      case MOCK -> MockDigitalOutputProvider.newInstance();
    };
  }
}
