package id.kia.drivers.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Plays the printer's part of a recorded call, and its clock. A panel may have other data and
 * another length than then: the picture is not in a recording. One thread; never waits.
 */
final class ReplayedWire implements Wire {
  /** Looks that wait for nothing take a microsecond here and took none then. */
  private static final long SLACK_NANOS = Duration.ofMillis(100).toNanos();

  private final HostMask mask;
  private final Deque<JsonNode> ahead = new ArrayDeque<>();
  private byte[] reply = new byte[0];
  private int given;
  private long nanos;
  private long endNanos;
  private long filled;
  private String differs = "";

  ReplayedWire(HostMask mask) {
    this.mask = mask;
  }

  /** Goes on with the notes of the next call; until its end the printer may have been silent. */
  void play(List<JsonNode> notes, long startMicros, long endMicros) {
    ahead.clear();
    ahead.addAll(notes);
    reply = new byte[0];
    given = 0;
    filled = 0;
    differs = "";
    nanos = startMicros * 1000;
    endNanos = endMicros * 1000;
  }

  long nanos() {
    return nanos;
  }

  /** Where the host said something else than then; blank when it did not. */
  String differs() {
    return differs.isEmpty() && !ahead.isEmpty()
        ? "then it went on with " + shown(ahead.peek())
        : differs;
  }

  @Override
  public String name() {
    return "recording";
  }

  @Override
  public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
    lostNow();
    if (length == 0) {
      return 0;
    }
    if (given == reply.length && ahead.peek() instanceof ObjectNode next && next.has("r")) {
      take();
      reply = next.path("r").asText().getBytes(StandardCharsets.ISO_8859_1);
      given = 0;
    }
    if (given == reply.length) {
      nanos += Math.max(1_000, atMost.toNanos());
      if (ahead.isEmpty() && nanos > endNanos + SLACK_NANOS) {
        throw different("waits for a reply where the recording ends");
      }
      return 0;
    }
    int got = Math.min(length, reply.length - given);
    System.arraycopy(reply, given, into, offset, got);
    given += got;
    return got;
  }

  @Override
  public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
    lostNow();
    for (ObjectNode said : mask.take(bytes, offset, length)) {
      compare(said);
    }
    JsonNode next = ahead.peek();
    if (next != null && next.has("fill")) {
      filled += length;
      if (filled >= next.path("fill").asLong()) {
        filled = 0;
        take();
        var _ = mask.loose();
      }
    } else if (next != null && next.path("part").asBoolean() && mask.unfinished().isPresent()) {
      compare(mask.unfinished().get());
      lostNow();
    }
  }

  private void compare(ObjectNode said) throws WireException {
    if (!said.has("s")) {
      return; // zero dots are counted, other bytes are not compared
    }
    JsonNode then = ahead.peek();
    if (then == null || !same(said.path("s").asText(), then.path("s").asText())) {
      throw different(
          "says " + shown(said) + " where it was " + (then == null ? "the end" : shown(then)));
    }
    take();
  }

  /** A compressed panel's length is the picture's, and so is where the dye of a half panel lies. */
  private static boolean same(String said, String then) {
    return head(said).equals(head(then));
  }

  private static String head(String command) {
    if (command.startsWith("Dbp")) {
      return command.replaceFirst(";\\d+;\\d+;$", ";");
    }
    return command.startsWith("Dbc;") ? command.replaceFirst(";\\d+;$", ";") : command;
  }

  private void take() {
    JsonNode note = ahead.remove();
    nanos = note.path("t").asLong() * 1000;
  }

  private void lostNow() throws WireException {
    if (ahead.peek() instanceof ObjectNode next && next.has("lost")) {
      take();
      throw next.path("lost").asText().equals("W-STALLED")
          ? new WireException.Stalled(name(), 0)
          : new WireException.Lost(name());
    }
  }

  private WireException different(String how) {
    if (differs.isEmpty()) {
      differs = "the driver " + how;
    }
    ahead.clear();
    return new WireException.Lost(name());
  }

  private static String shown(JsonNode note) {
    for (String key : List.of("s", "r", "lost")) {
      if (note.has(key)) {
        return key + " " + note.path(key).asText().replaceAll("[^ -~]", ".");
      }
    }
    return note.has("fill") ? "zero dots" : "bytes";
  }

  @Override
  public void discardInput() {
    given = reply.length;
  }

  @Override
  public void check() throws WireException {
    lostNow();
  }

  @Override
  public void close() {}
}
