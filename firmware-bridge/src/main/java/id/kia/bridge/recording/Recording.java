package id.kia.bridge.recording;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What went over one wire, in order. Any thread. Bounded; what comes after the bound is counted.
 */
public final class Recording {

  /** Which way bytes went, as the host sees it. */
  public enum Direction {
    /** From the host to the device. */
    SENT,
    /** From the device to the host. */
    RECEIVED
  }

  /**
   * Bytes of one call.
   *
   * @param offset bytes that went this way before, also those not kept
   */
  public record Piece(Direction direction, long offset, byte[] bytes) {
    public Piece {
      bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }

    /** Lengths only: the bytes may show a child's card. */
    @Override
    public String toString() {
      return direction + " " + bytes.length + " bytes at " + offset;
    }
  }

  private final long mostBytes;
  private final List<Piece> pieces = new ArrayList<>();
  private final Map<Direction, Long> passed = new EnumMap<>(Direction.class);
  private long kept;

  /**
   * An empty recording.
   *
   * @param mostBytes bytes kept in both directions together, 0 or more
   */
  public Recording(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  synchronized void add(Direction direction, byte[] from, int offset, int length) {
    if (length == 0) {
      return;
    }
    long at = passed(direction);
    int fits = (int) Math.min(length, mostBytes - kept);
    if (fits > 0) {
      byte[] bytes = new byte[fits];
      System.arraycopy(from, offset, bytes, 0, fits);
      pieces.add(new Piece(direction, at, bytes));
      kept += fits;
    }
    passed.put(direction, at + length);
  }

  /** All pieces so far, oldest first. */
  public synchronized List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  /** Whether more went over the wire than was kept. */
  public synchronized boolean truncated() {
    return passed(Direction.SENT) + passed(Direction.RECEIVED) > kept;
  }

  /** All kept bytes of one direction. */
  public synchronized byte[] bytes(Direction direction) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Piece piece : pieces) {
      if (piece.direction() == direction) {
        all.writeBytes(piece.bytes());
      }
    }
    return all.toByteArray();
  }

  @Override
  public synchronized String toString() {
    return "Recording of "
        + passed(Direction.SENT)
        + " bytes sent, "
        + passed(Direction.RECEIVED)
        + " received";
  }

  private long passed(Direction direction) {
    return passed.getOrDefault(direction, 0L);
  }
}
