package id.kia.kiosk.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceReportTest {
  private static Evidence said(List<String> words) {
    return new Evidence.Unclear(
        new Evidence.Facts(
            new Baseline("VIRT-1", new Counters(10, 2), CardPosition.NONE, 5),
            Optional.empty(),
            false,
            false,
            Set.of(Condition.UNKNOWN_ERROR),
            words),
        Evidence.Reason.COUNTERS_DO_NOT_FIT);
  }

  @Test
  void words_that_no_guide_explains_stand_in_the_journal_as_they_came() {
    var report = EvidenceReport.of(said(List.of("ERR TURNTABLE 7")));
    assertEquals("ERR TURNTABLE 7", report.path("said").path(0).asText());
    assertEquals("P-115", report.path("conditions").path(0).asText());
    assertFalse(EvidenceReport.of(said(List.of())).has("said"));
  }
}
