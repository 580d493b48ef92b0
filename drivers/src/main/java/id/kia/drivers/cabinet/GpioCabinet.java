package id.kia.drivers.cabinet;

import id.kia.bridge.gpio.Circuit;
import id.kia.bridge.gpio.GpioPins;
import id.kia.bridge.gpio.InputPin;
import id.kia.bridge.gpio.OutputPin;
import id.kia.drivers.Cabinet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/** The cabinet on the pins of a board. Any thread; a pin that fails gives {@code W-GPIO}. */
public final class GpioCabinet implements Cabinet {
  private final GpioPins pins;
  private final OutputPin lock;
  private final Map<Lamp, OutputPin> lamps = new EnumMap<>(Lamp.class);
  private final Map<Contact, InputPin> contacts = new EnumMap<>(Contact.class);
  private final Optional<OutputPin> buzzer;
  private final Optional<OutputPin> fan;
  private volatile BiConsumer<Contact, Boolean> listener = (contact, on) -> {};

  private GpioCabinet(GpioPins pins, CabinetPins wiring) {
    this.pins = pins;
    this.lock = pins.output(wiring.lock(), "lock", wiring.lockActiveLow());
    for (Lamp lamp : Lamp.values()) {
      lamps.put(lamp, pins.output(pin(wiring, lamp), "lamp " + lamp, wiring.lampsActiveLow()));
    }
    this.buzzer = output(wiring.buzzer(), "buzzer", wiring.lampsActiveLow());
    this.fan = output(wiring.fan(), "fan", wiring.lampsActiveLow());
    wiring
        .contacts()
        .forEach(
            (contact, bcm) ->
                contacts.put(
                    contact,
                    pins.input(
                        bcm,
                        "contact " + contact,
                        circuit(wiring, contact),
                        on -> listener.accept(contact, on))));
  }

  /**
   * Takes the pins; the door is locked and all is dark afterwards.
   *
   * @throws id.kia.bridge.gpio.GpioException {@code W-GPIO} when they cannot be had
   */
  public static GpioCabinet open(CabinetPins wiring) {
    GpioPins pins = GpioPins.open(wiring.provider());
    try {
      return new GpioCabinet(pins, wiring);
    } catch (RuntimeException e) {
      pins.close();
      throw e;
    }
  }

  private Optional<OutputPin> output(OptionalInt bcm, String name, boolean activeLow) {
    return bcm.isPresent()
        ? Optional.of(pins.output(bcm.getAsInt(), name, activeLow))
        : Optional.empty();
  }

  private static int pin(CabinetPins wiring, Lamp lamp) {
    return switch (lamp) {
      case READY -> wiring.ready();
      case ATTENTION -> wiring.attention();
      case SLOT -> wiring.slot();
    };
  }

  /** What guards says on when its wire is cut; what somebody presses says off then. */
  private static Circuit circuit(CabinetPins wiring, Contact contact) {
    return switch (contact) {
      case DOOR, TAMPER -> Circuit.OPENS;
      case SERVICE_KEY, LEFT, MIDDLE, RIGHT -> Circuit.CLOSES;
      case POWER_FAIL -> wiring.powerFailActiveLow() ? Circuit.CLOSES : Circuit.DRIVEN;
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

  @Override
  public void buzzer(boolean on) {
    buzzer.ifPresent(pin -> pin.set(on));
  }

  @Override
  public void fan(boolean on) {
    fan.ifPresent(pin -> pin.set(on));
  }

  @Override
  public boolean on(Contact contact) {
    InputPin pin = contacts.get(contact);
    return pin != null && pin.on();
  }

  @Override
  public void listen(BiConsumer<Contact, Boolean> told) {
    listener = told;
  }

  /** Whether the lock's pin says unlocked. */
  boolean unlocked() {
    return lock.on();
  }

  /** Whether a lamp's pin says on. */
  boolean burns(Lamp lamp) {
    return pin(lamp).on();
  }

  /** Whether the pins of buzzer and fan say on. */
  boolean sounds() {
    return buzzer.map(OutputPin::on).orElse(false);
  }

  boolean blows() {
    return fan.map(OutputPin::on).orElse(false);
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
