package id.kia.drivers.evolis;

import id.kia.drivers.PrinterException;
import id.kia.drivers.evolis.codec.Panel;
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

  EvolisWaking(EvolisLine line) {
    this.line = line;
  }

  /**
   * Makes the printer answer.
   *
   * @return whether an unfinished panel had to be filled
   */
  boolean wake() throws PrinterException {
    boolean filled = makeItAnswer();
    // What the dead host asked may be answered still; our next question must not get that reply.
    while (line.await(QUIET).isPresent()) {
      // dropped
    }
    return filled;
  }

  private boolean makeItAnswer() throws PrinterException {
    EvolisTiming timing = line.timing();
    line.send(WHO, bytes -> {});
    Answer first = answer(timing.ask(), timing.reply());
    if (first == Answer.OTHER) {
      // Half a command of the dead host stood before the question and spoiled it.
      line.send(WHO, bytes -> {});
      first = answer(timing.ask(), timing.reply());
    }
    if (first == Answer.SERIAL) {
      return false;
    }
    Answer onFill = fill();
    if (onFill != Answer.SERIAL) {
      onFill = answer(onFill == Answer.OTHER ? timing.reply() : timing.mechanics(), timing.reply());
    }
    if (onFill == Answer.SERIAL) {
      // The question itself was answered late, so it was never part of a panel: only busy.
      return false;
    }
    line.send(WHO, bytes -> {});
    if (answer(timing.mechanics(), timing.reply()) != Answer.SERIAL) {
      throw line.silent("a question after one raw panel of zero dots", timing.mechanics());
    }
    return true;
  }

  /**
   * Zero dots until the printer says something, at most one raw panel, then the CR that ends it.
   */
  private Answer fill() throws PrinterException {
    byte[] zeros = new byte[FILL_CHUNK_BYTES];
    Answer answer = Answer.NOTHING;
    int most = Panel.YELLOW.rawBytes();
    for (int sent = 0; sent < most && answer == Answer.NOTHING; sent += zeros.length) {
      line.sendBytes(zeros, bytes -> {});
      answer = answer(Duration.ZERO, Duration.ZERO);
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
  private Answer answer(Duration first, Duration next) throws PrinterException {
    Answer answer = Answer.NOTHING;
    Optional<Reply> reply = line.await(first);
    while (reply.isPresent()) {
      if (reply.get() instanceof Reply.Value) {
        return Answer.SERIAL;
      }
      answer = Answer.OTHER;
      reply = line.await(next);
    }
    return answer;
  }
}
