package id.kia.kiosk.technician;

import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the board's sensors say, one line each; of a sensor that is out of order, why it is not. */
final class SensorFacts {
  private static final int CENTI = 100;
  private static final int DECI = 10;
  private static final int MILLI = 1000;

  private final Words words;
  private final Optional<BoardReading> board;

  SensorFacts(Words words, Optional<BoardReading> board) {
    this.words = words;
    this.board = board;
  }

  void say(Html html) {
    html.fact(words.get("fact.exit"), contact(Sensor.EXIT, BoardReading::cardAtExit, "yes", "no"));
    html.fact(words.get("fact.door"), contact(Sensor.DOOR, BoardReading::doorOpen, "open", "shut"));
    html.fact(
        words.get("fact.tamper"), contact(Sensor.TAMPER, BoardReading::tampered, "yes", "no"));
    html.fact(
        words.get("fact.temperature"),
        figure(Sensor.TEMPERATURE, BoardReading::temperatureCentiC, CENTI, " °C"));
    html.fact(
        words.get("fact.humidity"),
        figure(Sensor.HUMIDITY, BoardReading::humidityPermille, DECI, " %"));
    html.fact(
        words.get("fact.supply"),
        figure(Sensor.SUPPLY, BoardReading::supplyMilliVolts, MILLI, " V"));
  }

  /** The sensors that have this fault, by name, in the order of the board. */
  static String names(Words words, Map<Sensor, Fault> faults, Fault fault) {
    return new TreeSet<>(faults.keySet())
        .stream()
            .filter(sensor -> faults.get(sensor) == fault)
            .map(sensor -> words.get("sensor." + sensor))
            .collect(Collectors.joining(", "));
  }

  /** Faults that at least one sensor has. */
  static List<Fault> standing(BoardReading board) {
    return board.faults().values().stream().distinct().sorted().toList();
  }

  private String contact(
      Sensor sensor, Function<BoardReading, Optional<Boolean>> value, String yes, String no) {
    return said(sensor, value.andThen(says -> says.map(is -> words.get(is ? yes : no))));
  }

  private String figure(
      Sensor sensor, Function<BoardReading, OptionalInt> value, int one, String unit) {
    return said(
        sensor,
        value.andThen(
            says ->
                says.stream()
                    .mapToObj(figure -> words.decimal((double) figure / one) + unit)
                    .findFirst()));
  }

  private String said(Sensor sensor, Function<BoardReading, Optional<String>> value) {
    return board
        .map(
            now ->
                value
                    .apply(now)
                    .orElseGet(
                        () ->
                            words.get(
                                now.bad().contains(sensor) ? "sensor.bad" : "sensor.missing")))
        .orElse(words.get("silent"));
  }
}
