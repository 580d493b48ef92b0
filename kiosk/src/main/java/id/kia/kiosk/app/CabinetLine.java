package id.kia.kiosk.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.kia.bridge.gpio.GpioProvider;
import id.kia.drivers.Cabinet;
import id.kia.drivers.Cabinet.Contact;
import id.kia.drivers.cabinet.CabinetPins;
import id.kia.drivers.cabinet.GpioCabinet;
import id.kia.drivers.cabinet.PatientCabinet;
import id.kia.drivers.cabinet.VirtualCabinet;
import id.kia.kiosk.cabinet.CabinetHabits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How the cabinet is wired. Pins are Broadcom numbers; lock and lamps may be left out when they are
 * wired as the example file says, everything else is wired only where it is named.
 *
 * @param provider "gpiod" on a Pi, "mock" off it: a cabinet without a body
 * @param lampsActiveLow also of buzzer and fan
 * @param keys the three keys of the screen
 * @param powerFail input that says the mains are gone
 * @param doorSeconds how long the service door stays unlocked, 10
 * @param fanCelsius inside temperature from which the fan turns, 40
 * @param showIn file in which a mock also shows itself, for a bench; relative to the file
 */
record CabinetLine(
    @JsonProperty(required = true) String provider,
    @Nullable Integer lock,
    @Nullable Integer ready,
    @Nullable Integer attention,
    @Nullable Integer slot,
    boolean lockActiveLow,
    boolean lampsActiveLow,
    @Nullable Integer buzzer,
    @Nullable Integer fan,
    @Nullable Integer door,
    @Nullable Integer tamper,
    @Nullable Integer serviceKey,
    @Nullable KeysOfScreen keys,
    @Nullable Integer powerFail,
    boolean powerFailActiveLow,
    @Nullable Integer doorSeconds,
    @Nullable Integer fanCelsius,
    @Nullable Path showIn) {
  private static final int MOST_DOOR_SECONDS = 120;

  /** Pins of the keys beside the screen, each with its own meaning on each picture. */
  record KeysOfScreen(
      @JsonProperty(required = true) int left,
      @JsonProperty(required = true) int middle,
      @JsonProperty(required = true) int right) {}

  /** Throws IllegalArgumentException for what cannot be wired so. */
  void check() {
    var _ = pins();
    var _ = habits();
    if (showIn != null && GpioProvider.named(provider) != GpioProvider.MOCK) {
      throw new IllegalArgumentException("cabinet: showIn is for provider: mock");
    }
  }

  CabinetLine below(Path folder) {
    return showIn == null
        ? this
        : new CabinetLine(
            provider,
            lock,
            ready,
            attention,
            slot,
            lockActiveLow,
            lampsActiveLow,
            buzzer,
            fan,
            door,
            tamper,
            serviceKey,
            keys,
            powerFail,
            powerFailActiveLow,
            doorSeconds,
            fanCelsius,
            folder.resolve(showIn));
  }

  /** The wiring, with the usual pins where the file is silent. */
  CabinetPins pins() {
    return new CabinetPins(
        GpioProvider.named(provider),
        or(lock, 17),
        lockActiveLow,
        or(ready, 22),
        or(attention, 23),
        or(slot, 24),
        lampsActiveLow,
        maybe(buzzer),
        maybe(fan),
        contacts(),
        powerFailActiveLow);
  }

  /** What it does by itself. */
  CabinetHabits habits() {
    int seconds = or(doorSeconds, (int) CabinetHabits.USUAL.doorOpen().toSeconds());
    if (seconds < 1 || seconds > MOST_DOOR_SECONDS) {
      throw new IllegalArgumentException("cabinet: doorSeconds is 1 to " + MOST_DOOR_SECONDS);
    }
    return new CabinetHabits(
        Duration.ofSeconds(seconds), or(fanCelsius, CabinetHabits.USUAL.fanCelsius()));
  }

  /**
   * Takes the pins. A kiosk with dark lamps still prints cards and goes on trying for them; the log
   * says why, and technician and office see that it is so.
   *
   * @param nanoClock monotonic nanoseconds
   */
  Cabinet open(LongSupplier nanoClock) {
    CabinetPins pins = pins();
    if (pins.provider() == GpioProvider.MOCK && showIn == null) {
      return VirtualCabinet.inMemory();
    }
    PatientCabinet.Pins taken =
        showIn == null ? () -> GpioCabinet.open(pins) : () -> VirtualCabinet.showing(showIn);
    return new PatientCabinet(taken, Thread::startVirtualThread, nanoClock);
  }

  private Map<Contact, Integer> contacts() {
    Map<Contact, Integer> wired = new EnumMap<>(Contact.class);
    put(wired, Contact.DOOR, door);
    put(wired, Contact.TAMPER, tamper);
    put(wired, Contact.SERVICE_KEY, serviceKey);
    put(wired, Contact.POWER_FAIL, powerFail);
    if (keys != null) {
      wired.put(Contact.LEFT, keys.left());
      wired.put(Contact.MIDDLE, keys.middle());
      wired.put(Contact.RIGHT, keys.right());
    }
    return wired;
  }

  private static void put(Map<Contact, Integer> wired, Contact contact, @Nullable Integer pin) {
    if (pin != null) {
      wired.put(contact, pin);
    }
  }

  private static int or(@Nullable Integer configured, int usual) {
    return configured == null ? usual : configured;
  }

  private static OptionalInt maybe(@Nullable Integer pin) {
    return pin == null ? OptionalInt.empty() : OptionalInt.of(pin);
  }
}
