package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.bridge.wire.Wire;
import id.kia.drivers.ReplyMode;
import id.kia.drivers.evolis.codec.TextCommand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ACK of a value that comes a moment after it is not the answer to what is sent next. */
class EvolisLateAckTest {
  /** Says a value at once and its ACK only to who waits a moment. */
  private static final class Slow implements Wire {
    private final Deque<String> parts = new ArrayDeque<>();
    private long nanos;

    @Override
    public String name() {
      return "slow";
    }

    @Override
    public int read(byte[] into, int offset, int length, Duration atMost) {
      boolean late = "\u0006".equals(parts.peek()) && atMost.toMillis() < 100;
      if (late || parts.isEmpty()) {
        nanos += atMost.toNanos();
        return 0;
      }
      byte[] part = parts.remove().getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(part, 0, into, offset, part.length);
      return part.length;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, Duration atMost) {
      boolean asks = bytes[offset + 1] == 'R';
      parts.addAll(asks ? List.of("10\0", "\u0006") : List.of("\u00152"));
    }

    @Override
    public void discardInput() {
      parts.clear();
    }

    @Override
    public void close() {}
  }

  @Test
  void a_refused_setting_after_a_question_is_seen_as_refused() throws Exception {
    var wire = new Slow();
    var line =
        new EvolisLine(
            wire,
            () -> wire.nanos,
            EvolisBench.SHORT,
            EvolisBench.COLOUR.answering(ReplyMode.ACK_NACK));
    assertEquals("10", line.ask(TextCommand.of("Rco", "p")).text());
    assertEquals("NACK 2", line.ask(TextCommand.of("Pmi", "X")).text());
    assertEquals("10", line.ask(TextCommand.of("Rco", "c")).text());
    assertEquals("NACK 2", line.ask(TextCommand.of("Pmi", "X")).text());
  }
}
