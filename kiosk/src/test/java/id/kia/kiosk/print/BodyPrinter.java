package id.kia.kiosk.print;

import id.kia.drivers.Baseline;
import id.kia.drivers.Capabilities;
import id.kia.drivers.CardPosition;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.Recovery;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A driver with a body behind it, and with deaths on request; gives evidence as Evolis does. */
final class BodyPrinter implements CardPrinter, PrinterPort {

  /** The process ends here. */
  static final class Died extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** The port goes away under the work. */
  private static final class PortClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final PrinterBody body;

  BodyPrinter(PrinterBody body) {
    this.body = body;
  }

  @Override
  public <R> R run(Work<R> work) throws PrinterException {
    if (!body.present) {
      throw new PrinterException(Set.of(Condition.LINE_LOST), "gone", null);
    }
    try {
      return work.with(this);
    } catch (PortClosed e) {
      throw new PrinterException(Set.of(Condition.LINE_LOST), "closed", e);
    }
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        "body", 1016, 648, EnumSet.of(RibbonKind.YMCKO), body.hasRejectBox, true, true, true);
  }

  @Override
  public PrinterIdentity identify() {
    return new PrinterIdentity("Body", body.serial, "1", true);
  }

  @Override
  public Snapshot snapshot() {
    return new Snapshot(
        identify(),
        body.counters(),
        body.inside.isPresent() ? CardPosition.INSIDE : CardPosition.NONE,
        RibbonKind.YMCKO,
        OptionalInt.empty(),
        body.hopper > 0,
        false,
        body.conditions);
  }

  @Override
  public Evidence print(PrintJob job, Baseline before, PrintListener listener) {
    body.jobs.add(job);
    int tag = job.image().rgb()[0];
    listener.onProgress(new PrintListener.Progress(0, job.panels(), 0, 100));
    listener.onProgress(new PrintListener.Progress(1, job.panels(), 10, 100));
    die(PrinterBody.Death.BEFORE_FIRST_BYTE);
    body.half = true;
    die(PrinterBody.Death.IN_A_PANEL);
    PrinterBody.Fate fate = body.nextFate();
    body.half = false;
    if (fate == PrinterBody.Fate.NO_INSERT) {
      return judge(before, false, false, Set.of(Condition.FEEDER_EMPTY));
    }
    body.hopper--;
    body.cards++;
    body.panels += 2;
    body.inside = OptionalInt.of(tag);
    die(PrinterBody.Death.CARD_INSIDE);
    if (fate == PrinterBody.Fate.DRIVER_BUG) {
      throw new IllegalStateException("a fault of the driver");
    }
    if (fate == PrinterBody.Fate.DRIVER_ERROR) {
      throw new LinkageError("a part of the driver is missing");
    }
    if (fate == PrinterBody.Fate.PORT_CLOSED) {
      throw new PortClosed();
    }
    return switch (fate) {
      case GOOD -> {
        body.panels += job.panels() - 2;
        body.goodCards.add(tag);
        body.inside = OptionalInt.empty();
        body.eject(tag);
        die(PrinterBody.Death.CARD_OUT);
        yield judge(before, false, false, Set.of());
      }
      case JAM -> {
        reject();
        yield judge(before, true, false, Set.of(Condition.CARD_JAM));
      }
      case JAM_STUCK -> judge(before, false, false, Set.of(Condition.CARD_JAM));
      case LINE_LOST -> {
        body.half = true;
        body.present = false;
        yield nothingHeard(before);
      }
      case NO_INSERT, PORT_CLOSED, DRIVER_BUG, DRIVER_ERROR -> throw new AssertionError();
    };
  }

  @Override
  public Recovery recover(Optional<Baseline> unfinished) throws PrinterException {
    if (body.obeysNothing) {
      throw new PrinterException(Set.of(Condition.SILENT), "busy", null);
    }
    boolean filled = body.half;
    body.half = false;
    boolean rejected = false;
    if (body.inside.isPresent() && body.hasRejectBox) {
      reject();
      rejected = true;
    }
    Optional<Evidence> evidence = Optional.empty();
    if (unfinished.isPresent()) {
      body.whileRecovering.run();
      evidence =
          Optional.of(
              body.silentAboutUnfinished
                  ? nothingHeard(unfinished.get())
                  : judge(unfinished.get(), rejected, filled, Set.of()));
    }
    return new Recovery(snapshot(), evidence, rejected && unfinished.isEmpty());
  }

  @Override
  public void reject() {
    if (body.rejectStuck) {
      return;
    }
    body.inside.ifPresent(body.bin::add);
    body.inside = OptionalInt.empty();
    body.atExit.ifPresent(body.bin::add);
    body.atExit = OptionalInt.empty();
  }

  @Override
  public void clean() throws PrinterException {
    if (body.ribbonIn) {
      throw new PrinterException(Set.of(Condition.RIBBON_IN_THE_WAY), "ribbon", null);
    }
    body.cards++;
    die(PrinterBody.Death.CARD_INSIDE);
    body.cleanings++;
  }

  @Override
  public void reset() {
    body.resets++;
  }

  @Override
  public void forget() throws PrinterException {
    if (body.forgetRefused) {
      throw new PrinterException(Set.of(Condition.COMMAND_REFUSED), "refused", null);
    }
    body.forgotten++;
  }

  @Override
  public boolean keepsForRetry() {
    return body.keepsForRetry;
  }

  @Override
  public void close() {}

  private static Evidence nothingHeard(Baseline before) {
    Evidence.Facts facts =
        new Evidence.Facts(before, Optional.empty(), false, false, Set.of(Condition.LINE_LOST));
    return new Evidence.Unclear(facts, Evidence.Reason.SILENT);
  }

  private Evidence judge(
      Baseline before, boolean rejected, boolean filled, Set<Condition> conditions) {
    Snapshot after = snapshot();
    Evidence.Facts facts =
        new Evidence.Facts(before, Optional.of(after), rejected, filled, conditions);
    if (!before.serial().equals(after.identity().serial())) {
      return new Evidence.Unclear(facts, Evidence.Reason.OTHER_PRINTER);
    }
    if (after.position() != CardPosition.NONE) {
      return new Evidence.Unclear(facts, Evidence.Reason.CARD_STUCK);
    }
    Counters now = after.counters();
    long panels = now.panels() - before.counters().panels();
    long cards = now.cards() - before.counters().cards();
    if (rejected && cards == 1) {
      return new Evidence.Spoiled(facts);
    }
    if (!rejected && panels == 0 && cards == 0) {
      return new Evidence.None(facts);
    }
    if (!rejected && !filled && panels == before.panelsOfJob() && cards == 1) {
      return new Evidence.Good(facts);
    }
    return new Evidence.Unclear(facts, Evidence.Reason.COUNTERS_DO_NOT_FIT);
  }

  private void die(PrinterBody.Death here) {
    if (body.death == here) {
      body.death = PrinterBody.Death.NEVER;
      body.dead = true;
      throw new Died();
    }
  }
}
