package id.kia.drivers.board;

import id.kia.bridge.modbus.ModbusRtuClient;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading;
import id.kia.drivers.StockSensor;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The sensor board on a serial wire at 19200 8N1. Thread: the one that owns the wire. */
public final class ModbusBoard implements StockSensor {

  /** The line speed the board speaks. */
  public static final int BAUD = 19200;

  /** An answer takes about 20 ms; a USB adapter adds 16, a busy host more. */
  private static final Duration ANSWER_TIME = Duration.ofMillis(500);

  private final Wire wire;
  private final ModbusRtuClient client;

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
   * @throws WireException.Refused the board has another register map
   * @throws WireException.Lost the line is gone
   */
  @Override
  public BoardReading read() throws WireException {
    int[] registers = client.readInputRegisters(BoardMap.UNIT, 0, BoardMap.REGISTERS);
    int version = registers[BoardMap.MAP_VERSION];
    if (version != BoardMap.VERSION) {
      throw new WireException.Refused(
          wire.name(),
          "register map version " + version + ", this program reads " + BoardMap.VERSION);
    }
    return BoardMap.decode(registers);
  }

  @Override
  public void close() {
    wire.close();
  }
}
