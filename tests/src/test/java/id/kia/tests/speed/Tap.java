package id.kia.tests.speed;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.evolis.virtual.VirtualLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A cable that notes at the printer's end when each card began and ended: its first byte ({@code
 * Pr} before {@code Ss}), its {@code Ss}, the last byte of its {@code Se}, and the reply to that.
 */
final class Tap implements VirtualLine {
  private static final String START = "\u001bSs\r";
  private static final String END = "\u001bSe\r";
  private static final String RIBBON = "\u001bPr;";
  private static final int KEPT = 16;

  /**
   * One card, in nanoseconds of the clock.
   *
   * @param first its first byte was read
   * @param start the read with the end of {@code Ss}
   * @param last the read with the end of {@code Se}
   * @param done the reply to {@code Se} was written
   */
  record Card(long first, long start, long last, long done) {}

  private final VirtualLine line;
  private final Wire device;
  private final List<Card> cards = new ArrayList<>();
  private String before = "";
  private long ribbonAt;
  private long startAt;
  private long endAt;
  private long doneAt;

  Tap(VirtualLine line) {
    this.line = line;
    this.device = new Noting(line.device());
  }

  /** Cards that are done; ask when the printer is at rest. */
  synchronized List<Card> cards() {
    whole();
    return List.copyOf(cards);
  }

  private synchronized void heard(byte[] bytes, int offset, int length) {
    long now = System.nanoTime();
    whole();
    String text = before + new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
    if (text.contains(RIBBON)) {
      ribbonAt = now;
    }
    if (text.contains(START)) {
      startAt = now;
    }
    if (text.contains(END)) {
      endAt = now;
      before = "";
    } else {
      // A command may lie over two reads; one that was whole must not be seen twice.
      int cut = Math.max(text.lastIndexOf('\r') + 1, text.length() - KEPT);
      before = text.substring(Math.min(cut, text.length()));
    }
  }

  /** The reply to the panel may come after a read that held {@code Se} too: the last counts. */
  private synchronized void said() {
    doneAt = System.nanoTime();
  }

  private void whole() {
    if (endAt != 0 && doneAt >= endAt) {
      cards.add(new Card(ribbonAt, startAt, endAt, doneAt));
      endAt = 0;
    }
  }

  @Override
  public Wire device() {
    return device;
  }

  @Override
  public void unplug() {
    line.unplug();
  }

  @Override
  public void plug() throws IOException {
    line.plug();
  }

  @Override
  public boolean plugged() {
    return line.plugged();
  }

  @Override
  public void close() {
    line.close();
  }

  private final class Noting implements Wire {
    private final Wire wire;

    Noting(Wire wire) {
      this.wire = wire;
    }

    @Override
    public String name() {
      return wire.name();
    }

    @Override
    public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
      int got = wire.read(into, offset, length, atMost);
      if (got > 0) {
        heard(into, offset, got);
      }
      return got;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
      wire.write(bytes, offset, length, atMost);
      said();
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
}
