package id.kia.tests.fuzz;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.time.Duration;

/**
 * A device that answers with an input, and a clock that only waiting moves.
 *
 * <p>The byte 1E (record separator) parts the answers: each write of the host lets the next one
 * out. An answer that begins with 1D is a pulled cable.
 */
final class FedWire implements Wire {
  private static final byte NEXT = 0x1E;
  private static final byte PULLED = 0x1D;

  /** More calls than any host makes that still gets somewhere. */
  private static final int MOST_CALLS = 2_000_000;

  private final byte[] input;
  private final int chunk;
  private int at;
  private int end;
  private long nanos = 1_000_000_000L;
  private int calls;
  private long written;
  private boolean closed;

  /**
   * @param from where the answers begin
   * @param chunk most bytes of one read
   * @param all whether everything is there at once, as from a device that speaks unasked
   */
  FedWire(byte[] input, int from, int chunk, boolean all) {
    this.input = input;
    this.chunk = chunk;
    this.at = Math.min(from, input.length);
    this.end = all ? input.length : at;
  }

  long nanos() {
    return nanos;
  }

  long written() {
    return written;
  }

  @Override
  public String name() {
    return "fed";
  }

  @Override
  public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
    alive();
    if (length == 0) {
      return 0;
    }
    if (at >= end) {
      nanos += Math.max(1_000, atMost.toNanos());
      return 0;
    }
    int got = Math.min(Math.min(length, chunk), end - at);
    System.arraycopy(input, at, into, offset, got);
    at += got;
    return got;
  }

  @Override
  public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
    alive();
    written += length;
    at = end;
    if (at < input.length && input[at] == NEXT) {
      at++;
    }
    end = at;
    while (end < input.length && input[end] != NEXT) {
      end++;
    }
    if (at < end && input[at] == PULLED) {
      closed = true;
      throw new WireException.Lost(name());
    }
  }

  @Override
  public void discardInput() throws WireException {
    alive();
    at = end;
  }

  @Override
  public void close() {
    closed = true;
  }

  private void alive() throws WireException {
    if (++calls > MOST_CALLS) {
      throw new AssertionError("the host asks without end");
    }
    if (closed) {
      throw new WireException.Lost(name());
    }
  }
}
