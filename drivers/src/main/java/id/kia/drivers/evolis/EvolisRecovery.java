package id.kia.drivers.evolis;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrinterException;
import id.kia.drivers.Recovery;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;

/** After the printer answers again: wait for rest, read, put a card aside, set up. */
final class EvolisRecovery {
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

  /**
   * @param filled an unfinished panel had to be filled with zero dots
   */
  Recovery recover(Optional<Baseline> unfinished, boolean filled) throws PrinterException {
    CardPosition position = rest();
    if (unfinished.isPresent()) {
      EnumSet<Condition> none = EnumSet.noneOf(Condition.class);
      Evidence evidence = settling.settle(unfinished.get(), filled, none);
      setup.send();
      return new Recovery(readings.snapshot(), Optional.of(evidence), false);
    }
    boolean stray =
        position == CardPosition.INSIDE && settling.putAside(EnumSet.noneOf(Condition.class));
    return new Recovery(setup.hold(readings), Optional.empty(), stray);
  }

  private record Resting(Counters counters, CardPosition position) {}

  /**
   * Two equal readings in a row, or the same reading for 30 s: a card that moves is no evidence.
   *
   * @return where a card is
   */
  private CardPosition rest() throws PrinterException {
    Resting last = new Resting(readings.counters(), readings.position());
    Resting now = new Resting(readings.counters(), readings.position());
    if (now.equals(last)) {
      return now.position();
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
    return now.position();
  }
}
