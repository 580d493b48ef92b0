package id.kia.drivers.board;

import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Sensor;
import java.util.EnumSet;
import java.util.Set;

/**
 * The board's input registers, map version 1. An address here is the register's number minus one.
 * The table with units and ranges is in this folder's README.
 */
final class BoardMap {
  static final int UNIT = 1;
  static final int VERSION = 1;
  static final int REGISTERS = 9;

  static final int BLANKS = 0;
  static final int TURNS_HIGH = 1;
  static final int TURNS_LOW = 2;
  static final int EXIT = 3;
  static final int BIN = 4;
  static final int DOOR = 5;
  static final int TEMPERATURE = 6;
  static final int BAD = 7;
  static final int MAP_VERSION = 8;

  static final int MOST_CARDS = 1000;
  static final int COLDEST_CENTI_C = -4000;
  static final int HOTTEST_CENTI_C = 12500;

  private BoardMap() {}

  static int[] encode(BoardReading reading) {
    int[] registers = new int[REGISTERS];
    registers[BLANKS] = reading.blanksInHopper();
    registers[TURNS_HIGH] = (int) (reading.ribbonTurns() >> 16) & 0xffff;
    registers[TURNS_LOW] = (int) reading.ribbonTurns() & 0xffff;
    registers[EXIT] = reading.cardAtExit() ? 1 : 0;
    registers[BIN] = reading.cardsInBin();
    registers[DOOR] = reading.doorOpen() ? 1 : 0;
    registers[TEMPERATURE] = reading.temperatureCentiC() & 0xffff;
    reading.bad().forEach(sensor -> registers[BAD] |= bit(sensor));
    registers[MAP_VERSION] = VERSION;
    return registers;
  }

  /** Reads the registers of a map of this version; a value out of range makes its sensor bad. */
  static BoardReading decode(int[] registers) {
    Set<Sensor> bad = EnumSet.noneOf(Sensor.class);
    for (Sensor sensor : Sensor.values()) {
      if ((registers[BAD] & bit(sensor)) != 0) {
        bad.add(sensor);
      }
    }
    int temperature = (short) registers[TEMPERATURE];
    if (temperature < COLDEST_CENTI_C || temperature > HOTTEST_CENTI_C) {
      bad.add(Sensor.TEMPERATURE);
    }
    return new BoardReading(
        count(registers[BLANKS], Sensor.HOPPER, bad),
        (long) registers[TURNS_HIGH] << 16 | registers[TURNS_LOW],
        yes(registers[EXIT], Sensor.EXIT, bad),
        count(registers[BIN], Sensor.BIN, bad),
        yes(registers[DOOR], Sensor.DOOR, bad),
        temperature,
        bad);
  }

  private static int count(int value, Sensor sensor, Set<Sensor> bad) {
    if (value > MOST_CARDS) {
      bad.add(sensor);
    }
    return Math.min(value, MOST_CARDS);
  }

  private static boolean yes(int value, Sensor sensor, Set<Sensor> bad) {
    if (value > 1) {
      bad.add(sensor);
    }
    return value != 0;
  }

  private static int bit(Sensor sensor) {
    return switch (sensor) {
      case HOPPER -> 1;
      case RIBBON -> 1 << 1;
      case EXIT -> 1 << 2;
      case BIN -> 1 << 3;
      case DOOR -> 1 << 4;
      case TEMPERATURE -> 1 << 5;
    };
  }
}
