package id.kia.drivers.cabinet;

import id.kia.bridge.gpio.OutputPin;
import id.kia.bridge.gpio.OutputPins;
import id.kia.drivers.Cabinet;
import java.util.EnumMap;
import java.util.Map;

/** Lock and lamps on the pins of a board. Any thread; a pin that fails gives {@code W-GPIO}. */
public final class GpioCabinet implements Cabinet {
  private final OutputPins pins;
  private final OutputPin lock;
  private final Map<Lamp, OutputPin> lamps;

  private GpioCabinet(OutputPins pins, OutputPin lock, Map<Lamp, OutputPin> lamps) {
    this.pins = pins;
    this.lock = lock;
    this.lamps = lamps;
  }

  /**
   * Takes the pins; the door is locked and all is dark afterwards.
   *
   * @throws id.kia.bridge.gpio.GpioException {@code W-GPIO} when they cannot be had
   */
  public static GpioCabinet open(CabinetPins wiring) {
    OutputPins pins = OutputPins.open(wiring.provider());
    try {
      OutputPin lock = pins.output(wiring.lock(), "lock", wiring.lockActiveLow());
      Map<Lamp, OutputPin> lamps = new EnumMap<>(Lamp.class);
      for (Lamp lamp : Lamp.values()) {
        lamps.put(lamp, pins.output(pin(wiring, lamp), "lamp " + lamp, wiring.lampsActiveLow()));
      }
      return new GpioCabinet(pins, lock, lamps);
    } catch (RuntimeException e) {
      pins.close();
      throw e;
    }
  }

  private static int pin(CabinetPins wiring, Lamp lamp) {
    return switch (lamp) {
      case READY -> wiring.ready();
      case ATTENTION -> wiring.attention();
      case SLOT -> wiring.slot();
    };
  }

  @Override
  public void unlockServiceDoor(boolean unlocked) {
    lock.set(unlocked);
  }

  @Override
  public void lamp(Lamp lamp, boolean on) {
    pin(lamp).set(on);
  }

  /** Whether the lock's pin says unlocked. */
  boolean unlocked() {
    return lock.on();
  }

  /** Whether a lamp's pin says on. */
  boolean burns(Lamp lamp) {
    return pin(lamp).on();
  }

  private OutputPin pin(Lamp lamp) {
    OutputPin pin = lamps.get(lamp);
    if (pin == null) {
      throw new IllegalStateException(lamp + " has no pin");
    }
    return pin;
  }

  @Override
  public void close() {
    pins.close();
  }
}
