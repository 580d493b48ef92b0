package id.kia.drivers.evolis;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Evidence;
import id.kia.drivers.Evidence.Facts;
import id.kia.drivers.Evidence.Reason;
import id.kia.drivers.Snapshot;

/**
 * The rule of evidence: facts in, verdict out, nothing else (architecture 4).
 *
 * <p>Whatever does not fit one of the three clear outcomes exactly is unclear, because a card must
 * never be taken as good, nor be printed again, on a guess.
 */
final class EvidenceJudge {
  private EvidenceJudge() {}

  /**
   * @param powerLost the printer was without power since the job began
   * @param countersSurvive its counters were confirmed to survive that
   */
  static Evidence judge(Facts facts, boolean powerLost, boolean countersSurvive) {
    if (facts.after().isEmpty()) {
      return new Evidence.Unclear(facts, Reason.SILENT);
    }
    Baseline before = facts.before();
    Snapshot after = facts.after().get();
    if (!before.serial().equals(after.identity().serial())) {
      return new Evidence.Unclear(facts, Reason.OTHER_PRINTER);
    }
    if (powerLost && !countersSurvive) {
      return new Evidence.Unclear(facts, Reason.POWER_LOST);
    }
    if (after.position() != CardPosition.NONE) {
      return new Evidence.Unclear(facts, Reason.CARD_STUCK);
    }
    long panels = after.counters().panels() - before.counters().panels();
    long cards = after.counters().cards() - before.counters().cards();
    if (facts.rejected()) {
      return cards == 1 && panels >= 0 && panels <= before.panelsOfJob()
          ? new Evidence.Spoiled(facts)
          : new Evidence.Unclear(facts, Reason.COUNTERS_DO_NOT_FIT);
    }
    if (cards == 0 && panels == 0) {
      return new Evidence.None(facts);
    }
    if (cards == 1 && panels == before.panelsOfJob() && !facts.filled()) {
      return new Evidence.Good(facts);
    }
    return new Evidence.Unclear(facts, Reason.COUNTERS_DO_NOT_FIT);
  }
}
