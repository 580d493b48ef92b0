package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceJudgeTest {
  private static final Baseline BEFORE =
      new Baseline("VIRT-1", new Counters(100, 20), CardPosition.NONE, 5);

  @ParameterizedTest
  @CsvSource({
    // panels, cards, position, rejected, filled -> verdict
    "5, 1, NONE,    false, false, Good",
    "0, 0, NONE,    false, false, None",
    "0, 0, NONE,    false, true,  None",
    "0, 1, NONE,    true,  false, Spoiled",
    "3, 1, NONE,    true,  true,  Spoiled",
    "5, 1, NONE,    true,  false, Spoiled",
    "5, 1, NONE,    false, true,  COUNTERS_DO_NOT_FIT",
    "4, 1, NONE,    false, false, COUNTERS_DO_NOT_FIT",
    "6, 1, NONE,    false, false, COUNTERS_DO_NOT_FIT",
    "6, 1, NONE,    true,  false, COUNTERS_DO_NOT_FIT",
    "5, 2, NONE,    false, false, COUNTERS_DO_NOT_FIT",
    "5, 2, NONE,    true,  false, COUNTERS_DO_NOT_FIT",
    "5, 0, NONE,    false, false, COUNTERS_DO_NOT_FIT",
    "0, 1, NONE,    false, false, COUNTERS_DO_NOT_FIT",
    "0, 0, NONE,    true,  false, COUNTERS_DO_NOT_FIT",
    "-1, 0, NONE,   false, false, COUNTERS_DO_NOT_FIT",
    "-1, 1, NONE,   true,  false, COUNTERS_DO_NOT_FIT",
    "5, 1, INSIDE,  false, false, CARD_STUCK",
    "0, 0, INSIDE,  false, false, CARD_STUCK",
    "5, 1, UNKNOWN, false, false, CARD_STUCK",
    "0, 1, UNKNOWN, true,  false, CARD_STUCK",
  })
  void the_verdict_follows_from_counters_position_and_reject_box(
      long panels,
      long cards,
      CardPosition position,
      boolean rejected,
      boolean filled,
      String verdict) {
    Evidence.Facts facts = facts("VIRT-1", panels, cards, position, rejected, filled);
    assertEquals(verdict, name(EvidenceJudge.judge(facts, false, false)));
  }

  @Test
  void another_printer_is_never_evidence() {
    Evidence.Facts facts = facts("VIRT-2", 5, 1, CardPosition.NONE, false, false);
    assertEquals("OTHER_PRINTER", name(EvidenceJudge.judge(facts, false, true)));
  }

  @Test
  void after_a_power_cut_counters_count_only_when_they_are_known_to_survive() {
    Evidence.Facts facts = facts("VIRT-1", 5, 1, CardPosition.NONE, false, false);
    assertEquals("POWER_LOST", name(EvidenceJudge.judge(facts, true, false)));
    assertEquals("Good", name(EvidenceJudge.judge(facts, true, true)));
  }

  @Test
  void without_a_reading_there_is_no_verdict() {
    Evidence.Facts facts = new Evidence.Facts(BEFORE, Optional.empty(), false, false, Set.of());
    assertEquals("SILENT", name(EvidenceJudge.judge(facts, false, true)));
  }

  private static Evidence.Facts facts(
      String serial,
      long panels,
      long cards,
      CardPosition position,
      boolean rejected,
      boolean filled) {
    Snapshot after =
        new Snapshot(
            new PrinterIdentity("m", serial, "f", true),
            new Counters(100 + panels, 20 + cards),
            position,
            RibbonKind.YMCKO,
            OptionalInt.empty(),
            true,
            false,
            Set.of());
    return new Evidence.Facts(BEFORE, Optional.of(after), rejected, filled, Set.of());
  }

  private static String name(Evidence evidence) {
    return evidence instanceof Evidence.Unclear unclear
        ? unclear.reason().name()
        : evidence.getClass().getSimpleName();
  }
}
