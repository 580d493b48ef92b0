package id.kia.kiosk.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.supervise.BackOff;
import id.kia.bridge.wire.Wire;
import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.StockSensor;
import id.kia.drivers.board.ModbusBoard;
import id.kia.drivers.board.ModuleChannel;
import id.kia.drivers.board.ModuleLine;
import id.kia.drivers.board.SeveralLines;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The sensors: our own board on one port, or off-the-shelf Modbus modules on one or several.
 *
 * @param port of our own board
 * @param baud of it, 19200
 * @param modules one entry a port
 * @param supplyLeastMilliVolts under which technician and office are told; nobody when left out
 */
record BoardLine(
    @Nullable String port,
    @Nullable Integer baud,
    @Nullable List<ModulesLine> modules,
    @Nullable Integer supplyLeastMilliVolts) {
  private static final int USUAL_MODULE_BAUD = 9600;

  /** Modules on one port. */
  record ModulesLine(
      @JsonProperty(required = true) String port,
      @Nullable Integer baud,
      @JsonProperty(required = true) List<ChannelLine> channels) {
    private List<ModuleChannel> all() {
      List<ModuleChannel> all = channels.stream().map(ChannelLine::channel).toList();
      ModuleLine.checked(all);
      return all;
    }
  }

  /**
   * One port with what answers there.
   *
   * @param device what it is, for people
   * @param sensors that it may have
   */
  record Line(
      String port,
      int baud,
      String device,
      Set<Sensor> sensors,
      Function<Wire, StockSensor> driver) {}

  /** Throws IllegalArgumentException for what cannot be wired. */
  void check() {
    if ((port == null) == (modules == null)) {
      throw new IllegalArgumentException(
          "board needs either \"port\", our own board, or \"modules\", off-the-shelf ones");
    }
    if (port == null && baud != null) {
      throw new IllegalArgumentException("board: each entry of modules has its own baud");
    }
    Set<String> ports = new HashSet<>();
    Set<Sensor> seen = EnumSet.noneOf(Sensor.class);
    for (Line line : lines(() -> 0)) {
      if (!ports.add(line.port())) {
        throw new IllegalArgumentException("board: " + line.port() + " stands there twice");
      }
      for (Sensor sensor : modules == null ? Set.<Sensor>of() : line.sensors()) {
        if (!seen.add(sensor)) {
          throw new IllegalArgumentException("board: " + sensor + " stands there twice");
        }
      }
    }
    if (ports.isEmpty()) {
      throw new IllegalArgumentException("board: modules names no port");
    }
  }

  /** Whether our own board is there, whose scales are calibrated from a page. */
  boolean ours() {
    return port != null;
  }

  OptionalInt leastMilliVolts() {
    return supplyLeastMilliVolts == null
        ? OptionalInt.empty()
        : OptionalInt.of(supplyLeastMilliVolts);
  }

  /** Every port. */
  List<Line> lines(LongSupplier nanoClock) {
    if (port != null) {
      return List.of(
          new Line(
              port,
              baud == null ? ModbusBoard.BAUD : baud,
              "Modbus RTU, unit 1",
              EnumSet.allOf(Sensor.class),
              wire -> new ModbusBoard(wire, nanoClock)));
    }
    List<Line> lines = new ArrayList<>();
    for (ModulesLine line : modules == null ? List.<ModulesLine>of() : modules) {
      List<ModuleChannel> channels = line.all();
      Set<Sensor> sensors = EnumSet.noneOf(Sensor.class);
      channels.forEach(channel -> sensors.add(channel.sensor()));
      lines.add(
          new Line(
              line.port(),
              line.baud() == null ? USUAL_MODULE_BAUD : line.baud(),
              "Modbus RTU, " + sensors,
              sensors,
              wire -> new ModuleLine(wire, channels, nanoClock)));
    }
    return lines;
  }

  /**
   * One watch a port; together they tell as one board.
   *
   * @param sink must return at once
   */
  List<BoardWatch> watches(BackOff backOff, LongSupplier nanoClock, Consumer<BoardReading> sink) {
    List<Line> lines = lines(nanoClock);
    var together = new SeveralLines(lines.stream().map(Line::sensors).toList(), nanoClock, sink);
    List<BoardWatch> watches = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int index = i;
      watches.add(
          new BoardWatch(
              new SerialOpener(line.port(), line.baud(), nanoClock),
              line.driver(),
              backOff,
              nanoClock,
              lines.size() == 1 ? sink : reading -> together.accept(index, reading)));
    }
    return watches;
  }
}
