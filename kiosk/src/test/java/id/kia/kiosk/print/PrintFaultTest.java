package id.kia.kiosk.print;

import static id.kia.kiosk.print.PrintBench.A;
import static id.kia.kiosk.print.PrintBench.B;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.drivers.Condition;
import id.kia.drivers.PrintListener;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.print.PrinterBody.Fate;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.store.StoreWatch;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Faults of the program around a card, people in between, and printers that come late. */
class PrintFaultTest extends AtTheBench {
  @Test
  void what_a_person_says_while_the_printer_is_asked_stands() {
    body.fates.add(Fate.LINE_LOST);
    bench.claim(A);
    bench.print(A);
    body.present = true;
    body.whileRecovering = () -> bench.desk.settle(A, Settlement.NOT_FOUND, "Bu Ani");
    bench.desk.recover();
    assertEquals(OrderState.MISSING, bench.state(A));
    assertTrue(bench.desk.ready(), "the recovery went on to its end");
  }

  @Test
  void a_card_of_an_earlier_run_is_presumed_taken_also_when_the_printer_comes_late() {
    body.death = PrinterBody.Death.CARD_OUT;
    bench.kiosk.pass(Duration.ofHours(5));
    bench.claim(A);
    assertThrows(BodyPrinter.Died.class, () -> bench.print(A));
    body.atExit = java.util.OptionalInt.empty();
    body.present = false;
    bench.reboot();
    assertEquals(OrderState.OUTCOME_UNKNOWN, bench.state(A));
    body.present = true;
    bench.desk.recover();
    JsonNode receipt = last(EventKind.ORDER_MOVED).data();
    assertEquals("TAKEN", receipt.get("event").asText());
    assertEquals("PRESUMED", receipt.get("cause").asText());
    assertFalse(receipt.has("secondsWaiting"), "uptimes of two runs are not compared");
  }

  @Test
  void a_fault_of_the_driver_leaves_an_unknown_card_and_not_one_that_prints_for_ever() {
    body.fates.add(Fate.DRIVER_BUG);
    bench.claim(A);
    assertThrows(IllegalStateException.class, () -> bench.print(A));
    assertEquals(OrderState.OUTCOME_UNKNOWN, bench.state(A));
    bench.desk.recover();
    assertEquals(OrderState.QUEUED, bench.state(A), "spoiled, and put aside");
    assertEquals(1, bench.blanks(Account.SPOILED));
  }

  @Test
  void a_printer_that_answers_and_obeys_nothing_is_told_until_a_recovery_succeeds() {
    body.fates.add(Fate.LINE_LOST);
    bench.claim(A);
    bench.print(A);
    body.present = true;
    body.obeysNothing = true;
    bench.desk.recover();
    assertTrue(bench.desk.look().isPresent(), "it answers");
    assertEquals(Set.of(Condition.SILENT), bench.desk.away());
    assertTrue(bench.desk.inTheWay().contains(Condition.SILENT.code()));
    assertFalse(bench.desk.ready());
    assertEquals(OrderState.OUTCOME_UNKNOWN, bench.state(A));
    body.obeysNothing = false;
    bench.desk.recover();
    assertEquals(Set.of(), bench.desk.away());
    assertTrue(bench.desk.ready());
  }

  @Test
  void a_child_is_not_told_of_a_ribbon_that_ends_soon_when_the_cover_is_open() {
    var both = Set.of(Condition.RIBBON_LOW, Condition.COVER_OPEN);
    assertEquals(
        List.of(Condition.COVER_OPEN.code()),
        new PrintResult.NothingPrinted(both, Set.of()).codes());
  }

  @Test
  void a_port_that_closes_under_a_card_leaves_it_unknown() {
    body.fates.add(Fate.PORT_CLOSED);
    bench.claim(A);
    assertEquals(new PrintResult.Unknown(), bench.print(A));
    assertEquals(OrderState.OUTCOME_UNKNOWN, bench.state(A));
    assertFalse(bench.desk.ready());
  }

  @Test
  void what_could_not_even_be_written_as_lost_is_abandoned_before_the_next_card() {
    FailingCommits full = new FailingCommits();
    full.times = 2;
    bench.kiosk.store.watch(full);
    bench.claim(A);
    assertThrows(
        FailingCommits.Full.class, () -> bench.desk.print(A, progress -> full.armed = true));
    assertEquals(OrderState.PRINTING, bench.state(A));
    assertInstanceOf(PrintResult.NothingPrinted.class, bench.print(B), "not claimed");
    assertEquals(OrderState.OUTCOME_UNKNOWN, bench.state(A));
    bench.desk.recover();
    assertEquals(OrderState.HANDED_OVER, bench.state(A));
  }

  @Test
  void an_outcome_that_cannot_be_written_is_unknown_and_found_again_by_evidence() {
    FailingCommits full = new FailingCommits();
    bench.kiosk.store.watch(full);
    bench.claim(A);
    PrintListener fillsDisk = progress -> full.armed = true;
    assertThrows(FailingCommits.Full.class, () -> bench.desk.print(A, fillsDisk));
    assertEquals(OrderState.OUTCOME_UNKNOWN, bench.state(A));
    bench.desk.recover();
    assertEquals(OrderState.HANDED_OVER, bench.state(A));
    assertEquals(1, body.goodCards.size());
  }

  @Test
  void a_listener_that_fails_does_not_end_a_card() {
    bench.claim(A);
    PrintListener broken =
        progress -> {
          throw new IllegalStateException("the screen is gone");
        };
    assertEquals(new PrintResult.Printed(), bench.desk.print(A, broken));
  }

  /** Once armed the next commits fail, as on a full disk; then they work again. */
  private static final class FailingCommits implements StoreWatch {
    private boolean armed;
    private int times = 1;

    static final class Full extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    @Override
    public void beforeCommit(Handle tx) {
      if (armed && times-- > 0) {
        throw new Full();
      }
    }
  }

  private KioskEvent last(EventKind kind) {
    return bench.kiosk.store.read(h -> bench.kiosk.journal.after(h, 0, 10_000)).reversed().stream()
        .filter(event -> event.kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}
