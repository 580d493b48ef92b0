package id.kia.drivers.board;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.fault.BoardFault;
import id.kia.drivers.fault.Standing;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A wire whose sender can be muted or spoiled from any thread; it still hears. */
final class MutedWire implements Wire {
  private static final int MISSED_AT_START = 3;

  private final Wire wire;
  private final Standing<BoardFault> faults;
  private final AtomicInteger misses = new AtomicInteger();

  MutedWire(Wire wire, Standing<BoardFault> faults) {
    this.wire = wire;
    this.faults = faults;
  }

  /** It starts anew and misses what is asked meanwhile. */
  void restart() {
    misses.set(MISSED_AT_START);
  }

  @Override
  public String name() {
    return wire.name();
  }

  @Override
  public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
    return wire.read(into, offset, length, atMost);
  }

  @Override
  public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
    boolean missed = misses.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    if (missed || faults.on(BoardFault.BOARD_SILENT)) {
      return;
    }
    byte[] answer = bytes.clone();
    if (faults.on(BoardFault.BOARD_CRC)) {
      answer[offset + length - 1] ^= 0x5A;
    }
    wire.write(answer, offset, length, atMost);
  }

  @Override
  public void discardInput() throws WireException {
    wire.discardInput();
  }

  @Override
  public void close() {
    wire.close();
  }
}
