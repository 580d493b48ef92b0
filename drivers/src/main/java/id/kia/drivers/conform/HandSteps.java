package id.kia.drivers.conform;

import id.kia.drivers.Baseline;
import id.kia.drivers.Condition;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.Snapshot;
import id.kia.drivers.conform.Hands.Deed;
import java.util.Optional;
import java.util.Set;

/** Steps that need somebody in front of the printer; a driver that keeps them uses no blank. */
final class HandSteps {
  private final Visit visit;

  HandSteps(Visit visit) {
    this.visit = visit;
  }

  private static Outcome notDone(Deed deed) {
    return new Outcome.NotRun("nobody was there to " + deed.words());
  }

  Outcome coverOpen() throws PrinterException, NotHeld {
    Baseline before = visit.baseline();
    if (!visit.hands().lend(Deed.OPEN_COVER)) {
      return notDone(Deed.OPEN_COVER);
    }
    Snapshot open = visit.printer().snapshot();
    Evidence evidence = visit.printer().print(visit.job(), before, PrintListener.NONE);
    if (!visit.hands().lend(Deed.CLOSE_COVER)) {
      return notDone(Deed.CLOSE_COVER);
    }
    NotHeld.unless(
        open.conditions().contains(Condition.COVER_OPEN),
        "open, it says " + Visit.words(open.conditions()));
    NotHeld.unless(
        evidence instanceof Evidence.None,
        "a card under the open cover is " + Visit.words(evidence));
    visit.untouchedSince(before);
    Snapshot closed = visit.printer().snapshot();
    NotHeld.unless(
        !closed.conditions().contains(Condition.COVER_OPEN),
        "closed, it says " + Visit.words(closed.conditions()));
    return new Outcome.Held(
        Visit.words(evidence) + "; closed: " + Visit.words(closed.conditions()));
  }

  Outcome cablePulled() throws PrinterException, NotHeld {
    if (!visit.hands().lend(Deed.PULL_CABLE)) {
      return notDone(Deed.PULL_CABLE);
    }
    Set<Condition> told = askCutOff();
    if (!visit.hands().lend(Deed.PLUG_CABLE)) {
      return notDone(Deed.PLUG_CABLE);
    }
    NotHeld.unless(
        told.contains(Condition.LINE_LOST) || told.contains(Condition.SILENT),
        "without a cable it says " + Visit.words(told));
    PrinterIdentity back = visit.anew();
    NotHeld.unless(Optional.of(back).equals(visit.identity()), "it came back as " + back);
    var _ = visit.printer().recover(Optional.empty());
    return new Outcome.Held(Visit.words(told) + "; back as " + back.serial());
  }

  private Set<Condition> askCutOff() {
    try {
      return visit.printer().snapshot().conditions();
    } catch (PrinterException e) {
      return e.conditions();
    }
  }
}
