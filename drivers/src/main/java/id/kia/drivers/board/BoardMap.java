package id.kia.drivers.board;

import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import java.util.EnumMap;
import java.util.Map;

/**
 * The board's registers, map version 2. An address here is the register's number minus one. The
 * table with units and ranges is docs/reference/sensor-board.md; the firmware's board_map.h says
 * the same in C.
 */
final class BoardMap {
  static final int UNIT = 1;
  static final int VERSION = 2;

  /** Input registers. */
  static final int REGISTERS = 18;

  static final int BLANKS = 0;
  static final int TURNS_HIGH = 1;
  static final int TURNS_LOW = 2;
  static final int EXIT = 3;
  static final int BIN = 4;
  static final int DOOR = 5;
  static final int TEMPERATURE = 6;
  static final int BAD = 7;
  static final int MAP_VERSION = 8;
  static final int TAMPER = 9;
  static final int HUMIDITY = 10;
  static final int SUPPLY = 11;
  static final int DEAD = 12;
  static final int STUCK = 13;
  static final int MISSING = 14;
  static final int RAW_HOPPER = 15;
  static final int RAW_BIN = 16;
  static final int TAMPERS = 17;

  /** Holding registers. */
  static final int SETTINGS = 7;

  static final int HOPPER_LINE = 0;
  static final int BIN_LINE = 3;

  /** Raw at empty, raw at a known number, that number. */
  static final int LINE = 3;

  static final int RESET_TAMPER = 6;

  static final int MOST_CARDS = 1000;

  /** Pieces below zero that a drifted scale may show; more is a scale that is out of order. */
  static final int LEAST_CARDS = -5;

  static final int COLDEST_CENTI_C = -4000;
  static final int HOTTEST_CENTI_C = 12500;
  static final int WETTEST_PERMILLE = 1000;
  static final int MOST_MILLI_VOLTS = 30_000;

  private BoardMap() {}

  static int[] encode(VirtualBoard.Facts facts) {
    int[] registers = new int[REGISTERS];
    registers[BLANKS] = facts.blanksInHopper();
    registers[TURNS_HIGH] = (int) (facts.ribbonTurns() >> 16) & 0xffff;
    registers[TURNS_LOW] = (int) facts.ribbonTurns() & 0xffff;
    registers[EXIT] = facts.cardAtExit() ? 1 : 0;
    registers[BIN] = facts.cardsInBin();
    registers[DOOR] = facts.doorOpen() ? 1 : 0;
    registers[TEMPERATURE] = facts.temperatureCentiC() & 0xffff;
    registers[MAP_VERSION] = VERSION;
    registers[TAMPER] = facts.tampered() ? 1 : 0;
    registers[HUMIDITY] = facts.humidityPermille();
    registers[SUPPLY] = facts.supplyMilliVolts();
    facts.faults().forEach((sensor, fault) -> mark(registers, sensor, fault));
    registers[RAW_HOPPER] = facts.rawHopper();
    registers[RAW_BIN] = facts.rawBin();
    registers[TAMPERS] = facts.tampers();
    return registers;
  }

  private static void mark(int[] registers, Sensor sensor, Fault fault) {
    registers[BAD] |= bit(sensor);
    switch (fault) {
      case DEAD -> registers[DEAD] |= bit(sensor);
      case STUCK -> registers[STUCK] |= bit(sensor);
      case UNCALIBRATED -> {
        // Bad, but neither dead nor stuck.
      }
    }
  }

  /** Reads the registers of a map of this version; a value out of range makes its sensor dead. */
  static BoardReading decode(int[] registers) {
    Map<Sensor, Fault> faults = new EnumMap<>(Sensor.class);
    Map<Sensor, Long> values = new EnumMap<>(Sensor.class);
    for (Sensor sensor : Sensor.values()) {
      int bit = bit(sensor);
      if ((registers[MISSING] & bit) != 0) {
        continue;
      }
      long value = value(registers, sensor);
      values.put(sensor, value);
      if ((registers[DEAD] & bit) != 0 || !inRange(sensor, value)) {
        faults.put(sensor, Fault.DEAD);
      } else if ((registers[STUCK] & bit) != 0) {
        faults.put(sensor, Fault.STUCK);
      } else if ((registers[BAD] & bit) != 0) {
        boolean scale = sensor == Sensor.HOPPER || sensor == Sensor.BIN;
        faults.put(sensor, scale ? Fault.UNCALIBRATED : Fault.DEAD);
      }
    }
    return BoardReading.of(values, faults);
  }

  private static long value(int[] registers, Sensor sensor) {
    return switch (sensor) {
      case HOPPER -> registers[BLANKS];
      case RIBBON -> (long) registers[TURNS_HIGH] << 16 | registers[TURNS_LOW];
      case EXIT -> registers[EXIT];
      case BIN -> registers[BIN];
      case DOOR -> registers[DOOR];
      case TEMPERATURE -> (short) registers[TEMPERATURE];
      case TAMPER -> registers[TAMPER];
      case HUMIDITY -> registers[HUMIDITY];
      case SUPPLY -> registers[SUPPLY];
    };
  }

  /** Whether a sensor of this kind can say so. */
  static boolean inRange(Sensor sensor, long value) {
    return switch (sensor) {
      case HOPPER, BIN -> value >= 0 && value <= MOST_CARDS;
      case RIBBON -> value >= 0 && value < 1L << 32;
      case EXIT, DOOR, TAMPER -> value == 0 || value == 1;
      case TEMPERATURE -> value >= COLDEST_CENTI_C && value <= HOTTEST_CENTI_C;
      case HUMIDITY -> value >= 0 && value <= WETTEST_PERMILLE;
      case SUPPLY -> value >= 0 && value <= MOST_MILLI_VOLTS;
    };
  }

  /** The register that holds a sensor's value, the lower one of two. */
  static int place(Sensor sensor) {
    return switch (sensor) {
      case HOPPER -> BLANKS;
      case RIBBON -> TURNS_LOW;
      case EXIT -> EXIT;
      case BIN -> BIN;
      case DOOR -> DOOR;
      case TEMPERATURE -> TEMPERATURE;
      case TAMPER -> TAMPER;
      case HUMIDITY -> HUMIDITY;
      case SUPPLY -> SUPPLY;
    };
  }

  static int bit(Sensor sensor) {
    return switch (sensor) {
      case HOPPER -> 1;
      case RIBBON -> 1 << 1;
      case EXIT -> 1 << 2;
      case BIN -> 1 << 3;
      case DOOR -> 1 << 4;
      case TEMPERATURE -> 1 << 5;
      case TAMPER -> 1 << 6;
      case HUMIDITY -> 1 << 7;
      case SUPPLY -> 1 << 8;
    };
  }
}
