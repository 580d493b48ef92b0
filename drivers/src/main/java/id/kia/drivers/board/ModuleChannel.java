package id.kia.drivers.board;

import id.kia.drivers.BoardReading.Sensor;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where one sensor stands in an off-the-shelf Modbus module, and what its number means.
 *
 * @param module Modbus unit of the module, 1 to 247
 * @param address on the wire, 0 to 65535; register number 1 has address 0
 * @param bit of a register in which contacts stand side by side, 0 to 15
 * @param inverted contacts only: 0 means on
 * @param scale value = number x scale + offset, in {@code unit}
 * @param range values in {@code unit} that the sensor can have; beyond it is dead
 * @param steady readings of one mind before a contact is believed, or of whose values the median is
 *     taken; 1 to 15
 * @param stuckAfter after exactly the same number for so long the sensor is stuck; empty: never
 */
public record ModuleChannel(
    Sensor sensor,
    int module,
    Table from,
    int address,
    Type type,
    OptionalInt bit,
    boolean inverted,
    double scale,
    double offset,
    Unit unit,
    Optional<Range> range,
    int steady,
    Optional<Duration> stuckAfter) {
  private static final Set<Sensor> CONTACTS = EnumSet.of(Sensor.EXIT, Sensor.DOOR, Sensor.TAMPER);

  /** The four tables of a Modbus device. */
  public enum Table {
    COIL,
    DISCRETE,
    INPUT,
    HOLDING
  }

  /** How a number stands in registers; 32 bits in two of them, with the high or low word first. */
  public enum Type {
    U16(1),
    S16(1),
    U32_HIGH(2),
    U32_LOW(2),
    S32_HIGH(2),
    S32_LOW(2),
    FLOAT_HIGH(2),
    FLOAT_LOW(2);

    private final int registers;

    Type(int registers) {
      this.registers = registers;
    }

    int registers() {
      return registers;
    }

    /** The number in these registers, 0 to 65535 each; NaN where a float says so. */
    double number(int[] words) {
      return switch (this) {
        case U16 -> words[0];
        case S16 -> (short) words[0];
        case U32_HIGH -> both(words[0], words[1]) & 0xffffffffL;
        case U32_LOW -> both(words[1], words[0]) & 0xffffffffL;
        case S32_HIGH -> both(words[0], words[1]);
        case S32_LOW -> both(words[1], words[0]);
        case FLOAT_HIGH -> Float.intBitsToFloat(both(words[0], words[1]));
        case FLOAT_LOW -> Float.intBitsToFloat(both(words[1], words[0]));
      };
    }

    private static int both(int high, int low) {
      return high << 16 | low;
    }
  }

  /** What a value is counted in, and how many steps of our own reading that is. */
  public enum Unit {
    PIECES(1),
    QUARTER_TURNS(1),
    TURNS(4),
    CONTACT(1),
    CELSIUS(100),
    PERCENT(10),
    VOLT(1000),
    MILLIVOLT(1);

    private final double steps;

    Unit(double steps) {
      this.steps = steps;
    }

    /** Whether a value of this sensor can be counted in it. */
    private boolean fits(Sensor sensor) {
      return switch (this) {
        case PIECES, QUARTER_TURNS, CONTACT, CELSIUS, PERCENT, VOLT -> of(sensor) == this;
        case TURNS -> sensor == Sensor.RIBBON;
        case MILLIVOLT -> sensor == Sensor.SUPPLY;
      };
    }

    double steps() {
      return steps;
    }

    /** The usual one of a sensor. */
    public static Unit of(Sensor sensor) {
      return switch (sensor) {
        case HOPPER, BIN -> PIECES;
        case RIBBON -> QUARTER_TURNS;
        case EXIT, DOOR, TAMPER -> CONTACT;
        case TEMPERATURE -> CELSIUS;
        case HUMIDITY -> PERCENT;
        case SUPPLY -> VOLT;
      };
    }
  }

  /** From the least to the most, both included. */
  public record Range(double least, double most) {
    public Range {
      if (!(least < most)) {
        throw new IllegalArgumentException("a range goes from the least to the most");
      }
    }

    boolean holds(double value) {
      return value >= least && value <= most;
    }
  }

  public ModuleChannel {
    need(module >= 1 && module <= 247, sensor, "module is 1 to 247");
    need(address >= 0 && address + type.registers() <= 0x10000, sensor, "address is 0 to 65535");
    need(steady >= 1 && steady <= 15, sensor, "steady is 1 to 15");
    need(unit.fits(sensor), sensor, unit + " is no unit of it");
    need(Double.isFinite(scale) && scale != 0, sensor, "scale is not 0");
    need(Double.isFinite(offset), sensor, "offset is a number");
    boolean single = from == Table.COIL || from == Table.DISCRETE;
    if (CONTACTS.contains(sensor)) {
      need(scale == 1 && offset == 0 && range.isEmpty(), sensor, "a contact has no scale or range");
      need(type == Type.U16, sensor, "a contact is one bit or one register (u16)");
      need(stuckAfter.isEmpty(), sensor, "a contact may stand still");
    } else {
      need(!single, sensor, "a number stands in input or holding registers");
      need(bit.isEmpty() && !inverted, sensor, "only contacts have a bit, or are inverted");
    }
    need(bit.isEmpty() || !single, sensor, "a coil or discrete input is one bit already");
    need(bit.orElse(0) >= 0 && bit.orElse(0) <= 15, sensor, "bit is 0 to 15");
    need(
        stuckAfter.map(time -> time.toSeconds() >= 1 && time.toHours() < 24).orElse(true),
        sensor,
        "stuckSeconds is 1 to 86399");
  }

  private static void need(boolean so, Sensor sensor, String what) {
    if (!so) {
      throw new IllegalArgumentException("board: " + sensor + ": " + what);
    }
  }

  boolean contact() {
    return CONTACTS.contains(sensor);
  }
}
