package id.kia.tests.speed;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The host's end of a wire that keeps all that crosses it, in turns: what was said, what came. */
final class Transcript implements Wire {

  /**
   * The host speaks, then the printer.
   *
   * @param at nanoseconds at which the last of the answer was read
   */
  record Turn(byte[] said, byte[] answered, long at) {
    private static final byte[] END = {0x1B, 'S', 'e', '\r'};

    /** Whether the answer says that a card is out. */
    boolean endsCard() {
      return Arrays.equals(said, END);
    }
  }

  private final Wire wire;
  private final List<Turn> turns = new ArrayList<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream answered = new ByteArrayOutputStream();
  private long at;

  Transcript(Wire wire) {
    this.wire = wire;
  }

  List<Turn> turns() {
    end();
    return List.copyOf(turns);
  }

  private void end() {
    if (said.size() > 0) {
      turns.add(new Turn(said.toByteArray(), answered.toByteArray(), at));
      said.reset();
      answered.reset();
    }
  }

  @Override
  public String name() {
    return wire.name();
  }

  @Override
  public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
    int got = wire.read(into, offset, length, atMost);
    if (got > 0) {
      answered.write(into, offset, got);
      at = System.nanoTime();
    }
    return got;
  }

  @Override
  public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
    if (answered.size() > 0) {
      end();
    }
    said.write(bytes, offset, length);
    wire.write(bytes, offset, length, atMost);
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
