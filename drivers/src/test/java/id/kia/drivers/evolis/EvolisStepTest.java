package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Counters;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.RibbonKind;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Between two cards the printer is asked and told only what may have changed: silence is waited for
 * where a reply to something older may still come, set-up is sent where it may be gone.
 */
class EvolisStepTest {
  private static final long QUIET = Duration.ofMillis(150).toNanos();

  private static final List<String> SET_UP = List.of("Pr;ymcko", "Pmi;F", "Pem;2");
  private static final List<String> MODEL = List.of("Rtp", "Rfv");
  private static final Set<String> CLEARS = Set.of("Wcb;y", "Wcb;m", "Wcb;c", "Wcb;k", "Wcb;o");

  private final ScriptedPrinter machine = new ScriptedPrinter();
  private final EvolisPrinter printer = machine.open(EvolisBench.COLOUR);

  private long waitedInRecovery() throws PrinterException {
    long before = machine.nanos();
    printer.recover(Optional.empty());
    return machine.nanos() - before;
  }

  @Test
  void between_two_cards_nobody_waits_for_silence() throws Exception {
    assertEquals(QUIET, waitedInRecovery());
    printer.snapshot();
    printer.forget();
    assertEquals(0, waitedInRecovery());
  }

  @Test
  void after_a_question_that_was_not_answered_its_answer_is_waited_for() throws Exception {
    waitedInRecovery();
    machine.with("Rlr;r", "");
    assertThrows(PrinterException.class, printer::snapshot);
    machine.with("Rlr;r", "OK");
    assertEquals(QUIET, waitedInRecovery());
    assertEquals(0, waitedInRecovery());
  }

  @Test
  void after_something_that_nobody_asked_for_more_of_it_is_waited_for() throws Exception {
    waitedInRecovery();
    machine.blurt("PLEASE WAIT");
    assertEquals(QUIET, waitedInRecovery());
  }

  @Test
  void two_replies_to_one_question_are_out_of_step() throws Exception {
    waitedInRecovery();
    machine.with("Rr", "ymcko\0BUSY", "ymcko");
    printer.snapshot();
    assertTrue(waitedInRecovery() >= QUIET);
  }

  @Test
  void a_reply_before_the_answer_is_out_of_step() throws Exception {
    waitedInRecovery();
    machine.with("Rsn", "OK\0VIRT-1", "VIRT-1");
    assertTrue(waitedInRecovery() >= QUIET);
  }

  private List<String> heardInRecovery() throws PrinterException {
    int before = machine.heard().size();
    printer.recover(Optional.empty());
    return machine.heard().subList(before, machine.heard().size());
  }

  @Test
  void set_up_holds_while_the_mark_is_there() throws Exception {
    assertTrue(heardInRecovery().containsAll(SET_UP));
    assertTrue(Collections.disjoint(heardInRecovery(), SET_UP));
  }

  @Test
  void set_up_is_sent_again_when_the_power_was_gone() throws Exception {
    heardInRecovery();
    machine.with("Rem", "0", "2");
    assertTrue(heardInRecovery().containsAll(SET_UP));
  }

  @Test
  void another_printer_gets_set_up_though_it_has_a_mark() throws Exception {
    heardInRecovery();
    machine.with("Rsn", "VIRT-2");
    assertTrue(heardInRecovery().containsAll(SET_UP));
    assertTrue(Collections.disjoint(heardInRecovery(), SET_UP));
  }

  @Test
  void model_and_firmware_are_asked_again_of_another_printer_and_after_the_power_was_gone()
      throws Exception {
    assertTrue(heardInRecovery().containsAll(MODEL));
    assertTrue(Collections.disjoint(heardInRecovery(), MODEL));
    machine.with("Rsn", "VIRT-2");
    assertTrue(heardInRecovery().containsAll(MODEL));
    machine.with("Rem", "0", "2");
    assertTrue(heardInRecovery().containsAll(MODEL));
  }

  @Test
  void only_bitmaps_that_may_hold_a_picture_are_cleared() throws Exception {
    printer.forget();
    assertEquals(List.of("Wcb;y", "Wcb;m", "Wcb;c", "Wcb;k", "Wcb;o"), machine.heard());
    printer.forget();
    assertEquals(5, machine.heard().size());
    var before = new Baseline("VIRT-1", new Counters(10, 2), CardPosition.NONE, 5);
    var _ =
        printer.print(
            new PrintJob(RibbonKind.YMCKO, Pictures.smooth()), before, PrintListener.NONE);
    printer.forget();
    assertEquals(5, machine.heard().stream().filter(CLEARS::contains).count() - 5);
  }

  @Test
  void a_bitmap_that_was_not_cleared_is_cleared_next_time() throws Exception {
    machine.with("Wcb;c", "ERROR PARAMETRES", "OK");
    assertThrows(PrinterException.class, printer::forget);
    printer.forget();
    assertEquals(List.of("Wcb;y", "Wcb;m", "Wcb;c", "Wcb;c", "Wcb;k", "Wcb;o"), machine.heard());
  }
}
