package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.ReplyMode;
import id.kia.drivers.RibbonKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A panel on its way while the reply to the one before is still to come. */
class EvolisAheadTest {
  private static final PrintJob CARD = new PrintJob(RibbonKind.YMCKO, Pictures.smooth());
  private static final Baseline BEFORE =
      new Baseline("VIRT-1", new Counters(10, 2), CardPosition.NONE, 5);
  private static final PrinterProfile AHEAD =
      new PrinterProfile(
          RibbonKind.YMCKO, 10_000_000, true, true, true, PanelForm.PLAIN.sentAhead());

  private final ScriptedPrinter script = new ScriptedPrinter();

  private Evidence print(PrinterProfile profile) {
    return script.open(profile).print(CARD, BEFORE, PrintListener.NONE);
  }

  /** Answers a panel when it has printed the one before, and by then the next one is there. */
  private void answersLate() {
    script.with("Dbc;y", "").with("Dbc;m", "OK").with("Dbc;c", "OK").with("Dbc;k", "OK\0OK");
    script.with("Rco;p", "10", "15").with("Rco;c", "2", "3");
  }

  @Test
  void a_printer_that_answers_late_has_the_next_panel_by_then() {
    answersLate();
    assertInstanceOf(Evidence.Good.class, print(AHEAD));
    assertEquals(0, script.nanos(), "waited for nothing");
  }

  @Test
  void without_it_and_with_a_printer_that_acknowledges_one_command_waits_for_one_reply() {
    for (PrinterProfile profile :
        List.of(EvolisBench.COLOUR, AHEAD.answering(ReplyMode.ACK_NACK))) {
      answersLate();
      assertInstanceOf(Evidence.Unclear.class, print(profile));
      assertFalse(script.heard().contains("Dbc;m"), "sent on: " + script.heard());
    }
  }

  @Test
  void after_an_error_one_panel_was_sent_too_but_nothing_that_lets_the_card_out() {
    script.with("Dbc;y", "").with("Dbc;m", "OK").with("Dbc;c", "ERROR RIBBON\0ERROR RIBBON");
    script.with("Rco;p", "10", "11").with("Rco;c", "2", "3");
    script.with("Rlr;p", "NO CARD", "CARD", "NO CARD");
    Evidence evidence = print(AHEAD);
    assertInstanceOf(Evidence.Spoiled.class, evidence);
    assertTrue(evidence.facts().conditions().contains(Condition.RIBBON_ENDED));
    assertTrue(script.heard().contains("Dbc;c"));
    assertFalse(script.heard().contains("Dbc;k"), "sent on: " + script.heard());
    assertFalse(script.heard().contains("Se"), "sent on: " + script.heard());
  }

  @Test
  void the_reply_to_what_was_sent_ahead_is_not_taken_for_an_answer() {
    script.with("Dbc;y", "").with("Dbc;m", "OK").with("Dbc;c", "ERROR RIBBON");
    script.late("Dbc;c", "ERROR RIBBON");
    script.with("Rco;p", "10", "11").with("Rco;c", "2", "3");
    script.with("Rlr;p", "NO CARD", "CARD", "NO CARD");
    Evidence evidence = print(AHEAD);
    assertInstanceOf(Evidence.Spoiled.class, evidence);
    assertEquals(0, script.nanos());
  }
}
