package id.kia.bridge.recording;

import id.kia.bridge.recording.Recording.Direction;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.time.Duration;

/**
 * Passes everything on to another wire and writes it down. Discarded input is not recorded: the
 * host never saw it.
 *
 * @param wire the wire that carries the bytes
 * @param recording where they are written down; a failed write is recorded whole, because how much
 *     of it went out is not known
 */
public record RecordingWire(Wire wire, Recording recording) implements Wire {

  @Override
  public String name() {
    return wire.name();
  }

  @Override
  public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
    int got = wire.read(into, offset, length, atMost);
    recording.add(Direction.RECEIVED, into, offset, got);
    return got;
  }

  @Override
  public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
    recording.add(Direction.SENT, bytes, offset, length);
    wire.write(bytes, offset, length, atMost);
  }

  @Override
  public void discardInput() throws WireException {
    wire.discardInput();
  }

  @Override
  public void check() throws WireException {
    wire.check();
  }

  @Override
  public void close() {
    wire.close();
  }
}
