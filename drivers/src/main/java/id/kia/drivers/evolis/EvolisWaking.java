package id.kia.drivers.evolis;

import id.kia.drivers.PrinterException;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.drivers.evolis.codec.TextCommand;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes a printer of unknown state answer (architecture 4).
 *
 * <p>A printer that stayed on while its host died in the middle of a panel takes everything as the
 * rest of that panel, questions too. Zero dots end the panel; a NUL in front of a command means
 * nothing, so the fill does no harm when the printer was only busy.
 */
final class EvolisWaking {
  private static final int FILL_CHUNK_BYTES = 4096;
  private static final Duration QUIET = Duration.ofMillis(150);
  private static final TextCommand WHO = TextCommand.of("Rsn");

  private final EvolisLine line;

  private final int longestPanel;

  /**
   * @param longestPanel bytes of the longest panel that may have been under way
   */
  EvolisWaking(EvolisLine line, int longestPanel) {
    this.line = line;
    this.longestPanel = longestPanel;
  }

  /**
   * Makes the printer answer.
   *
   * @return whether an unfinished panel had to be filled
   */
  boolean wake() throws PrinterException {
    boolean inStep = line.inStep();
    boolean filled = makeItAnswer();
    if (inStep && line.inStep()) {
      // Nothing was asked that is not answered: between two cards nobody waits for silence.
      return filled;
    }
    // What the dead host asked may be answered still; our next question must not get that reply.
    long begin = line.nanos();
    boolean quiet = false;
    while (!quiet && left(begin, line.timing().reply()).isPositive()) {
      // dropped; a device that babbles without end must not hold the thread
      quiet = line.await(QUIET).isEmpty();
    }
    if (quiet) {
      line.quiet();
    }
    return filled;
  }

  private boolean makeItAnswer() throws PrinterException {
    EvolisTiming timing = line.timing();
    if (asksInVain(timing.ask())) {
      Answer onFill = fill();
      if (onFill == Answer.SERIAL || answer(timing.reply()) == Answer.SERIAL) {
        // The question itself was answered late, so it was never part of a panel: only busy.
        return false;
      }
      if (asksInVain(timing.mechanics())) {
        throw line.silent("a question after one raw panel of zero dots", timing.mechanics());
      }
      return true;
    }
    return false;
  }

  /**
   * Asks again and again: half a command of a dead host may stand before the first question and
   * spoil it, and a printer may be switched on while we wait.
   */
  private boolean asksInVain(Duration atMost) throws PrinterException {
    long begin = line.nanos();
    Duration left = atMost;
    while (left.isPositive()) {
      line.send(WHO, bytes -> {});
      Duration again = line.timing().again();
      if (answer(left.compareTo(again) < 0 ? left : again) == Answer.SERIAL) {
        return false;
      }
      left = left(begin, atMost);
    }
    return true;
  }

  /**
   * Zero dots until the printer says something, at most one raw panel, then the CR that ends it.
   */
  private Answer fill() throws PrinterException {
    byte[] zeros = new byte[FILL_CHUNK_BYTES];
    Answer answer = Answer.NOTHING;
    for (int sent = 0; sent < longestPanel && answer == Answer.NOTHING; sent += zeros.length) {
      line.sendBytes(zeros, bytes -> {});
      answer = answer(Duration.ZERO);
    }
    line.sendBytes(new byte[] {'\r'}, bytes -> {});
    return answer;
  }

  private enum Answer {
    NOTHING,
    /** A reply, but not to our question: the end of something the dead host sent. */
    OTHER,
    SERIAL
  }

  /** Waits for the answer to {@link #WHO}; replies to older commands come before it. */
  private Answer answer(Duration atMost) throws PrinterException {
    long begin = line.nanos();
    Answer answer = Answer.NOTHING;
    Duration left = atMost;
    do {
      Optional<Reply> reply = line.await(left);
      if (reply.isEmpty()) {
        return answer;
      }
      if (reply.get() instanceof Reply.Value) {
        return Answer.SERIAL;
      }
      answer = Answer.OTHER;
      left = left(begin, atMost);
    } while (left.isPositive());
    return answer;
  }

  private Duration left(long begin, Duration atMost) {
    return atMost.minusNanos(line.nanos() - begin);
  }
}
