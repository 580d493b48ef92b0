package id.kia.drivers.ipp;

import id.kia.drivers.Baseline;
import id.kia.drivers.Capabilities;
import id.kia.drivers.CardImage;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.Evidence;
import id.kia.drivers.Evidence.Reason;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Recovery;
import id.kia.drivers.Snapshot;
import java.util.Optional;
import java.util.Set;

/** A printer that speaks IPP; see README.md for what is known from where. */
final class IppPrinter implements CardPrinter {
  private final IppReadings readings;
  private final IppJobs jobs;
  private final IppEnding ending;
  private final IppClock clock;
  private final PrinterProfile profile;
  private boolean virtual;

  IppPrinter(IppExchange exchange, PrinterProfile profile, IppClock clock, IppTiming timing) {
    this.profile = profile;
    this.clock = clock;
    this.readings = new IppReadings(exchange);
    this.jobs = new IppJobs(exchange);
    this.ending = new IppEnding(readings, jobs, clock, timing);
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        IppDriver.ID,
        CardImage.WIDTH,
        CardImage.HEIGHT,
        Set.of(profile.ribbon()),
        false,
        false,
        false,
        virtual);
  }

  /** Refuses a printer that could not take a card, so that this is known before a child asks. */
  @Override
  public PrinterIdentity identify() throws PrinterException {
    PrinterAnswer answer = readings.ask();
    PrinterIdentity identity = readings.identity(answer);
    var _ = CardOffer.of(answer, profile.ribbon());
    virtual = identity.virtual();
    return identity;
  }

  @Override
  public Snapshot snapshot() throws PrinterException {
    return snapshot(readings.ask());
  }

  private Snapshot snapshot(PrinterAnswer answer) throws PrinterException {
    return answer.snapshot(readings.identity(answer), profile);
  }

  @Override
  public Evidence print(PrintJob job, Baseline before, PrintListener listener) {
    return new IppPrinting(readings, jobs, ending, clock, profile).print(job, before, listener);
  }

  @Override
  public Recovery recover(Optional<Baseline> unfinished) throws PrinterException {
    Snapshot now = snapshot(ending.endAll());
    virtual = now.identity().virtual();
    return new Recovery(now, unfinished.map(before -> judged(before, now)), false);
  }

  /** Whatever a job says of itself, nobody saw the card. */
  private static Evidence judged(Baseline before, Snapshot now) {
    boolean same = now.identity().serial().equals(before.serial());
    return new Evidence.Unclear(
        new Evidence.Facts(before, Optional.empty(), false, false, now.conditions()),
        same ? Reason.NO_EVIDENCE : Reason.OTHER_PRINTER);
  }

  @Override
  public void reject() throws PrinterException {
    throw new PrinterException(
        Set.of(Condition.COMMAND_REFUSED), "IPP cannot put a card aside", null);
  }

  /**
   * A queue of CUPS forgets our ended jobs and their files; a printer of its own has no such
   * command, and what it keeps is its maker's affair (README).
   */
  @Override
  public void forget() throws PrinterException {
    if (readings.ask().isCups()) {
      for (int ended : jobs.ours("completed")) {
        jobs.purge(ended);
      }
    }
  }

  /** Holds nothing open between questions. */
  @Override
  public void close() {}
}
