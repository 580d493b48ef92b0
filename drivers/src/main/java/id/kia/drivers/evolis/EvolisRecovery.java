package id.kia.drivers.evolis;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrinterException;
import id.kia.drivers.Recovery;
import id.kia.drivers.evolis.codec.Panel;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.drivers.evolis.codec.TextCommand;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Brings a printer of unknown state back: ask, fill, rest, read, put aside (architecture 4).
 *
 * <p>A printer that stayed on while its host died in the middle of a panel takes everything as the
 * rest of that panel, questions too. Zero dots end the panel; a NUL in front of a command means
 * nothing, so the fill does no harm when the printer was only busy.
 */
final class EvolisRecovery {
  private static final int FILL_CHUNK_BYTES = 4096;
  private static final TextCommand WHO = TextCommand.of("Rsn");
  private static final Duration LONGEST_MOVE = Duration.ofMinutes(5);

  private final EvolisLine line;
  private final EvolisReadings readings;
  private final EvolisSetup setup;
  private final EvolisSettling settling;

  EvolisRecovery(
      EvolisLine line, EvolisReadings readings, EvolisSetup setup, EvolisSettling settling) {
    this.line = line;
    this.readings = readings;
    this.setup = setup;
    this.settling = settling;
  }

  Recovery recover(Optional<Baseline> unfinished) throws PrinterException {
    boolean filled = wake();
    rest();
    if (unfinished.isPresent()) {
      EnumSet<Condition> none = EnumSet.noneOf(Condition.class);
      Evidence evidence = settling.settle(unfinished.get(), filled, none);
      setup.send();
      return new Recovery(readings.snapshot(), Optional.of(evidence), false);
    }
    boolean stray =
        readings.position() == CardPosition.INSIDE
            && settling.putAside(EnumSet.noneOf(Condition.class));
    setup.sendAndMark();
    return new Recovery(readings.snapshot(), Optional.empty(), stray);
  }

  /**
   * Makes the printer answer.
   *
   * @return whether an unfinished panel had to be filled
   */
  private boolean wake() throws PrinterException {
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

  private record Resting(Counters counters, CardPosition position) {}

  /**
   * Two equal readings in a row, or the same reading for 30 s: a card that moves is no evidence.
   */
  private void rest() throws PrinterException {
    Resting last = new Resting(readings.counters(), readings.position());
    Resting now = new Resting(readings.counters(), readings.position());
    if (now.equals(last)) {
      return;
    }
    long begin = line.nanos();
    long since = begin;
    while (line.nanos() - since < line.timing().stable().toNanos()) {
      if (line.nanos() - begin > LONGEST_MOVE.toNanos()) {
        throw line.silent("the wait for a card at rest", LONGEST_MOVE);
      }
      line.pause(line.timing().poll());
      last = now;
      now = new Resting(readings.counters(), readings.position());
      if (!now.equals(last)) {
        since = line.nanos();
      }
    }
  }
}
