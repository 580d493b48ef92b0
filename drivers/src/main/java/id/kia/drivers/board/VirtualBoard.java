package id.kia.drivers.board;

import id.kia.bridge.modbus.ModbusRtuResponder;
import id.kia.bridge.modbus.Registers;
import id.kia.bridge.pty.PseudoTerminal;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.fault.BoardFault;
import id.kia.drivers.fault.FaultPlan;
import id.kia.drivers.fault.Moment;
import id.kia.drivers.fault.PlannedFault;
import id.kia.drivers.fault.Plug;
import id.kia.drivers.fault.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A sensor board on a pseudo-terminal whose physical facts a program sets. Setters: any thread; the
 * next request sees them all.
 *
 * <p>It begins calibrated, with 100 blanks, an empty exit and bin, the door shut, 27.50 degrees
 * Celsius, 65.0 % humidity and 5000 mV. It knows nothing of noise: a program says which sensor is
 * dead or stuck. The firmware in firmware-bridge/board finds that out itself.
 */
public final class VirtualBoard implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Wire device;
  private final Plug plug;
  private final MutedWire line;
  private final VirtualSensors sensors = new VirtualSensors();
  private final Standing<BoardFault> standing;
  private final FaultPlan plan = new FaultPlan(List.of());
  private final ModbusRtuResponder responder;
  private final AtomicLong reads = new AtomicLong();

  /**
   * What its sensors say, and how they are.
   *
   * @param blanksInHopper pieces by its calibration
   * @param ribbonTurns quarter turns
   * @param cardsInBin pieces by its calibration
   * @param temperatureCentiC hundredths of a degree Celsius
   * @param tampered the latch is set
   * @param humidityPermille tenths of a percent
   * @param rawHopper 0 to 65535
   * @param rawBin 0 to 65535
   * @param tampers how often the latch was set, 0 to 65535
   */
  public record Facts(
      int blanksInHopper,
      long ribbonTurns,
      boolean cardAtExit,
      int cardsInBin,
      boolean doorOpen,
      int temperatureCentiC,
      boolean tampered,
      int humidityPermille,
      int supplyMilliVolts,
      int rawHopper,
      int rawBin,
      int tampers,
      Map<Sensor, Fault> faults) {
    public Facts {
      faults = Map.copyOf(faults);
    }
  }

  private VirtualBoard(Wire device, Plug plug, LongSupplier nanoClock) {
    this.device = device;
    this.plug = plug;
    this.standing = new Standing<>(BoardFault.class, nanoClock);
    this.line = new MutedWire(device, standing);
    this.responder = new ModbusRtuResponder(line, BoardMap.UNIT, new Answers());
  }

  /**
   * Plugs a board in and lets it answer on a thread of its own.
   *
   * @param link where the host finds the port
   * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
   * @throws IOException when something that is no link is in the way
   */
  public static VirtualBoard start(Path link, LongSupplier nanoClock) throws IOException {
    PseudoTerminal cable = PseudoTerminal.open(link, nanoClock);
    VirtualBoard board = on(cable.device(), plugOf(cable), nanoClock);
    Thread.ofPlatform().daemon().name("virtual board " + link).start(board::serve);
    return board;
  }

  /**
   * A board on a wire of the caller's, who lends it a thread by {@link #answer}.
   *
   * @param device the board's end
   */
  public static VirtualBoard on(Wire device, Plug plug, LongSupplier nanoClock) {
    return new VirtualBoard(device, plug, nanoClock);
  }

  private static Plug plugOf(PseudoTerminal cable) {
    return new Plug() {
      @Override
      public void unplug() {
        cable.unplug();
      }

      @Override
      public void plug() throws IOException {
        cable.replug();
      }
    };
  }

  private void serve() {
    boolean open = true;
    while (open) {
      try {
        answer(PATIENCE);
      } catch (WireException closed) {
        open = false; // a device's end is lost only by close()
      }
    }
  }

  /**
   * Takes what comes within this time and answers it.
   *
   * @throws WireException when its end of the wire is closed
   */
  public void answer(Duration atMost) throws WireException {
    responder.serve(atMost);
    standing.ended().forEach(fault -> mend(fault, Optional.empty()));
  }

  /** The sensors' registers, as somebody reads them. */
  private final class Answers implements Registers {
    @Override
    public int[] input() {
      plan.due(Moment.READ, reads.incrementAndGet()).forEach(VirtualBoard.this::inflict);
      return sensors.input();
    }

    @Override
    public int[] holding() {
      return sensors.holding();
    }

    @Override
    public boolean write(int address, int[] values) {
      return sensors.write(address, values);
    }
  }

  /** What it would tell now. */
  public Facts facts() {
    return sensors.facts();
  }

  /** Puts so many blanks into the hopper in all, 0 to 1000. */
  public void blanks(int pieces) {
    sensors.blanks(inRange(pieces));
  }

  /** Sets what a scale sees, 0 to 65535; what that means is a matter of its calibration. */
  public void raw(ModbusBoard.Scale scale, int raw) {
    sensors.raw(scale, raw & Calibration.MOST_RAW);
  }

  /** Turns the take-up spool on; the counter wraps at 2^32. */
  public void turnRibbon(int quarterTurns) {
    sensors.turn(quarterTurns);
  }

  /** Puts a card at the exit or takes it away. */
  public void cardAtExit(boolean there) {
    sensors.cardAtExit(there);
  }

  /** Puts so many cards into the reject and capture bin in all, 0 to 1000. */
  public void cardsInBin(int pieces) {
    sensors.cardsInBin(inRange(pieces));
  }

  /** Opens or shuts the cabinet's door. */
  public void doorOpen(boolean open) {
    sensors.doorOpen(open);
  }

  /** Warms or cools the cabinet to so many hundredths of a degree Celsius, -327.68 to 327.67. */
  public void temperature(int hundredthsC) {
    sensors.temperature((short) hundredthsC);
  }

  /** Opens or shuts the tamper contact; open sets the latch. */
  public void tamper(boolean open) {
    sensors.tamper(open);
  }

  /** Sets humidity in tenths of a percent and supply in millivolts, 0 to 65535 each. */
  public void climate(int humidityPermille, int supplyMilliVolts) {
    sensors.climate(humidityPermille & 0xffff, supplyMilliVolts & 0xffff);
  }

  /** Breaks or mends one sensor: the board says of it that it is dead. */
  public void bad(Sensor sensor, boolean broken) {
    if (broken) {
      fault(sensor, Fault.DEAD);
    } else {
      sensors.mend(sensor);
    }
  }

  /** Makes the board say this of one sensor. */
  public void fault(Sensor sensor, Fault fault) {
    sensors.fault(sensor, fault);
  }

  /** Lets a fault happen at its moment, counted from now; one of another device never happens. */
  public void plan(PlannedFault planned) {
    if (planned.when() == Moment.NOW) {
      inflict(planned);
    } else {
      plan.add(planned.later(reads.get()));
    }
  }

  private void inflict(PlannedFault planned) {
    if (planned.fault() instanceof BoardFault fault) {
      inflict(fault, planned.sensor(), planned.lasting());
    }
  }

  /**
   * Lets a fault happen now.
   *
   * @param sensor the one it strikes, for the faults of sensors
   * @param lasting zero = until it is mended
   */
  public void inflict(BoardFault fault, Optional<Sensor> sensor, Duration lasting) {
    switch (fault) {
      case SENSOR_DEAD -> fault(struck(fault, sensor), Fault.DEAD);
      case SENSOR_STUCK -> fault(struck(fault, sensor), Fault.STUCK);
      case SENSOR_UNCALIBRATED -> fault(struck(fault, sensor), Fault.UNCALIBRATED);
      case SENSOR_FROZEN -> sensors.lies().freeze(struck(fault, sensor), sensors.input());
      case SENSOR_NOISY -> sensors.lies().noisy(struck(fault, sensor));
      case SENSOR_OUT_OF_RANGE -> sensors.lies().wild(struck(fault, sensor));
      case BOARD_RESTART -> line.restart();
      case BOARD_UNPLUG -> {
        standing.begin(fault, lasting);
        plug.unplug();
      }
      case BOARD_CRC, BOARD_SILENT -> standing.begin(fault, lasting);
    }
  }

  /** Undoes a fault, as somebody who changes the part or plugs it in. */
  public void mend(BoardFault fault, Optional<Sensor> sensor) {
    switch (fault) {
      case SENSOR_DEAD,
          SENSOR_STUCK,
          SENSOR_UNCALIBRATED,
          SENSOR_FROZEN,
          SENSOR_NOISY,
          SENSOR_OUT_OF_RANGE ->
          sensors.mend(struck(fault, sensor));
      case BOARD_UNPLUG -> {
        standing.over(fault);
        plugIn();
      }
      case BOARD_CRC, BOARD_SILENT, BOARD_RESTART -> standing.over(fault);
    }
  }

  private static Sensor struck(BoardFault fault, Optional<Sensor> sensor) {
    return sensor.orElseThrow(
        () -> new IllegalArgumentException(fault.word() + " strikes one sensor: say which"));
  }

  /** Faults of the board itself that stand now. */
  public List<BoardFault> standing() {
    return standing.now();
  }

  /** Makes the board mute or lets it speak again; it stays plugged in. */
  public void silent(boolean silent) {
    if (silent) {
      standing.begin(BoardFault.BOARD_SILENT, Duration.ZERO);
    } else {
      standing.over(BoardFault.BOARD_SILENT);
    }
  }

  /** Pulls the plug. */
  public void unplug() {
    plug.unplug();
  }

  /** Plugs in again under the same link. */
  public void plug() throws IOException {
    plug.plug();
  }

  private void plugIn() {
    try {
      plug.plug();
    } catch (IOException e) {
      throw new UncheckedIOException("the plug does not go in", e);
    }
  }

  @Override
  public void close() {
    device.close();
  }

  private static int inRange(int pieces) {
    if (pieces < 0 || pieces > BoardMap.MOST_CARDS) {
      throw new IllegalArgumentException(
          "pieces must be 0.." + BoardMap.MOST_CARDS + ", was " + pieces);
    }
    return pieces;
  }
}
