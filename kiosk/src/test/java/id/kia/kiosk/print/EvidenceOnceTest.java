package id.kia.kiosk.print;

import static id.kia.kiosk.print.PrintBench.A;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.sync.EventKind;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.print.PrinterBody.Fate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is concluded once only, and when a bin is believed. */
class EvidenceOnceTest extends AtTheBench {
  @Test
  void a_card_of_this_kiosk_is_never_told_as_somebody_elses() {
    bench.claim(A);
    bench.print(A);
    bench.desk.awaitTaken(A);
    bench.desk.recover();
    assertEquals(List.of(), alarms());
  }

  @Test
  void a_card_that_is_left_to_a_person_explains_no_card_found_inside_later() {
    body.hasRejectBox = false;
    body.fates.add(Fate.JAM_STUCK);
    bench.claim(A);
    bench.print(A);
    assertTrue(bench.order(A).frozen());
    body.hasRejectBox = true;
    body.inside = OptionalInt.of(77);
    bench.desk.recover();
    assertEquals(List.of(77), body.bin);
    assertEquals(List.of("P-402"), alarms());
  }

  @Test
  void a_bin_that_nobody_counted_before_the_card_says_nothing_about_it() {
    body.boardPresent = false;
    bench.claim(A);
    bench.print(A);
    body.boardPresent = true;
    assertEquals(HandOver.WAITING, bench.desk.awaitTaken(A));
    assertEquals(OrderState.PRINTED, bench.state(A));
  }

  @Test
  void bad_34_a_card_that_was_to_be_drawn_back_is_in_the_bin_only_when_the_bin_has_one_more() {
    body.takesAfter = -1;
    body.rejectStuck = true;
    bench.claim(A);
    bench.print(A);
    assertEquals(HandOver.WAITING, bench.desk.awaitTaken(A));
    assertEquals(OrderState.PRINTED, bench.state(A));
  }

  private List<String> alarms() {
    return bench.kiosk.store.read(h -> bench.kiosk.journal.after(h, 0, 10_000)).stream()
        .filter(event -> event.kind() == EventKind.ALARM)
        .map(event -> event.data().get("code").asText())
        .toList();
  }
}
