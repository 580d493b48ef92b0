package id.kia.drivers.conform;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Evidence;
import id.kia.drivers.Evidence.Reason;
import id.kia.drivers.PrintListener.Progress;
import id.kia.drivers.PrinterException;
import id.kia.drivers.Recovery;
import id.kia.drivers.Snapshot;
import id.kia.drivers.conform.Hands.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps that print; each blank is one that somebody allowed. */
final class CardSteps {
  /** The host is gone: thrown out of the driver from the listener, as a kill would end it there. */
  private static final class HostDied extends RuntimeException {}

  private final Visit visit;
  private int cards;
  private Optional<Baseline> printed = Optional.empty();
  private boolean died;

  /**
   * @param cards blanks that may be used
   */
  CardSteps(Visit visit, int cards) {
    this.visit = visit;
    this.cards = cards;
  }

  private Optional<Outcome> withoutBlank() {
    if (cards == 0) {
      return Optional.of(new Outcome.NotRun("no blank was allowed for it"));
    }
    cards--;
    return Optional.empty();
  }

  Outcome print() throws PrinterException, NotHeld {
    Optional<Outcome> without = withoutBlank();
    if (without.isPresent()) {
      return without.get();
    }
    Baseline before = visit.baseline();
    List<Progress> progress = new ArrayList<>();
    Evidence evidence = visit.printer().print(visit.job(), before, progress::add);
    whole(evidence);
    NotHeld.unless(!progress.isEmpty(), "it told no progress");
    Progress last = progress.getLast();
    NotHeld.unless(
        last.sentBytes() == last.totalBytes() && last.panel() == last.panels() + 1,
        "the last progress was " + last);
    printed = Optional.of(before);
    return new Outcome.Held(Visit.words(evidence) + ", " + last.totalBytes() + " bytes");
  }

  /** Good where the printer can show it; else unclear, because a person has to look. */
  private void whole(Evidence evidence) throws PrinterException, NotHeld {
    boolean right =
        visit.hasEvidence()
            ? evidence instanceof Evidence.Good
            : evidence instanceof Evidence.Unclear unclear
                && unclear.reason() == Reason.NO_EVIDENCE;
    NotHeld.unless(right, "the card is " + Visit.words(evidence));
  }

  Outcome evidenceAgain() throws PrinterException, NotHeld {
    if (printed.isEmpty()) {
      return new Outcome.NotRun("no card was printed");
    }
    visit.anew();
    Evidence evidence = visit.printer().recover(printed).evidence().orElseThrow();
    whole(evidence);
    Recovery settled = visit.printer().recover(Optional.empty());
    NotHeld.unless(!settled.strayCardRejected(), "it put a second card aside");
    return new Outcome.Held(Visit.words(evidence));
  }

  Outcome clear() throws PrinterException {
    visit.printer().forget();
    return new Outcome.Held("accepted; the memory itself cannot be read");
  }

  Outcome hostDies() throws PrinterException, NotHeld {
    Optional<Outcome> without = withoutBlank();
    if (without.isPresent()) {
      return without.get();
    }
    Baseline before = visit.baseline();
    try {
      Evidence evidence = visit.printer().print(visit.job(), before, CardSteps::dieInMidCard);
      throw new NotHeld("nobody could die in mid-card; it is " + Visit.words(evidence));
    } catch (HostDied _) {
      died = true;
    }
    visit.anew();
    Evidence evidence = visit.printer().recover(Optional.of(before)).evidence().orElseThrow();
    // A card was drawn, so "none" would let a second one be printed.
    boolean right =
        evidence instanceof Evidence.Spoiled
            ? visit.printer().capabilities().hasRejectBox() && visit.hasEvidence()
            : evidence instanceof Evidence.Unclear;
    NotHeld.unless(right, "the card is " + Visit.words(evidence));
    return new Outcome.Held(Visit.words(evidence));
  }

  private static void dieInMidCard(Progress progress) {
    if (progress.panel() >= 1 && progress.sentBytes() * 3 >= progress.totalBytes()) {
      throw new HostDied();
    }
  }

  Outcome readyAgain() throws PrinterException, NotHeld {
    if (!died) {
      return new Outcome.NotRun("no host died");
    }
    Snapshot now = visit.printer().recover(Optional.empty()).now();
    boolean waits =
        now.position() == CardPosition.INSIDE
            && !visit.printer().capabilities().hasRejectBox()
            && now.conditions().contains(Condition.CARD_INSIDE);
    if (waits && visit.hands().lend(Deed.TAKE_CARD_OUT)) {
      now = visit.printer().recover(Optional.empty()).now();
      waits = false;
    }
    NotHeld.unless(waits || now.position() == CardPosition.NONE, "the card is " + now.position());
    return new Outcome.Held(
        (waits ? "the card waits for a person; " : "the printer is empty; ")
            + Visit.words(now.conditions()));
  }
}
