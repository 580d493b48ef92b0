package id.kia.drivers;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One reading of the sensor board. A value is empty when its sensor has a fault or is not fitted: a
 * sensor that is out of order can not be read by mistake.
 *
 * @param blanksInHopper pieces, 0 to 1000
 * @param ribbonTurns quarter turns of the take-up spool since the board was made, wraps at 2^32
 * @param cardAtExit a card waits at the exit
 * @param cardsInBin pieces in the reject and capture bin, 0 to 1000
 * @param doorOpen the cabinet's door is open
 * @param temperatureCentiC inside the cabinet, hundredths of a degree Celsius
 * @param tampered the tamper contact was open since somebody reset it, also without power
 * @param humidityPermille relative, inside the cabinet, tenths of a percent, 0 to 1000
 * @param supplyMilliVolts of the board's supply
 * @param faults what is the matter with a sensor that is not to be trusted
 */
public record BoardReading(
    OptionalInt blanksInHopper,
    OptionalLong ribbonTurns,
    Optional<Boolean> cardAtExit,
    OptionalInt cardsInBin,
    Optional<Boolean> doorOpen,
    OptionalInt temperatureCentiC,
    Optional<Boolean> tampered,
    OptionalInt humidityPermille,
    OptionalInt supplyMilliVolts,
    Map<Sensor, Fault> faults) {
  public BoardReading {
    faults = Map.copyOf(faults);
    for (Sensor sensor : faults.keySet()) {
      switch (sensor) {
        case HOPPER -> blanksInHopper = OptionalInt.empty();
        case RIBBON -> ribbonTurns = OptionalLong.empty();
        case EXIT -> cardAtExit = Optional.empty();
        case BIN -> cardsInBin = OptionalInt.empty();
        case DOOR -> doorOpen = Optional.empty();
        case TEMPERATURE -> temperatureCentiC = OptionalInt.empty();
        case TAMPER -> tampered = Optional.empty();
        case HUMIDITY -> humidityPermille = OptionalInt.empty();
        case SUPPLY -> supplyMilliVolts = OptionalInt.empty();
      }
    }
  }

  /** Of a board with the first six sensors; those in {@code dead} give no value. */
  public BoardReading(
      int blanksInHopper,
      long ribbonTurns,
      boolean cardAtExit,
      int cardsInBin,
      boolean doorOpen,
      int temperatureCentiC,
      Set<Sensor> dead) {
    this(
        OptionalInt.of(blanksInHopper),
        OptionalLong.of(ribbonTurns),
        Optional.of(cardAtExit),
        OptionalInt.of(cardsInBin),
        Optional.of(doorOpen),
        OptionalInt.of(temperatureCentiC),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        all(dead, Fault.DEAD));
  }

  /**
   * Of whatever is fitted.
   *
   * @param values in the unit of each component; contacts are 0 and 1
   */
  public static BoardReading of(Map<Sensor, Long> values, Map<Sensor, Fault> faults) {
    return new BoardReading(
        number(values, Sensor.HOPPER),
        values.containsKey(Sensor.RIBBON)
            ? OptionalLong.of(values.get(Sensor.RIBBON))
            : OptionalLong.empty(),
        contact(values, Sensor.EXIT),
        number(values, Sensor.BIN),
        contact(values, Sensor.DOOR),
        number(values, Sensor.TEMPERATURE),
        contact(values, Sensor.TAMPER),
        number(values, Sensor.HUMIDITY),
        number(values, Sensor.SUPPLY),
        faults);
  }

  /** This one and another with other sensors, as one. */
  public BoardReading and(BoardReading more) {
    Map<Sensor, Fault> all = new EnumMap<>(Sensor.class);
    all.putAll(faults);
    all.putAll(more.faults);
    return new BoardReading(
        blanksInHopper.isPresent() ? blanksInHopper : more.blanksInHopper,
        ribbonTurns.isPresent() ? ribbonTurns : more.ribbonTurns,
        cardAtExit.or(() -> more.cardAtExit),
        cardsInBin.isPresent() ? cardsInBin : more.cardsInBin,
        doorOpen.or(() -> more.doorOpen),
        temperatureCentiC.isPresent() ? temperatureCentiC : more.temperatureCentiC,
        tampered.or(() -> more.tampered),
        humidityPermille.isPresent() ? humidityPermille : more.humidityPermille,
        supplyMilliVolts.isPresent() ? supplyMilliVolts : more.supplyMilliVolts,
        all);
  }

  /** Sensors that are not to be trusted. */
  public Set<Sensor> bad() {
    return faults.keySet();
  }

  private static OptionalInt number(Map<Sensor, Long> values, Sensor sensor) {
    Long value = values.get(sensor);
    return value == null ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(value));
  }

  private static Optional<Boolean> contact(Map<Sensor, Long> values, Sensor sensor) {
    return Optional.ofNullable(values.get(sensor)).map(value -> value != 0);
  }

  private static Map<Sensor, Fault> all(Set<Sensor> sensors, Fault fault) {
    Map<Sensor, Fault> faults = new EnumMap<>(Sensor.class);
    EnumSet.allOf(Sensor.class).stream()
        .filter(sensors::contains)
        .forEach(sensor -> faults.put(sensor, fault));
    return faults;
  }

  /** The sensors of the board. */
  public enum Sensor {
    HOPPER,
    RIBBON,
    EXIT,
    BIN,
    DOOR,
    TEMPERATURE,
    TAMPER,
    HUMIDITY,
    SUPPLY
  }

  /** What can be the matter with a sensor. */
  public enum Fault {
    /** No signal, or a value that cannot be: a cut or shorted cable, a dead chip. */
    DEAD("B-102"),
    /** A signal without any noise, or without change where change must be. */
    STUCK("B-103"),
    /** Nobody told the board yet what its raw values mean. */
    UNCALIBRATED("B-104");

    private final String code;

    Fault(String code) {
      this.code = code;
    }

    /** Stable code. */
    public String code() {
      return code;
    }
  }
}
