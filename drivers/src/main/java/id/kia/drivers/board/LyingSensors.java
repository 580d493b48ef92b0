package id.kia.drivers.board;

import id.kia.drivers.BoardReading.Sensor;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Sensors whose registers say something else than what is there. Any thread. */
final class LyingSensors {
  private static final int PIECES = 20;
  private static final int OTHER = 1000;
  private static final int NO_CONTACT = 7;
  private static final int HOTTER_THAN_ANY = 0x7fff;
  private static final int MOST = 0xffff;

  private final Map<Sensor, Integer> frozen = new EnumMap<>(Sensor.class);
  private final Set<Sensor> noisy = EnumSet.noneOf(Sensor.class);
  private final Set<Sensor> wild = EnumSet.noneOf(Sensor.class);
  private boolean odd;

  /** It goes on telling what it tells now. */
  synchronized void freeze(Sensor sensor, int[] registers) {
    frozen.put(sensor, registers[BoardMap.place(sensor)]);
  }

  synchronized void noisy(Sensor sensor) {
    noisy.add(sensor);
  }

  synchronized void wild(Sensor sensor) {
    wild.add(sensor);
  }

  synchronized void mend(Sensor sensor) {
    frozen.remove(sensor);
    noisy.remove(sensor);
    wild.remove(sensor);
  }

  /** Writes the lies of this reading into it. */
  synchronized int[] into(int[] registers) {
    odd = !odd;
    frozen.forEach((sensor, value) -> registers[BoardMap.place(sensor)] = value);
    if (odd) {
      noisy.forEach(
          sensor ->
              registers[BoardMap.place(sensor)] =
                  jumped(sensor, registers[BoardMap.place(sensor)]));
    }
    wild.forEach(
        sensor ->
            registers[BoardMap.place(sensor)] =
                impossible(sensor, registers[BoardMap.place(sensor)]));
    return registers;
  }

  private static int jumped(Sensor sensor, int value) {
    return switch (sensor) {
      case HOPPER, BIN, RIBBON -> (value + PIECES) & MOST;
      case EXIT, DOOR, TAMPER -> 1 - value;
      case TEMPERATURE, SUPPLY -> (value + OTHER) & MOST;
      case HUMIDITY -> Math.max(0, value - PIECES);
    };
  }

  /** A counter that wraps has no impossible value. */
  private static int impossible(Sensor sensor, int value) {
    return switch (sensor) {
      case HOPPER, BIN, HUMIDITY, SUPPLY -> MOST;
      case EXIT, DOOR, TAMPER -> NO_CONTACT;
      case TEMPERATURE -> HOTTER_THAN_ANY;
      case RIBBON -> value;
    };
  }
}
