package id.kia.bridge.recording;

import id.kia.bridge.recording.Recording.Direction;
import id.kia.bridge.recording.Recording.Piece;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Plays the device's part of a recording: gives the recorded answers when the host has sent what it
 * sent then. One thread.
 *
 * <p>Never waits: a read finds nothing while the recording expects the host to speak. At the end of
 * the recording the wire is lost.
 */
public final class ReplayWire implements Wire {
  private final String name;
  private final Deque<Piece> ahead;
  private int used;
  private boolean closed;

  /**
   * A replay from the beginning.
   *
   * @param name for people and logs
   * @throws IllegalArgumentException when the recording was cut short
   */
  public ReplayWire(String name, Recording recording) {
    if (recording.truncated()) {
      throw new IllegalArgumentException(name + ": the recording was cut short");
    }
    this.name = name;
    this.ahead = new ArrayDeque<>(recording.pieces());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
    Piece next = next();
    if (length == 0 || next.direction() == Direction.SENT) {
      return 0;
    }
    byte[] bytes = next.bytes();
    int given = Math.min(length, bytes.length - used);
    System.arraycopy(bytes, used, into, offset, given);
    advance(bytes.length, given);
    return given;
  }

  /**
   * Compares with what was sent then.
   *
   * @throws WireException.Garbled at the first byte that differs, with its offset
   */
  @Override
  public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
    int compared = 0;
    while (compared < length) {
      Piece next = next();
      byte[] then = next.bytes();
      long at = next.offset() + used;
      if (next.direction() == Direction.RECEIVED) {
        throw new WireException.Garbled(name, "the device spoke at its byte " + at + " first");
      }
      int count = Math.min(length - compared, then.length - used);
      int from = offset + compared;
      int differs = Arrays.mismatch(then, used, used + count, bytes, from, from + count);
      if (differs >= 0) {
        throw new WireException.Garbled(name, "sent byte " + (at + differs) + " differs");
      }
      advance(then.length, count);
      compared += count;
    }
  }

  /** Does nothing: discarded input is not in a recording. */
  @Override
  public void discardInput() {}

  /** Whether everything was played. */
  public boolean finished() {
    return ahead.isEmpty();
  }

  @Override
  public void close() {
    closed = true;
  }

  private Piece next() throws WireException.Lost {
    Piece next = ahead.peek();
    if (closed || next == null) {
      throw new WireException.Lost(name);
    }
    return next;
  }

  private void advance(int pieceLength, int count) {
    used += count;
    if (used == pieceLength) {
      ahead.remove();
      used = 0;
    }
  }
}
