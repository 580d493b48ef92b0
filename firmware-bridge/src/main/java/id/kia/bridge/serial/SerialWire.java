package id.kia.bridge.serial;

import com.fazecast.jSerialComm.SerialPort;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;

/**
 * An open serial port. One platform thread reads and writes; any thread may close.
 *
 * <p>Waits for input are rounded up to 100 ms. Once the other end was seen to be gone every later
 * call says so, also when another device appears under the same name. Closing drops what is written
 * but not yet on the line.
 */
final class SerialWire implements Wire {

  /** Small enough that a write ends soon after a close, large enough to cost nothing. */
  private static final int WRITE_CHUNK = 4096;

  private final String name;
  private final SerialPort port;
  private final LongSupplier nanoClock;
  private final WriteWatchdog watchdog;
  private volatile boolean lost;

  SerialWire(String name, SerialPort port, LongSupplier nanoClock) {
    this.name = name;
    this.port = port;
    this.nanoClock = nanoClock;
    this.watchdog = new WriteWatchdog(name, this::close);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
    Objects.checkFromIndexSize(offset, length, into.length);
    int waiting = waiting();
    if (length == 0) {
      return 0;
    }
    if (waiting > 0 || atMost.isZero()) {
      return waiting == 0 ? 0 : take(into, offset, Math.min(length, waiting));
    }
    long start = nanoClock.getAsLong();
    int got;
    do {
      got = take(into, offset, length);
    } while (got == 0 && nanoClock.getAsLong() - start < atMost.toNanos());
    return got;
  }

  @Override
  public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    waiting();
    WriteWatchdog.Watch watch;
    try {
      watch = watchdog.watch(atMost);
    } catch (RejectedExecutionException closedMeanwhile) {
      throw gone();
    }
    boolean whole = send(bytes, offset, length);
    if (!watch.endedInTime()) {
      lost = true;
      throw new WireException.Stalled(name, atMost.toMillis());
    }
    if (!whole) {
      throw gone();
    }
  }

  private boolean send(byte[] bytes, int offset, int length) {
    int sent = 0;
    while (sent < length) {
      // The library returns 0, not -1, when the device was unplugged.
      int taken = port.writeBytes(bytes, Math.min(WRITE_CHUNK, length - sent), offset + sent);
      if (taken <= 0) {
        return false;
      }
      sent += taken;
    }
    return true;
  }

  @Override
  public void discardInput() throws WireException {
    byte[] bin = new byte[1024];
    while (read(bin, 0, bin.length, Duration.ZERO) > 0) {
      // Read and dropped: flushing would also drop output that is still on its way.
    }
  }

  @Override
  public void close() {
    lost = true;
    port.closePort();
    watchdog.close();
  }

  private int take(byte[] into, int offset, int length) throws WireException {
    int got = port.readBytes(into, length, offset);
    if (got < 0) {
      throw gone();
    }
    return got;
  }

  private int waiting() throws WireException {
    int waiting = lost ? -1 : port.bytesAvailable();
    if (waiting < 0) {
      throw gone();
    }
    return waiting;
  }

  private WireException gone() {
    lost = true;
    return new WireException.Lost(name);
  }
}
