package id.kia.drivers.board;

import id.kia.bridge.modbus.ModbusRtuClient;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading;
import id.kia.drivers.StockSensor;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The sensor board on a serial wire at 19200 8N1. Thread: the one that owns the wire. */
public final class ModbusBoard implements StockSensor {

  /** The line speed the board speaks. */
  public static final int BAUD = 19200;

  /** An answer takes about 30 ms; a USB adapter adds 16, a busy host more. */
  static final Duration ANSWER_TIME = Duration.ofMillis(500);

  private final Wire wire;
  private final ModbusRtuClient client;

  /** A place whose pieces are weighed or measured. */
  public enum Scale {
    HOPPER(BoardMap.RAW_HOPPER, BoardMap.HOPPER_LINE),
    BIN(BoardMap.RAW_BIN, BoardMap.BIN_LINE);

    private final int raw;
    private final int line;

    Scale(int raw, int line) {
      this.raw = raw;
      this.line = line;
    }
  }

  /**
   * A board on an open wire; nothing is sent before {@link #read()}.
   *
   * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
   */
  public ModbusBoard(Wire wire, LongSupplier nanoClock) {
    this.wire = wire;
    this.client = new ModbusRtuClient(wire, ANSWER_TIME, nanoClock);
  }

  /**
   * Asks for all registers at once, so that they are one picture.
   *
   * @throws WireException.Silent no answer within 500 ms
   * @throws WireException.Garbled no sound answer; ask again
   * @throws WireException.Refused the board has another register map, or just got power
   * @throws WireException.Lost the line is gone
   */
  @Override
  public BoardReading read() throws WireException {
    int[] registers;
    try {
      registers = client.readInputRegisters(BoardMap.UNIT, 0, BoardMap.REGISTERS);
    } catch (WireException.Refused refused) {
      // Maps of every version have their version in the same place.
      check(client.readInputRegisters(BoardMap.UNIT, BoardMap.MAP_VERSION, 1)[0]);
      throw refused;
    }
    check(registers[BoardMap.MAP_VERSION]);
    return BoardMap.decode(registers);
  }

  private void check(int version) throws WireException.Refused {
    if (version != BoardMap.VERSION) {
      throw new WireException.Refused(
          wire.name(),
          "register map version " + version + ", this program reads " + BoardMap.VERSION);
    }
  }

  /** The raw value of hopper or bin now, filtered, 0 to 65535; for a calibration. */
  public int raw(Scale scale) throws WireException {
    return client.readInputRegisters(BoardMap.UNIT, scale.raw, 1)[0];
  }

  /** What the board takes raw values for; empty when nobody told it yet. */
  public Optional<Calibration> calibration(Scale scale) throws WireException {
    int[] line = client.readHoldingRegisters(BoardMap.UNIT, scale.line, BoardMap.LINE);
    return Calibration.valid(line[0], line[1], line[2])
        ? Optional.of(new Calibration(line[0], line[1], line[2]))
        : Optional.empty();
  }

  /**
   * Tells the board what the raw values of hopper or bin mean. Durable on the board when this
   * returns.
   */
  public void calibrate(Scale scale, Calibration to) throws WireException {
    client.writeRegisters(BoardMap.UNIT, scale.line, to.rawEmpty(), to.rawKnown(), to.number());
  }

  /**
   * Lets go of the tamper latch. Durable on the board when this returns.
   *
   * @throws WireException.Refused the contact is still open, or opened again meanwhile
   */
  public void resetTamper() throws WireException {
    int tampers = client.readInputRegisters(BoardMap.UNIT, BoardMap.TAMPERS, 1)[0];
    client.writeRegister(BoardMap.UNIT, BoardMap.RESET_TAMPER, tampers);
  }

  @Override
  public void close() {
    wire.close();
  }
}
