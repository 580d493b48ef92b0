package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.Evidence.Reason;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Recovery;
import id.kia.drivers.RibbonKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that no virtual printer gives, in the middle of a card and of a recovery. */
@Timeout(60)
class EvolisScriptTest {
  private static final PrintJob CARD = new PrintJob(RibbonKind.YMCKO, Pictures.smooth());
  private static final Baseline BEFORE =
      new Baseline("VIRT-1", new Counters(10, 2), CardPosition.NONE, 5);

  private final ScriptedPrinter script = new ScriptedPrinter();

  private Evidence print() {
    return script.open(EvolisBench.COLOUR).print(CARD, BEFORE, PrintListener.NONE);
  }

  private static Reason reason(Evidence evidence) {
    return assertInstanceOf(Evidence.Unclear.class, evidence).reason();
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR HEAD, HEAD",
    "ERROR CDE, COMMAND_REFUSED",
    "17, UNKNOWN_ERROR",
  })
  void a_card_is_not_continued_after_an_answer_that_is_not_ok(String answer, Condition condition) {
    script.with("Dbc;m", answer).with("Rlr;p", "NO CARD", "CARD", "NO CARD");
    script.with("Rco;c", "2", "3").with("Rco;p", "10", "11");
    Evidence evidence = print();
    assertInstanceOf(Evidence.Spoiled.class, evidence);
    assertTrue(evidence.facts().conditions().contains(condition), evidence.toString());
    assertFalse(script.heard().contains("Dbc;c"), "sent on: " + script.heard());
    assertFalse(script.heard().contains("Se"), "sent on: " + script.heard());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ERR TURNTABLE 7", "PLEASE WAIT"})
  void words_that_no_guide_explains_end_in_a_known_state_and_are_kept_as_they_came(String words) {
    script.with("Dbc;m", words).with("Rlr;p", "NO CARD", "CARD", "NO CARD");
    script.with("Rco;c", "2", "3").with("Rco;p", "10", "11");
    Evidence evidence = print();
    assertInstanceOf(Evidence.Spoiled.class, evidence);
    assertTrue(evidence.facts().conditions().contains(Condition.UNKNOWN_ERROR));
    assertEquals(List.of(words), evidence.facts().said());
    assertFalse(script.heard().contains("Dbc;c"), "sent on: " + script.heard());
  }

  @Test
  void words_of_a_card_before_are_not_told_of_the_next() {
    EvolisPrinter printer = script.with("Ser", "WHAT").open(EvolisBench.COLOUR);
    assertThrows(PrinterException.class, printer::reject);
    script.with("Rco;p", "10", "15").with("Rco;c", "2", "3");
    assertEquals(List.of(), printer.print(CARD, BEFORE, PrintListener.NONE).facts().said());
  }

  @Test
  void a_whole_card_is_sent_with_set_up_and_mark_before_it() {
    script.with("Rco;p", "10", "15").with("Rco;c", "2", "3");
    assertInstanceOf(Evidence.Good.class, print());
    assertEquals(List.of("Pr;ymcko", "Pmi;F", "Pem;2"), script.heard().subList(0, 3));
    assertTrue(script.heard().containsAll(List.of("Ss", "Sr", "Dbc;y", "Dbc;k", "Se")));
  }

  @ParameterizedTest
  @CsvSource({
    "Rsn,   VIRT-2,       OTHER_PRINTER",
    "Rco;p, 11,           COUNTERS_DO_NOT_FIT",
    "Rco;c, 3,            COUNTERS_DO_NOT_FIT",
    "Rlr;p, CARD,         CARD_STUCK",
    "Rlr;p, OK,           CARD_STUCK",
  })
  void a_printer_that_is_not_as_written_down_gets_no_card(
      String question, String answer, Reason reason) {
    script.with(question, answer);
    assertEquals(reason, reason(print()));
    assertFalse(script.heard().contains("Ss"));
  }

  @ParameterizedTest
  @CsvSource({
    "Sk;f, 3",
    "Rcr, ERROR RIBBON",
    "Rcr, ERR RIB DETECTION",
    "Rr, k",
    "'Rse;o', '0,10 Volts'",
    "Rlr;r, CARD JAM",
    "Rlr;r, ERROR TIME OUT",
    "Rlr;r, ERROR HEAD",
  })
  void what_makes_a_card_pointless_is_found_before_a_blank_is_drawn(
      String question, String answer) {
    script.with(question, answer);
    assertInstanceOf(Evidence.None.class, print());
    assertFalse(script.heard().contains("Ss"));
  }

  @Test
  void a_job_for_another_ribbon_than_the_fitted_one_draws_no_blank() {
    PrintJob black = new PrintJob(RibbonKind.K_BLACK, Pictures.smooth());
    Evidence evidence = script.open(EvolisBench.COLOUR).print(black, BEFORE, PrintListener.NONE);
    assertInstanceOf(Evidence.None.class, evidence);
    assertFalse(script.heard().contains("Ss"));
  }

  @Test
  void a_refused_set_up_ends_before_the_card_and_says_why() {
    script.with("Pem;2", "ERROR PARAMETRES");
    Evidence evidence = print();
    assertEquals(Reason.SILENT, reason(evidence), "nothing was read");
    assertEquals(Set.of(Condition.COMMAND_REFUSED), evidence.facts().conditions());
    assertFalse(script.heard().contains("Ss"));
  }

  @ParameterizedTest
  @CsvSource({"ERROR CDE", "7"})
  void a_set_up_that_is_not_taken_identifies_nothing(String answer) {
    script.with("Pmi;F", answer);
    PrinterException refused =
        assertThrows(PrinterException.class, () -> script.open(EvolisBench.COLOUR).identify());
    assertEquals(Set.of(Condition.COMMAND_REFUSED), refused.conditions());
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR CDE,   NO CARD, CARD_STUCK",
    "CARD JAM,    CARD,    CARD_STUCK",
    "OK,          CARD,    CARD_STUCK",
    "OK,          OK,      CARD_STUCK",
  })
  void a_card_counts_as_put_aside_only_when_the_printer_says_so_twice(
      String answer, String position, Reason reason) throws Exception {
    script.with("Ser", answer).with("Rco;c", "3");
    script.with("Rlr;p", "CARD", "CARD", "CARD", position, position);
    if (answer.equals("ERROR CDE")) {
      // The card is gone, but not because the printer took the command.
      script.with("Rlr;p", "CARD", "CARD", "NO CARD");
      assertEquals(Reason.COUNTERS_DO_NOT_FIT, reason(recovered()));
      return;
    }
    Evidence evidence = recovered();
    assertEquals(reason, reason(evidence));
    assertEquals(
        answer.equals("CARD JAM"), evidence.facts().conditions().contains(Condition.CARD_JAM));
  }

  private Evidence recovered() throws PrinterException {
    return script.open(EvolisBench.COLOUR).recover(Optional.of(BEFORE)).evidence().orElseThrow();
  }

  @Test
  void power_that_goes_while_a_card_is_put_aside_counts_as_lost() throws Exception {
    PrinterProfile unsure = new PrinterProfile(RibbonKind.YMCKO, 10_000_000, true, false, true);
    script.with("Rlr;p", "CARD", "CARD", "CARD", "NO CARD").with("Rco;c", "3");
    script.with("Rem", "2", "0");
    Recovery recovery = script.open(unsure).recover(Optional.of(BEFORE));
    assertEquals(Reason.POWER_LOST, reason(recovery.evidence().orElseThrow()));
  }

  @Test
  void a_card_that_moves_is_no_evidence_until_it_rests() throws Exception {
    script.with("Rco;p", "10", "11", "12", "13", "14", "15").with("Rco;c", "3");
    assertInstanceOf(Evidence.Good.class, recovered());
  }

  @Test
  void with_a_job_in_doubt_set_up_is_sent_without_the_mark() throws Exception {
    var _ = recovered();
    assertTrue(script.heard().containsAll(List.of("Pr;ymcko", "Pmi;F")));
    assertFalse(script.heard().contains("Pem;2"));
  }

  @Test
  void without_a_job_set_up_and_mark_are_sent_and_a_card_without_a_job_is_put_aside()
      throws Exception {
    script.with("Rlr;p", "CARD", "CARD", "NO CARD");
    Recovery recovery = script.open(EvolisBench.COLOUR).recover(Optional.empty());
    assertTrue(recovery.strayCardRejected());
    assertTrue(script.heard().containsAll(List.of("Ser", "Pr;ymcko", "Pmi;F", "Pem;2")));
  }

  @Test
  void without_a_reject_box_no_card_is_sent_there() throws Exception {
    PrinterProfile noBox = new PrinterProfile(RibbonKind.YMCKO, 10_000_000, true, true, false);
    script.with("Rlr;p", "CARD");
    assertFalse(script.open(noBox).recover(Optional.empty()).strayCardRejected());
    Recovery recovery = script.open(noBox).recover(Optional.of(BEFORE));
    assertEquals(Reason.CARD_STUCK, reason(recovery.evidence().orElseThrow()));
    assertFalse(script.heard().contains("Ser"));
  }

  @Test
  void a_card_that_stays_inside_was_not_put_aside_whatever_the_printer_says() throws Exception {
    script.with("Rlr;p", "CARD");
    assertFalse(script.open(EvolisBench.COLOUR).recover(Optional.empty()).strayCardRejected());
    assertTrue(script.heard().contains("Ser"));
  }

  @Test
  void what_the_printer_complains_of_afterwards_stands_in_the_evidence() throws Exception {
    script.with("Rco;p", "15").with("Rco;c", "3").with("Rlr;r", "NEED CLEANING");
    Evidence evidence = recovered();
    assertInstanceOf(Evidence.Good.class, evidence);
    assertEquals(Set.of(Condition.CLEANING_DUE), evidence.facts().conditions());
  }

  @Test
  void an_empty_printer_is_not_asked_to_put_a_card_aside() throws Exception {
    assertFalse(script.open(EvolisBench.COLOUR).recover(Optional.empty()).strayCardRejected());
    assertFalse(script.heard().contains("Ser"));
  }

  @Test
  void clearing_the_bitmaps_names_every_panel_and_a_refusal_is_told() throws Exception {
    script.open(EvolisBench.COLOUR).forget();
    assertEquals(List.of("Wcb;y", "Wcb;m", "Wcb;c", "Wcb;k", "Wcb;o"), script.heard());
    EvolisPrinter printer = script.open(EvolisBench.COLOUR);
    script.with("Wcb;c", "ERROR PARAMETRES");
    PrinterException refused = assertThrows(PrinterException.class, printer::forget);
    assertEquals(Set.of(Condition.COMMAND_REFUSED), refused.conditions());
    script.with("Ser", "CARD JAM");
    PrinterException jam = assertThrows(PrinterException.class, printer::reject);
    assertEquals(Set.of(Condition.CARD_JAM), jam.conditions());
  }
}
