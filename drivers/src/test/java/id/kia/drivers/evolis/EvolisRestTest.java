package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrinterException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A card that still moves is no evidence: the printer is read when it has come to rest. */
@Timeout(60)
class EvolisRestTest {
  private static final Baseline BEFORE =
      new Baseline("VIRT-1", new Counters(10, 2), CardPosition.NONE, 5);

  private final ScriptedPrinter script = new ScriptedPrinter().with("Rco;c", "3");

  private Evidence recovered() throws PrinterException {
    return script
        .open(EvolisBench.COLOUR, EvolisTiming.CLASSIC)
        .recover(Optional.of(BEFORE))
        .evidence()
        .orElseThrow();
  }

  @Test
  void two_equal_readings_in_a_row_are_rest() throws Exception {
    script.with("Rco;p", "14", "14", "15");
    assertInstanceOf(Evidence.Good.class, recovered());
  }

  @Test
  void after_a_change_the_reading_must_stay_the_same_for_half_a_minute() throws Exception {
    List<String> panels = new ArrayList<>(List.of("10"));
    panels.addAll(Collections.nCopies(20, "11"));
    panels.addAll(Collections.nCopies(20, "12"));
    panels.add("15");
    script.with("Rco;p", panels.toArray(String[]::new));
    assertInstanceOf(Evidence.Good.class, recovered());
  }

  @Test
  void a_card_that_moves_for_five_minutes_is_no_evidence() {
    script.with(
        "Rco;p", IntStream.range(10, 2000).mapToObj(String::valueOf).toArray(String[]::new));
    PrinterException moves = assertThrows(PrinterException.class, this::recovered);
    assertEquals(Set.of(Condition.SILENT), moves.conditions());
  }
}
