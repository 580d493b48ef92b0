package id.kia.kiosk.print;

import id.kia.drivers.CardPosition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.order.OrderEvent;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Decides what evidence means for an order (architecture 4). A driver's verdict is checked against
 * its own facts once more: a good card is never taken on a word alone.
 *
 * @param verdict what became of the card
 * @param judged the printer was read at rest, so the same evidence is not judged again
 * @param panelsPrinted panels of the card, when the counters say so
 */
record OutcomePolicy(Verdict verdict, boolean judged, OptionalInt panelsPrinted) {

  /** What became of a card, and which events say so. */
  enum Verdict {
    GOOD(OrderEvent.EVIDENCE_GOOD, Optional.of(OrderEvent.SETTLE_GOOD)),
    NONE(OrderEvent.EVIDENCE_NONE, Optional.of(OrderEvent.SETTLE_NONE)),
    SPOILED(OrderEvent.EVIDENCE_SPOILED, Optional.of(OrderEvent.SETTLE_SPOILED)),
    UNKNOWN(OrderEvent.LOST, Optional.empty());

    private final OrderEvent whilePrinting;
    private final Optional<OrderEvent> afterLoss;

    Verdict(OrderEvent whilePrinting, Optional<OrderEvent> afterLoss) {
      this.whilePrinting = whilePrinting;
      this.afterLoss = afterLoss;
    }

    /** The event for an order in PRINTING. */
    OrderEvent whilePrinting() {
      return whilePrinting;
    }

    /** The event for an order in OUTCOME_UNKNOWN; empty leaves it there. */
    Optional<OrderEvent> afterLoss() {
      return afterLoss;
    }
  }

  /** The line or the printer went away, and nothing was read. */
  static OutcomePolicy nothingRead() {
    return new OutcomePolicy(Verdict.UNKNOWN, false, OptionalInt.empty());
  }

  static OutcomePolicy of(Evidence evidence) {
    Evidence.Facts facts = evidence.facts();
    Verdict verdict =
        switch (evidence) {
          case Evidence.Good _ when isGood(facts) -> Verdict.GOOD;
          case Evidence.None _ when isNone(facts) -> Verdict.NONE;
          case Evidence.Spoiled _ when isSpoiled(facts) -> Verdict.SPOILED;
          case Evidence.Good _, Evidence.None _, Evidence.Spoiled _, Evidence.Unclear _ ->
              Verdict.UNKNOWN;
        };
    boolean silent =
        evidence instanceof Evidence.Unclear(Evidence.Facts _, Evidence.Reason reason)
            && reason == Evidence.Reason.SILENT;
    return new OutcomePolicy(verdict, !silent, panelsPrinted(facts));
  }

  private static boolean isGood(Evidence.Facts facts) {
    return !facts.filled()
        && !facts.rejected()
        && empty(facts)
        && rose(facts, facts.before().panelsOfJob(), 1);
  }

  private static boolean isNone(Evidence.Facts facts) {
    return !facts.rejected() && empty(facts) && rose(facts, 0, 0);
  }

  private static boolean isSpoiled(Evidence.Facts facts) {
    int panels = panelsPrinted(facts).orElse(-1);
    return facts.rejected()
        && empty(facts)
        && panels >= 0
        && panels <= facts.before().panelsOfJob()
        && rose(facts, panels, 1);
  }

  /** The same printer says that no card is inside. */
  private static boolean empty(Evidence.Facts facts) {
    return facts
        .after()
        .filter(after -> after.position() == CardPosition.NONE && same(facts, after))
        .isPresent();
  }

  private static boolean rose(Evidence.Facts facts, int panels, int cards) {
    Counters before = facts.before().counters();
    return facts
        .after()
        .map(Snapshot::counters)
        .filter(now -> now.panels() - before.panels() == panels)
        .filter(now -> now.cards() - before.cards() == cards)
        .isPresent();
  }

  private static OptionalInt panelsPrinted(Evidence.Facts facts) {
    return facts.after().stream()
        .filter(after -> same(facts, after))
        .mapToLong(after -> after.counters().panels() - facts.before().counters().panels())
        .filter(panels -> panels >= 0 && panels <= Integer.MAX_VALUE)
        .mapToInt(Math::toIntExact)
        .findFirst();
  }

  private static boolean same(Evidence.Facts facts, Snapshot after) {
    return facts.before().serial().equals(after.identity().serial());
  }
}
