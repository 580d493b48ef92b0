package id.kia.drivers.conform;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
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

  Outcome cleaning() throws PrinterException, NotHeld {
    Counters before = visit.printer().snapshot().counters();
    if (!visit.hands().lend(Deed.READY_FOR_CLEANING)) {
      return notDone(Deed.READY_FOR_CLEANING);
    }
    Optional<PrinterException> told = clean();
    if (!visit.hands().lend(Deed.CLEANED)) {
      return notDone(Deed.CLEANED);
    }
    if (told.isPresent()) {
      if (told.get().conditions().equals(Set.of(Condition.COMMAND_REFUSED))) {
        return new Outcome.NotApplicable(String.valueOf(told.get().getMessage()));
      }
      throw told.get();
    }
    Snapshot after = visit.printer().recover(Optional.empty()).now();
    long cards = after.counters().cards() - before.cards();
    NotHeld.unless(
        after.position() == CardPosition.NONE, "afterwards the card is " + after.position());
    NotHeld.unless(
        after.counters().panels() == before.panels() && cards >= 0 && cards <= 1,
        "counters went from " + before + " to " + after.counters());
    NotHeld.unless(
        !after.conditions().contains(Condition.RIBBON_ENDED),
        "with the ribbon back it says " + Visit.words(after.conditions()));
    return new Outcome.Held(
        (cards == 1 ? "it counts the cleaning card; " : "it does not count the cleaning card; ")
            + Visit.words(after.conditions()));
  }

  private Optional<PrinterException> clean() {
    try {
      visit.printer().clean();
      return Optional.empty();
    } catch (PrinterException e) {
      return Optional.of(e);
    }
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
