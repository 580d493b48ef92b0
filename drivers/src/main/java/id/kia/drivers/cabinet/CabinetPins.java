package id.kia.drivers.cabinet;

import id.kia.bridge.gpio.GpioProvider;
import id.kia.drivers.Cabinet.Contact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How the cabinet is wired. Pins are Broadcom numbers, 0 to 27, each used once.
 *
 * @param provider who drives the pins
 * @param lock the service door's lock; on is unlocked
 * @param lockActiveLow the lock opens when its pin is low, as behind most relay boards
 * @param ready green lamp
 * @param attention amber lamp
 * @param slot lamp of the slot
 * @param lampsActiveLow lamps burn, buzzer sounds and fan turns when their pins are low
 * @param buzzer empty where none is wired
 * @param fan empty where none is wired
 * @param contacts those that are wired
 * @param powerFailActiveLow the supply pulls its line to ground when the mains are gone
 */
public record CabinetPins(
    GpioProvider provider,
    int lock,
    boolean lockActiveLow,
    int ready,
    int attention,
    int slot,
    boolean lampsActiveLow,
    OptionalInt buzzer,
    OptionalInt fan,
    Map<Contact, Integer> contacts,
    boolean powerFailActiveLow) {
  private static final int LAST = 27;

  public CabinetPins {
    contacts = Map.copyOf(contacts);
    var used = new ArrayList<>(List.of(lock, ready, attention, slot));
    buzzer.ifPresent(used::add);
    fan.ifPresent(used::add);
    used.addAll(contacts.values());
    var seen = new HashSet<Integer>();
    for (int pin : used) {
      if (pin < 0 || pin > LAST) {
        throw new IllegalArgumentException("cabinet: a pin is 0 to 27 (BCM), was " + pin);
      }
      if (!seen.add(pin)) {
        throw new IllegalArgumentException("cabinet: pin " + pin + " is named for two things");
      }
    }
  }

  /** With lock and lamps only. */
  public CabinetPins(
      GpioProvider provider,
      int lock,
      boolean lockActiveLow,
      int ready,
      int attention,
      int slot,
      boolean lampsActiveLow) {
    this(
        provider,
        lock,
        lockActiveLow,
        ready,
        attention,
        slot,
        lampsActiveLow,
        OptionalInt.empty(),
        OptionalInt.empty(),
        Map.of(),
        false);
  }
}
