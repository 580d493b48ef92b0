package id.kia.drivers.conform;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.Evidence.Reason;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.Recovery;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.drivers.conform.Hands.Deed;
import java.util.Optional;
import java.util.Set;

/** Steps at a printer at rest; none of them uses a blank. */
final class RestSteps {
  private final Visit visit;

  RestSteps(Visit visit) {
    this.visit = visit;
  }

  Outcome identify() throws PrinterException, NotHeld {
    PrinterIdentity first = visit.printer().identify();
    PrinterIdentity second = visit.printer().identify();
    NotHeld.unless(first.equals(second), "first " + first + ", then " + second);
    NotHeld.unless(!first.serial().isBlank(), "it says no serial");
    NotHeld.unless(
        visit.printer().capabilities().virtual() == first.virtual(),
        "capabilities and identity differ about whether it is virtual");
    visit.met(first);
    return new Outcome.Held(
        first.model() + ", serial " + first.serial() + ", firmware " + first.firmware());
  }

  Outcome state() throws PrinterException, NotHeld {
    Snapshot now = visit.printer().snapshot();
    NotHeld.unless(
        Optional.of(now.identity()).equals(visit.identity()), "now it is " + now.identity());
    NotHeld.unless(now.position() != CardPosition.UNKNOWN, "it does not say where a card is");
    NotHeld.unless(
        now.feederHasCards() != now.conditions().contains(Condition.FEEDER_EMPTY),
        "feeder and its condition contradict each other");
    return new Outcome.Held(
        "card "
            + now.position()
            + ", ribbon "
            + now.ribbon()
            + (now.ribbonCardsLeft().isPresent()
                ? " for " + now.ribbonCardsLeft().getAsInt() + " cards, "
                : ", ")
            + Visit.words(now.conditions()));
  }

  Outcome counters() throws PrinterException, NotHeld {
    if (!visit.hasEvidence()) {
      return new Outcome.NotApplicable("this driver has no counters; a person settles");
    }
    Counters first = visit.printer().snapshot().counters();
    Counters second = visit.printer().snapshot().counters();
    NotHeld.unless(first.equals(second), "first " + first + ", then " + second);
    return new Outcome.Held(first.panels() + " panels, " + first.cards() + " cards");
  }

  Outcome ready() throws PrinterException, NotHeld {
    Recovery recovery = visit.printer().recover(Optional.empty());
    Snapshot now = recovery.now();
    NotHeld.unless(recovery.evidence().isEmpty(), "evidence about a job that nobody asked for");
    NotHeld.unless(now.position() == CardPosition.NONE, "the card is " + now.position());
    NotHeld.unless(!now.powerWasLost(), "its own set-up is not there after setting it up");
    return new Outcome.Held(
        (recovery.strayCardRejected() ? "a card was put aside; " : "")
            + Visit.words(now.conditions()));
  }

  Outcome otherPrinter() throws PrinterException, NotHeld {
    Baseline own = visit.baseline();
    Baseline others =
        new Baseline(own.serial() + "-0", own.counters(), own.position(), own.panelsOfJob());
    return refused(visit.job(), others, own, Reason.OTHER_PRINTER);
  }

  Outcome oldBaseline() throws PrinterException, NotHeld {
    if (!visit.hasEvidence()) {
      return new Outcome.NotApplicable("this driver has no counters");
    }
    Baseline own = visit.baseline();
    Counters counters = own.counters();
    Baseline old =
        new Baseline(
            own.serial(),
            new Counters(counters.panels() + visit.job().panels(), counters.cards() + 1),
            own.position(),
            own.panelsOfJob());
    return refused(visit.job(), old, own, Reason.COUNTERS_DO_NOT_FIT);
  }

  private Outcome refused(PrintJob job, Baseline wrong, Baseline own, Reason reason)
      throws PrinterException, NotHeld {
    Evidence evidence = visit.printer().print(job, wrong, PrintListener.NONE);
    NotHeld.unless(
        evidence instanceof Evidence.Unclear unclear && unclear.reason() == reason,
        "instead of a refusal: " + Visit.words(evidence));
    visit.untouchedSince(own);
    return new Outcome.Held(Visit.words(evidence) + ", no card drawn");
  }

  Outcome otherRibbon() throws PrinterException, NotHeld {
    RibbonKind other =
        switch (visit.job().ribbon()) {
          case YMCKO, HALF_YMCKO -> RibbonKind.K_BLACK;
          case K_BLACK -> RibbonKind.YMCKO;
        };
    Baseline before = visit.baseline();
    Evidence evidence =
        visit.printer().print(new PrintJob(other, visit.job().image()), before, PrintListener.NONE);
    NotHeld.unless(
        evidence instanceof Evidence.None, "instead of a refusal: " + Visit.words(evidence));
    visit.untouchedSince(before);
    return new Outcome.Held(Visit.words(evidence) + ", no card drawn");
  }

  Outcome nothingToReject() throws PrinterException, NotHeld {
    if (!visit.printer().capabilities().hasRejectBox()) {
      return new Outcome.NotApplicable("without a reject box");
    }
    Baseline before = visit.baseline();
    String said;
    try {
      visit.printer().reject();
      said = "taken";
    } catch (PrinterException e) {
      // Both are right: some machines call it an error, some do nothing.
      said = "refused: " + Visit.words(e.conditions());
    }
    visit.untouchedSince(before);
    return new Outcome.Held(said + ", no card drawn");
  }

  /** A reset forgets what somebody set at the printer for a while, so somebody has to allow it. */
  Outcome reset() throws PrinterException, NotHeld {
    if (!visit.hands().lend(Deed.ALLOW_RESET)) {
      return new Outcome.NotRun("nobody was there to " + Deed.ALLOW_RESET.words());
    }
    Baseline before = visit.baseline();
    try {
      visit.printer().reset();
    } catch (PrinterException e) {
      if (e.conditions().equals(Set.of(Condition.COMMAND_REFUSED))) {
        return new Outcome.NotApplicable(String.valueOf(e.getMessage()));
      }
      throw e;
    }
    Snapshot now = visit.printer().recover(Optional.empty()).now();
    NotHeld.unless(
        Optional.of(now.identity()).equals(visit.identity()), "it came back as " + now.identity());
    NotHeld.unless(!now.powerWasLost(), "set-up is not there after the reset");
    visit.untouchedSince(before);
    return new Outcome.Held("set up again, " + Visit.words(now.conditions()));
  }
}
