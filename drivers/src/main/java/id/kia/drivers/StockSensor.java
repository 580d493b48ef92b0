package id.kia.drivers;

import id.kia.bridge.wire.WireException;

/** The sensor board: what lies in hopper and bin, what the ribbon spool did, who is at the exit. */
public interface StockSensor extends AutoCloseable {

  /**
   * Asks the board once, about 20 ms on the line.
   *
   * @throws WireException when the board is gone or silent (silence closes nothing; ask again)
   */
  BoardReading read() throws WireException;

  @Override
  void close();
}
