package id.kia.cli.bench;

import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.board.VirtualBoard;
import id.kia.drivers.evolis.virtual.PrinterView;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the board's sensors see of printer and cabinet. Any thread.
 *
 * <p>A dead sensor says of itself that it is bad; a stuck one goes on telling what it saw last and
 * does not know it.
 */
final class Senses {
  /** Quarter turns of the take-up spool for one panel. */
  static final int TURNS_A_PANEL = 3;

  private static final int MOST_SENSED = 1000;
  private static final int CENTI = 100;

  /** How a sensor is. */
  enum Health {
    WELL,
    DEAD,
    STUCK
  }

  private final VirtualBoard board;
  private final Map<Sensor, Health> health = new EnumMap<>(Sensor.class);
  private @Nullable PrinterView body;
  private boolean doorOpen;
  private int celsius;
  private long turned;

  Senses(VirtualBoard board) {
    this.board = board;
    this.celsius = board.facts().temperatureCentiC() / CENTI;
    for (Sensor sensor : Sensor.values()) {
      health.put(sensor, Health.WELL);
    }
  }

  /** The printer's body changed. */
  synchronized void printer(PrinterView now) {
    body = now;
    feel();
  }

  synchronized void door(boolean open) {
    doorOpen = open;
    feel();
  }

  synchronized void warm(int toCelsius) {
    celsius = toCelsius;
    feel();
  }

  /** Breaks or mends a sensor; a mended one sees at once what is there. */
  synchronized void set(Sensor sensor, Health now) {
    health.put(sensor, now);
    board.bad(sensor, now == Health.DEAD);
    feel();
  }

  synchronized Map<Sensor, Health> health() {
    return new EnumMap<>(health);
  }

  /** Whether the door stands open, whatever its sensor says. */
  synchronized boolean doorStandsOpen() {
    return doorOpen;
  }

  /** Degrees inside, whatever the sensor says. */
  synchronized int celsius() {
    return celsius;
  }

  private void feel() {
    PrinterView seen = body;
    if (seen != null) {
      feel(seen);
    }
    if (feels(Sensor.DOOR)) {
      board.doorOpen(doorOpen);
    }
    if (feels(Sensor.TEMPERATURE)) {
      board.temperature(celsius * CENTI);
    }
  }

  private void feel(PrinterView seen) {
    if (feels(Sensor.HOPPER)) {
      board.blanks(Math.min(MOST_SENSED, seen.feederCards()));
    }
    if (feels(Sensor.EXIT)) {
      board.cardAtExit(seen.exitCards() > 0);
    }
    if (feels(Sensor.BIN)) {
      board.cardsInBin(Math.min(MOST_SENSED, seen.rejectBox()));
    }
    long all = seen.panels() * TURNS_A_PANEL;
    if (feels(Sensor.RIBBON)) {
      board.turnRibbon((int) (all - turned));
    }
    turned = all; // turns that a stuck counter missed are never counted
  }

  private boolean feels(Sensor sensor) {
    return health.get(sensor) != Health.STUCK;
  }
}
