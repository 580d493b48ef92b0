package id.kia.drivers.board;

import id.kia.bridge.modbus.ModbusRtuResponder;
import id.kia.bridge.pty.PseudoTerminal;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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

  private final PseudoTerminal cable;
  private final MutedWire line;
  private final VirtualSensors sensors = new VirtualSensors();

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

  private VirtualBoard(PseudoTerminal cable) {
    this.cable = cable;
    this.line = new MutedWire(cable.device());
  }

  /**
   * Plugs a board in and lets it answer on a thread of its own.
   *
   * @param link where the host finds the port
   * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
   * @throws IOException when something that is no link is in the way
   */
  public static VirtualBoard start(Path link, LongSupplier nanoClock) throws IOException {
    VirtualBoard board = new VirtualBoard(PseudoTerminal.open(link, nanoClock));
    Thread.ofPlatform().daemon().name("virtual board " + link).start(board::serve);
    return board;
  }

  private void serve() {
    ModbusRtuResponder responder = new ModbusRtuResponder(line, BoardMap.UNIT, sensors);
    boolean open = true;
    while (open) {
      try {
        responder.serve(PATIENCE);
      } catch (WireException closed) {
        open = false; // a device's end is lost only by close()
      }
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

  /** Makes the board mute or lets it speak again; it stays plugged in. */
  public void silent(boolean silent) {
    line.mute(silent);
  }

  /** Pulls the plug. */
  public void unplug() {
    cable.unplug();
  }

  /** Plugs in again under the same link. */
  public void plug() throws IOException {
    cable.replug();
  }

  @Override
  public void close() {
    cable.close();
  }

  private static int inRange(int pieces) {
    if (pieces < 0 || pieces > BoardMap.MOST_CARDS) {
      throw new IllegalArgumentException(
          "pieces must be 0.." + BoardMap.MOST_CARDS + ", was " + pieces);
    }
    return pieces;
  }
}
