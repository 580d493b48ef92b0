package id.kia.drivers.evolis;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.ReplyMode;
import id.kia.drivers.evolis.codec.Command;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.drivers.evolis.codec.ReplyAssembler;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands out, one reply each back in.
 *
 * <p>Thread: the one that owns the port. A lost wire and silence both come as {@link
 * PrinterException} with their condition; the wire stays unusable only after a loss.
 */
final class EvolisLine {
  private static final Logger LOG = LoggerFactory.getLogger(EvolisLine.class);
  private static final int CHUNK_BYTES = 4096;
  private static final int STRANGE_KEPT = 10;
  private static final int STRANGE_LONGEST = 64;
  private static final Duration IDLE_ENDS_REPLY = Duration.ofMillis(150);

  private static final long ENDLESS_AFTER_NANOS = Duration.ofSeconds(1).toNanos();

  private final Wire wire;
  private final LongSupplier nanoClock;
  private final EvolisTiming timing;
  private final long nanosPerByte;
  private final ReplyAssembler replies;

  /** Whether this printer ends a value with an ACK; believed until one did not come. */
  private boolean valuesAcknowledged;

  /** Commands whose reply did not come yet. */
  private int unanswered;

  /** Since it was last quiet every command had its one reply, and nothing came unasked. */
  private boolean inStep;

  private final Set<String> strange = new LinkedHashSet<>();

  EvolisLine(Wire wire, LongSupplier nanoClock, EvolisTiming timing, PrinterProfile profile) {
    this.wire = wire;
    this.nanoClock = nanoClock;
    this.timing = timing;
    // 8N1: ten bits a byte, and half as much again for flow control.
    this.nanosPerByte = 15_000_000_000L / profile.baud();
    this.valuesAcknowledged = profile.replies() == ReplyMode.ACK_NACK;
    this.replies = new ReplyAssembler(valuesAcknowledged);
  }

  /** Keeps a reply that no guide explains, as it came, for the journal of the card and the log. */
  void strange(Reply reply) {
    String words = reply.text().substring(0, Math.min(STRANGE_LONGEST, reply.text().length()));
    if (strange.size() < STRANGE_KEPT && strange.add(words)) {
      LOG.warn("EVOLIS-SAID no guide explains what the printer said: {}", words);
    }
  }

  /** What was strange since the last call. */
  List<String> strangeSinceThen() {
    List<String> said = List.copyOf(strange);
    strange.clear();
    return said;
  }

  EvolisTiming timing() {
    return timing;
  }

  /** Asks a printer at rest. */
  Reply ask(Command question) throws PrinterException {
    return ask(question, timing.reply());
  }

  /** Sends a command and waits for its reply. */
  Reply ask(Command command, Duration within) throws PrinterException {
    send(command, bytes -> {});
    return await(within).orElseThrow(() -> silent(command.label(), within));
  }

  /**
   * Sends a command, after dropping what came unasked.
   *
   * @param progress told the bytes of each chunk that the line took
   */
  void send(Command command, IntConsumer progress) throws PrinterException {
    inStep &= !forgetReplies();
    unanswered = 1;
    sendBytes(command.encode(), progress);
  }

  /** Sends a command while the reply to the one before it is still to come, which is kept. */
  void sendAhead(Command command, IntConsumer progress) throws PrinterException {
    unanswered++;
    sendBytes(command.encode(), progress);
  }

  /**
   * Whether no reply to anything older can still come: every command had its one reply, nothing
   * came unasked, and it was {@link #quiet()} before that.
   */
  boolean inStep() {
    return inStep;
  }

  /** Nothing came for long enough: what was asked before will not be answered any more. */
  void quiet() {
    inStep = true;
    unanswered = 0;
  }

