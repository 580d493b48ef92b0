package id.kia.drivers.board;

import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Readings of several lines as those of one board; a line that fell silent has dead sensors. */
public final class SeveralLines {
  /** As long as a reading of one board counts. */
  static final Duration FRESH = Duration.ofSeconds(2);

  private record Heard(BoardReading reading, long at) {}

  private final List<Set<Sensor>> lines;
  private final List<Optional<Heard>> heard = new ArrayList<>();
  private final LongSupplier nanoClock;
  private final Consumer<BoardReading> sink;

  /**
   * @param lines the sensors of each
   * @param nanoClock monotonic nanoseconds
   * @param sink told of the whole whenever a line said something; returns at once
   */
  public SeveralLines(
      List<Set<Sensor>> lines, LongSupplier nanoClock, Consumer<BoardReading> sink) {
    this.lines = List.copyOf(lines);
    this.nanoClock = nanoClock;
    this.sink = sink;
    lines.forEach(_ -> heard.add(Optional.empty()));
  }

  /** Line {@code index} said this. Any thread. */
  public synchronized void accept(int index, BoardReading reading) {
    long now = nanoClock.getAsLong();
    heard.set(index, Optional.of(new Heard(reading, now)));
    BoardReading all = BoardReading.of(Map.of(), Map.of());
    for (int i = 0; i < lines.size(); i++) {
      Set<Sensor> sensors = lines.get(i);
      all =
          all.and(
              heard
                  .get(i)
                  .filter(one -> now - one.at() <= FRESH.toNanos())
                  .map(Heard::reading)
                  .orElseGet(() -> dead(sensors)));
    }
    sink.accept(all);
  }

  private static BoardReading dead(Set<Sensor> sensors) {
    Map<Sensor, Fault> faults = new EnumMap<>(Sensor.class);
    sensors.forEach(sensor -> faults.put(sensor, Fault.DEAD));
    return BoardReading.of(Map.of(), faults);
  }
}
