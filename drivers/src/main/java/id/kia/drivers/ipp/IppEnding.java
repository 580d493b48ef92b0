package id.kia.drivers.ipp;

import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Waits for the end of a job, and brings it about when it does not come. */
final class IppEnding {
  private static final Set<Condition> HARMLESS =
      Collections.unmodifiableSet(EnumSet.of(Condition.RIBBON_LOW, Condition.CLEANING_DUE));

  private final IppReadings readings;
  private final IppJobs jobs;
  private final IppClock clock;
  private final IppTiming timing;

  IppEnding(IppReadings readings, IppJobs jobs, IppClock clock, IppTiming timing) {
    this.readings = readings;
    this.jobs = jobs;
    this.clock = clock;
    this.timing = timing;
  }

  /** Whether a card could not be made now. */
  static boolean inTheWay(Set<Condition> conditions) {
    return !HARMLESS.containsAll(conditions);
  }

  /**
   * Until the job has ended. What stands in the way is taken from the printer: a job that waits for
   * blanks looks like one that prints. A job that waits too long is cancelled.
   *
   * <p>A printer that does not answer for a moment is asked again: the network may have blinked.
   *
   * @param seen what the printer complains about is added
   * @throws PrinterException when the printer is gone, or a cancelled job does not end
   */
  IppJobs.Told await(int job, Set<Condition> seen) throws PrinterException {
    long begin = clock.nanos();
    long lastClear = begin;
    long lastAnswer = begin;
    Duration wait = timing.firstPoll();
    while (true) {
      try {
        IppJobs.Told told = jobs.ask(job);
        Set<Condition> now = readings.ask().conditions();
        seen.addAll(now);
        lastAnswer = clock.nanos();
        if (told.ended()) {
          return told;
        }
        if (!inTheWay(now)) {
          lastClear = lastAnswer;
        }
      } catch (PrinterException e) {
        if (clock.passed(timing.ending(), lastAnswer)) {
          throw e;
        }
      }
      if (clock.passed(timing.stuck(), lastClear) || clock.passed(timing.longest(), begin)) {
        jobs.cancel(job);
        return ended(job);
      }
      clock.pause(wait);
      wait = longer(wait);
    }
  }

  private IppJobs.Told ended(int job) throws PrinterException {
    long begin = clock.nanos();
    while (true) {
      IppJobs.Told told = jobs.ask(job);
      if (told.ended()) {
        return told;
      }
      if (clock.passed(timing.ending(), begin)) {
        throw new PrinterException(Set.of(Condition.SILENT), "a cancelled job does not end", null);
      }
      clock.pause(timing.firstPoll());
    }
  }

  /**
   * Ends every job of ours that is left of an earlier life: it would come out, or come out again,
   * when nobody waits for it. Then waits a while for rest.
   */
  PrinterAnswer endAll() throws PrinterException {
    for (int left : jobs.ours("not-completed")) {
      jobs.cancel(left);
      var _ = ended(left);
    }
    long begin = clock.nanos();
    PrinterAnswer answer = readings.ask();
    while (answer.position() == CardPosition.UNKNOWN && !clock.passed(timing.ending(), begin)) {
      clock.pause(timing.firstPoll());
      answer = readings.ask();
    }
    return answer;
  }

  private Duration longer(Duration wait) {
    Duration next = wait.multipliedBy(3).dividedBy(2);
    return next.compareTo(timing.slowestPoll()) < 0 ? next : timing.slowestPoll();
  }
}