  /**
   * Sends bytes as they are. The printer may stop reading while mechanics run, so each chunk may
   * take that long, and its own time on the line.
   */
  void sendBytes(byte[] bytes, IntConsumer progress) throws PrinterException {
    for (int at = 0; at < bytes.length; at += CHUNK_BYTES) {
      int length = Math.min(CHUNK_BYTES, bytes.length - at);
      try {
        wire.write(bytes, at, length, timing.mechanics().plusNanos(length * nanosPerByte));
      } catch (WireException e) {
        throw lost(e);
      }
      progress.accept(length);
    }
  }

  /** Waits for one reply; empty when there was none in time. */
  Optional<Reply> await(Duration within) throws PrinterException {
    Optional<Reply> reply = next(within);
    inStep &= reply.isPresent() && unanswered > 0;
    unanswered = Math.max(0, unanswered - 1);
    if (valuesAcknowledged && reply.filter(EvolisLine::isText).isPresent()) {
      // Its ACK must not be taken for the answer to the next command.
      valuesAcknowledged = acknowledged();
    }
    return reply;
  }

  private static boolean isText(Reply reply) {
    return !reply.text().equals(Reply.ACK) && !reply.text().startsWith(Reply.NACK);
  }

  private boolean acknowledged() throws PrinterException {
    byte[] buffer = new byte[512];
    int got = 1;
    boolean came = replies.valueAcknowledged();
    while (!came && got > 0) {
      got = read(buffer, IDLE_ENDS_REPLY);
      replies.accept(buffer, 0, got);
      came = replies.valueAcknowledged();
    }
    return came;
  }

  private Optional<Reply> next(Duration within) throws PrinterException {
    long deadline = nanoClock.getAsLong() + within.toNanos();
    byte[] buffer = new byte[512];
    while (true) {
      Optional<Reply> reply = replies.poll();
      if (reply.isPresent()) {
        return reply;
      }
      long left = deadline - nanoClock.getAsLong();
      Duration patience = replies.inReply() ? IDLE_ENDS_REPLY : Duration.ofNanos(Math.max(0, left));
      int got = read(buffer, patience);
      if (got > 0) {
        replies.accept(buffer, 0, got);
        if (left < -ENDLESS_AFTER_NANOS) {
          // A device that babbles without end must not hold the thread.
          replies.idle();
        }
      } else if (replies.inReply()) {
        replies.idle();
      } else {
        return Optional.empty();
      }
    }
  }

  /**
   * Drops input that nobody waits for any more, for at least one read and until it is quiet.
   *
   * @return whether there was any
   */
  private boolean forgetReplies() throws PrinterException {
    byte[] buffer = new byte[512];
    boolean dropped = replies.clear();
    int got = read(buffer, Duration.ZERO);
    // Bounded: a device that babbles without end must not hold the thread.
    for (int i = 1; i < 256 && got > 0; i++) {
      replies.accept(buffer, 0, got);
      dropped |= replies.clear();
      got = read(buffer, Duration.ZERO);
    }
    return dropped || got > 0;
  }

  /** Time that {@code bytes} take on this line at most. */
  Duration lineTime(long bytes) {
    return Duration.ofNanos(bytes * nanosPerByte);
  }

  /** Lets time go by on the wire; what comes meanwhile is kept as replies. */
  void pause(Duration time) throws PrinterException {
    byte[] buffer = new byte[512];
    int got = read(buffer, time);
    replies.accept(buffer, 0, got);
  }

  long nanos() {
    return nanoClock.getAsLong();
  }

  void close() {
    wire.close();
  }

  private int read(byte[] buffer, Duration atMost) throws PrinterException {
    try {
      return wire.read(buffer, 0, buffer.length, atMost);
    } catch (WireException e) {
      throw lost(e);
    }
  }

  PrinterException silent(String what, Duration within) {
    return new PrinterException(
        EnumSet.of(Condition.SILENT),
        wire.name() + " gave no reply to " + what + " within " + within.toMillis() + " ms",
        null);
  }

  private static PrinterException lost(WireException cause) {
    return new PrinterException(
        EnumSet.of(Condition.LINE_LOST), String.valueOf(cause.getMessage()), cause);
  }
}
