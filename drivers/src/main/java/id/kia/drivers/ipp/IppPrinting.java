package id.kia.drivers.ipp;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.model.Status;
import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Evidence;
import id.kia.drivers.Evidence.Reason;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrintListener.Progress;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Snapshot;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints one card: validate, make the job, send the document, ask until the job has ended.
 *
 * <p>Until the job exists a refusal is evidence that nothing was printed. From then on nothing is.
 */
final class IppPrinting {
  private static final Logger LOG = LoggerFactory.getLogger(IppPrinting.class);

  private final IppReadings readings;
  private final IppJobs jobs;
  private final IppEnding ending;
  private final IppClock clock;
  private final PrinterProfile profile;

  IppPrinting(
      IppReadings readings,
      IppJobs jobs,
      IppEnding ending,
      IppClock clock,
      PrinterProfile profile) {
    this.readings = readings;
    this.jobs = jobs;
    this.ending = ending;
    this.clock = clock;
    this.profile = profile;
  }

  Evidence print(PrintJob job, Baseline before, PrintListener listener) {
    Set<Condition> seen = EnumSet.noneOf(Condition.class);
    try {
      return printed(job, before, listener, seen);
    } catch (PrinterException e) {
      seen.addAll(e.conditions());
      // Not at rest: the recovery looks for the job and ends it.
      return unclear(before, seen, Reason.SILENT);
    }
  }

  private Evidence printed(
      PrintJob job, Baseline before, PrintListener listener, Set<Condition> seen)
      throws PrinterException {
    PrinterAnswer answer = readings.ask();
    Snapshot now = answer.snapshot(readings.identity(answer), profile);
    seen.addAll(now.conditions());
    if (!now.identity().serial().equals(before.serial())) {
      return unclear(before, seen, Reason.OTHER_PRINTER);
    }
    if (now.position() != CardPosition.NONE) {
      return unclear(before, seen, Reason.CARD_STUCK);
    }
    if (job.ribbon() != profile.ribbon() || IppEnding.inTheWay(now.conditions())) {
      return nothing(before, now, seen);
    }
    CardOffer offer;
    try {
      offer = CardOffer.of(answer, profile.ribbon());
    } catch (PrinterException e) {
      seen.addAll(e.conditions());
      return nothing(before, now, seen);
    }
    byte[] document = offer.document(job.image(), profile.ribbon());
    listener.onProgress(new Progress(0, job.panels(), 0, document.length));
    String name = IppJobs.NAME + HexFormat.of().toHexDigits((int) (clock.nanos() >>> 20));
    if (refused(jobs.validate(name, offer))) {
      return refusedByPrinter(before, now, seen);
    }
    IppPacket created = jobs.create(name, offer);
    if (!IppExchange.ok(created)) {
      return refusedByPrinter(before, now, seen);
    }
    return sent(IppJobs.idOf(created), offer, document, job, before, listener, seen);
  }

  private Evidence sent(
      int id,
      CardOffer offer,
      byte[] document,
      PrintJob job,
      Baseline before,
      PrintListener listener,
      Set<Condition> seen)
      throws PrinterException {
    IppPacket taken = jobs.send(id, offer.format(), document);
    if (!IppExchange.ok(taken)) {
      seen.add(Condition.COMMAND_REFUSED);
      jobs.cancel(id);
    }
    listener.onProgress(
        new Progress(job.panels() + 1, job.panels(), document.length, document.length));
    IppJobs.Told end = ending.await(id, seen);
    LOG.info("IPP-JOB job={} state={}", id, end.state().getName());
    return unclear(before, seen, Reason.NO_EVIDENCE);
  }

  /** A printer that cannot be asked beforehand is asked by the job itself. */
  private static boolean refused(IppPacket validated) {
    return !IppExchange.ok(validated)
        && validated.getCode() != Status.Code.serverErrorOperationNotSupported;
  }

  private static Evidence refusedByPrinter(Baseline before, Snapshot now, Set<Condition> seen) {
    seen.add(Condition.COMMAND_REFUSED);
    return nothing(before, now, seen);
  }

  /** No job exists, so no dot of this card left us. */
  private static Evidence nothing(Baseline before, Snapshot now, Set<Condition> seen) {
    return new Evidence.None(new Evidence.Facts(before, Optional.of(now), false, false, seen));
  }

  /** Without a reading: its counters would look like counted panels. */
  private static Evidence unclear(Baseline before, Set<Condition> seen, Reason why) {
    return new Evidence.Unclear(
        new Evidence.Facts(before, Optional.empty(), false, false, seen), why);
  }
}
