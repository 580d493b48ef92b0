package id.kia.bridge.pty;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The device's end of a cable. Waits go on while no host is there or the plug is out, because a
 * device that waits for orders knows neither.
 */
final class DeviceEnd implements Wire {

  /**
   * Without a host the kernel reports a hang-up at once, so its coming is looked for this often.
   */
  private static final int HOST_CHECK_MILLIS = 10;

  private static final int LONGEST_WAIT_MILLIS = 1000;

  private final PseudoTerminal terminal;
  private final LongSupplier nanoClock;

  DeviceEnd(PseudoTerminal terminal, LongSupplier nanoClock) {
    this.terminal = terminal;
    this.nanoClock = nanoClock;
  }

  @Override
  public String name() {
    return terminal.link() + " (device)";
  }

  @Override
  public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
    Objects.checkFromIndexSize(offset, length, into.length);
    long start = nanoClock.getAsLong();
    while (true) {
      int wait = millisLeft(start, atMost);
      int got = terminal.whilePlugged(plug -> readOnce(plug, into, offset, length, wait));
      if (got < 0) {
        throw new WireException.Lost(name());
      }
      if (got > 0 || length == 0 || millisLeft(start, atMost) == 0) {
        return got;
      }
    }
  }

  private int readOnce(@Nullable Plug plug, byte[] into, int offset, int length, int wait) {
    if (terminal.closed()) {
      return -1;
    }
    if (length == 0) {
      return 0;
    }
    int seen = plug == null ? Libc.POLLHUP : plug.poll(Libc.POLLIN, terminal.wakeFd(), wait);
    if (plug != null && (seen & Libc.POLLIN) != 0) {
      return plug.read(into, offset, length);
    }
    if ((seen & Libc.POLLHUP) != 0 && wait > 0) {
      Plug.await(terminal.wakeFd(), Math.min(wait, HOST_CHECK_MILLIS));
    }
    return 0;
  }

  @Override
  public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    long start = nanoClock.getAsLong();
    int sent = 0;
    while (sent < length) {
      int from = offset + sent;
      int left = length - sent;
      int wait = millisLeft(start, atMost);
      int taken = terminal.whilePlugged(plug -> writeOnce(plug, bytes, from, left, wait));
      if (taken < 0) {
        throw new WireException.Lost(name());
      }
      if (taken == 0 && millisLeft(start, atMost) == 0) {
        return; // the host did not listen: the rest is lost, as on a real line
      }
      sent += taken;
    }
  }

  private int writeOnce(@Nullable Plug plug, byte[] bytes, int offset, int length, int wait) {
    if (terminal.closed()) {
      return -1;
    }
    int seen = plug == null ? Libc.POLLHUP : plug.poll(Libc.POLLOUT, terminal.wakeFd(), wait);
    if (plug == null || (seen & Libc.POLLHUP) != 0) {
      return length; // nobody is there: into the air
    }
    return (seen & Libc.POLLOUT) == 0 ? 0 : plug.write(bytes, offset, length);
  }

  @Override
  public void discardInput() throws WireException {
    byte[] bin = new byte[4096];
    while (read(bin, 0, bin.length, Duration.ZERO) > 0) {
      // read and dropped
    }
  }

  /** Takes the whole cable away: the device is switched off for good. */
  @Override
  public void close() {
    terminal.close();
  }

  /** Rounded up, so that a wait of less than a millisecond is not a busy loop. */
  private int millisLeft(long start, Duration atMost) {
    long left = atMost.toNanos() - (nanoClock.getAsLong() - start);
    long millis = left <= 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(left + 999_999);
    return (int) Math.min(millis, LONGEST_WAIT_MILLIS);
  }
}
