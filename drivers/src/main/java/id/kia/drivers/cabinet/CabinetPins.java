package id.kia.drivers.cabinet;

import id.kia.bridge.gpio.GpioProvider;
import java.util.List;
import java.util.Set;

/**
 * How the cabinet is wired. Pins are Broadcom numbers, 0 to 27, each used once.
 *
 * @param provider who drives the pins
 * @param lock the service door's lock; on is unlocked
 * @param lockActiveLow the lock opens when its pin is low, as behind most relay boards
 * @param ready green lamp
 * @param attention amber lamp
 * @param slot lamp of the slot
 * @param lampsActiveLow lamps burn when their pins are low
 */
public record CabinetPins(
    GpioProvider provider,
    int lock,
    boolean lockActiveLow,
    int ready,
    int attention,
    int slot,
    boolean lampsActiveLow) {
  public CabinetPins {
    if (Set.copyOf(List.of(lock, ready, attention, slot)).size() < 4) {
      throw new IllegalArgumentException("lock and lamps need four different pins");
    }
  }
}
