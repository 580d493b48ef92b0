package id.kia.kiosk.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.Evidence.Facts;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.print.OutcomePolicy.Verdict;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A driver's word is never enough: its own facts must bear it out. */
class OutcomePolicyTest {
  private static final Baseline BEFORE =
      new Baseline("S1", new Counters(1000, 200), CardPosition.NONE, 5);

  @Test
  void facts_that_fit_are_followed() {
    assertEquals(Verdict.GOOD, good(facts("S1", 5, 1, CardPosition.NONE, false, false)));
    assertEquals(Verdict.NONE, none(facts("S1", 0, 0, CardPosition.NONE, false, false)));
    assertEquals(Verdict.SPOILED, spoiled(facts("S1", 3, 1, CardPosition.NONE, true, false)));
    assertEquals(Verdict.SPOILED, spoiled(facts("S1", 0, 1, CardPosition.NONE, true, true)));
  }

  @Test
  void a_good_card_needs_exactly_its_panels_one_card_and_nothing_inside() {
    assertEquals(Verdict.UNKNOWN, good(facts("S1", 4, 1, CardPosition.NONE, false, false)));
    assertEquals(Verdict.UNKNOWN, good(facts("S1", 6, 1, CardPosition.NONE, false, false)));
    assertEquals(Verdict.UNKNOWN, good(facts("S1", 5, 0, CardPosition.NONE, false, false)));
    assertEquals(Verdict.UNKNOWN, good(facts("S1", 5, 2, CardPosition.NONE, false, false)));
    assertEquals(Verdict.UNKNOWN, good(facts("S1", 5, 1, CardPosition.INSIDE, false, false)));
    assertEquals(Verdict.UNKNOWN, good(facts("S1", 5, 1, CardPosition.UNKNOWN, false, false)));
    assertEquals(Verdict.UNKNOWN, good(facts("S1", 5, 1, CardPosition.NONE, true, false)));
    assertEquals(Verdict.UNKNOWN, good(facts("S1", 5, 1, CardPosition.NONE, false, true)), "fill");
    assertEquals(Verdict.UNKNOWN, good(facts("S2", 5, 1, CardPosition.NONE, false, false)));
    assertEquals(Verdict.UNKNOWN, good(nothingRead()));
  }

  @Test
  void nothing_printed_needs_counters_that_stood_still() {
    assertEquals(Verdict.UNKNOWN, none(facts("S1", 1, 0, CardPosition.NONE, false, false)));
    assertEquals(Verdict.UNKNOWN, none(facts("S1", 0, 1, CardPosition.NONE, false, false)));
    assertEquals(Verdict.UNKNOWN, none(facts("S1", 0, 0, CardPosition.INSIDE, false, false)));
    assertEquals(Verdict.UNKNOWN, none(facts("S2", 0, 0, CardPosition.NONE, false, false)));
    assertEquals(Verdict.UNKNOWN, none(facts("S1", 0, 0, CardPosition.NONE, true, false)));
  }

  @Test
  void spoiled_needs_a_card_that_was_seen_to_go_to_the_box() {
    assertEquals(Verdict.UNKNOWN, spoiled(facts("S1", 3, 1, CardPosition.NONE, false, false)));
    assertEquals(Verdict.UNKNOWN, spoiled(facts("S1", 3, 0, CardPosition.NONE, true, false)));
    assertEquals(Verdict.UNKNOWN, spoiled(facts("S1", 3, 1, CardPosition.INSIDE, true, false)));
    assertEquals(Verdict.UNKNOWN, spoiled(facts("S1", 6, 1, CardPosition.NONE, true, false)));
    assertEquals(Verdict.UNKNOWN, spoiled(facts("S2", 3, 1, CardPosition.NONE, true, false)));
    assertEquals(Verdict.UNKNOWN, spoiled(facts("S1", -1, 1, CardPosition.NONE, true, false)));
  }

  @Test
  void silence_is_no_evidence_and_may_be_judged_later() {
    assertFalse(
        OutcomePolicy.of(new Evidence.Unclear(nothingRead(), Evidence.Reason.SILENT)).judged());
    Facts stuck = facts("S1", 2, 1, CardPosition.INSIDE, false, false);
    OutcomePolicy judged =
        OutcomePolicy.of(new Evidence.Unclear(stuck, Evidence.Reason.CARD_STUCK));
    assertTrue(judged.judged());
    assertEquals(OptionalInt.of(2), judged.panelsPrinted());
    assertEquals(Optional.empty(), judged.verdict().afterLoss());
  }

  @Test
  void counters_of_another_printer_say_nothing_about_the_panels() {
    Facts other = facts("S2", 2, 1, CardPosition.NONE, false, false);
    OutcomePolicy policy =
        OutcomePolicy.of(new Evidence.Unclear(other, Evidence.Reason.OTHER_PRINTER));
    assertEquals(OptionalInt.empty(), policy.panelsPrinted());
  }

  private static Verdict good(Facts facts) {
    return OutcomePolicy.of(new Evidence.Good(facts)).verdict();
  }

  private static Verdict none(Facts facts) {
    return OutcomePolicy.of(new Evidence.None(facts)).verdict();
  }

  private static Verdict spoiled(Facts facts) {
    return OutcomePolicy.of(new Evidence.Spoiled(facts)).verdict();
  }

  private static Facts nothingRead() {
    return new Facts(BEFORE, Optional.empty(), false, false, Set.of());
  }

  private static Facts facts(
      String serial,
      int panels,
      int cards,
      CardPosition position,
      boolean rejected,
      boolean filled) {
    Snapshot after =
        new Snapshot(
            new PrinterIdentity("M", serial, "1", true),
            new Counters(1000 + panels, 200 + cards),
            position,
            RibbonKind.YMCKO,
            OptionalInt.empty(),
            true,
            false,
            Set.of());
    return new Facts(BEFORE, Optional.of(after), rejected, filled, Set.of());
  }
}
