package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer of the printer is taken for. */
class EvolisReadingsTest {
  private final ScriptedPrinter script = new ScriptedPrinter();

  private Snapshot snapshot() throws PrinterException {
    return script.open(EvolisBench.COLOUR).snapshot();
  }

  private Set<Condition> conditions() throws PrinterException {
    return snapshot().conditions();
  }

  @Test
  void a_healthy_printer_complains_of_nothing() throws Exception {
    Snapshot now = snapshot();
    assertEquals(Set.of(), now.conditions());
    assertEquals("VIRT-1", now.identity().serial());
    assertEquals(10, now.counters().panels());
    assertEquals(2, now.counters().cards());
    assertEquals(CardPosition.NONE, now.position());
    assertEquals(RibbonKind.YMCKO, now.ribbon());
    assertEquals(OptionalInt.of(100), now.ribbonCardsLeft());
    assertTrue(now.feederHasCards());
    assertFalse(now.powerWasLost());
  }

  @ParameterizedTest
  @CsvSource({
    "Sk;f,      1,              FEEDER_EMPTY",
    "Sk;f,      3,              FEEDER_EMPTY",
    "Sk;f,      FEEDER EMPTY,   FEEDER_EMPTY",
    "Rco;l,     10,             RIBBON_LOW",
    "Rr,        k,              RIBBON_WRONG",
    "Rr,        kb,             RIBBON_WRONG",
    "Rcr,       ERROR RIBBON,   RIBBON_ENDED",
    "Rcr,       ERR RIB DETECTION, RIBBON_UNREADABLE",
    "Rlr;r,     NEED CLEANING,  CLEANING_DUE",
    "Rlr;h,     CARD,           REJECT_BOX_FULL",
    "Rlr;p,     CARD,           CARD_INSIDE",
    "Rse;o,     '0,12 Volts',   COVER_OPEN",
  })
  void each_complaint_has_its_condition(String question, String answer, Condition condition)
      throws Exception {
    script.with("Rrt;count", "ERROR CDE").with("Rco;l", "100").with(question, answer);
    assertEquals(Set.of(condition), conditions());
    assertEquals(condition != Condition.FEEDER_EMPTY, snapshot().feederHasCards());
  }

  @ParameterizedTest
  @CsvSource({
    "Rlr;p,     COVER OPEN,     COVER_OPEN",
    "Rlr;p,     CARD JAM,       CARD_JAM",
    "Rlr;p,     ERR WHATEVER,   UNKNOWN_ERROR",
    "Sk;f,      HOPPER DOOR,    HOPPER_DOOR",
    "Sk;f,      ERROR HOPPER,   HOPPER_FAULT",
    "Rrt;count, ERR RIB DETECTION, RIBBON_UNREADABLE",
    "Rcr,       ERROR FLASH UNKNOW, MEMORY",
    "Rlr;r,     ERROR MAG,      MAGNETIC",
    "Rlr;r,     ERR WHATEVER,   UNKNOWN_ERROR",
  })
  void a_complaint_counts_whatever_was_asked(String question, String answer, Condition condition)
      throws Exception {
    assertEquals(
        Set.of(condition),
        script.with(question, answer).open(EvolisBench.COLOUR).snapshot().conditions());
  }

  @ParameterizedTest
  @CsvSource({
    "NO CARD, NONE",
    "CARD, INSIDE",
    "SMART CARD, INSIDE",
    "CONTACTLESS CARD, INSIDE",
    "ERR CARD, INSIDE",
    "OK, UNKNOWN",
    "ERROR CDE, UNKNOWN",
    "7, UNKNOWN",
  })
  void only_no_card_means_that_no_card_is_inside(String answer, CardPosition position)
      throws Exception {
    assertEquals(
        position, script.with("Rlr;p", answer).open(EvolisBench.COLOUR).snapshot().position());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "16", "18", "ERR", "OK"})
  void any_other_error_mode_than_ours_means_that_power_was_lost(String mode) throws Exception {
    script.with("Rem", mode);
    if (mode.equals("ERR")) {
      assertThrows(PrinterException.class, this::snapshot);
    } else {
      assertTrue(snapshot().powerWasLost());
    }
  }

  @Test
  void firmware_without_a_feeder_question_is_asked_for_its_sensor() throws Exception {
    script.with("Sk;f", "ERROR CDE").with("Rse;f", "0,40 Volts");
    assertFalse(snapshot().feederHasCards());
    assertTrue(
        script.with("Rse;f", "4,40 Volts").open(EvolisBench.COLOUR).snapshot().feederHasCards());
    script.with("Rse;f", "ERROR CDE");
    assertTrue(snapshot().feederHasCards(), "nobody knows, so it is tried");
  }

  @Test
  void cards_left_on_the_ribbon_are_asked_in_three_ways_and_ok_is_asked_again() throws Exception {
    script.with("Rrt;count", "OK", "OK", "33");
    assertEquals(OptionalInt.of(33), snapshot().ribbonCardsLeft());
    script.with("Rrt;count", "OK").with("Rco;l", "44");
    assertEquals(OptionalInt.of(44), snapshot().ribbonCardsLeft());
    script.with("Rrt;count", "ERROR CDE").with("Rco;l", "ERROR CDE").with("Rco;I", "55");
    assertEquals(OptionalInt.of(55), snapshot().ribbonCardsLeft());
    script.with("Rco;I", "many");
    assertEquals(OptionalInt.empty(), snapshot().ribbonCardsLeft());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1,5", "12 cards", "OK", "1234567890123"})
  void a_counter_that_is_no_number_is_never_guessed(String answer) {
    script.with("Rco;p", answer);
    assertThrows(PrinterException.class, this::snapshot);
  }

  @Test
  void a_question_that_is_not_known_or_refused_says_why() {
    script.with("Rco;c", "ERROR CDE");
    PrinterException unknown = assertThrows(PrinterException.class, this::snapshot);
    assertEquals(Set.of(Condition.COMMAND_REFUSED), unknown.conditions());
    script.with("Rco;c", "ERROR HEAD");
    PrinterException trouble = assertThrows(PrinterException.class, this::snapshot);
    assertEquals(Set.of(Condition.HEAD), trouble.conditions());
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "OK", "A", "-123", "12345;1"})
  void a_serial_that_cannot_be_read_is_not_trusted(String serial) {
    script.with("Rsn", serial);
    assertThrows(PrinterException.class, this::snapshot);
  }

  @Test
  void only_serials_of_ours_are_virtual() throws Exception {
    assertTrue(snapshot().identity().virtual());
    assertFalse(
        script.with("Rsn", "10000152").open(EvolisBench.COLOUR).snapshot().identity().virtual());
  }

  @Test
  void what_came_unasked_is_no_answer_to_the_next_question() throws Exception {
    EvolisPrinter printer = script.open(EvolisBench.COLOUR);
    script.blurt("VIRT-9");
    assertEquals("VIRT-1", printer.snapshot().identity().serial());
  }

  @Test
  void a_ribbon_name_that_nobody_knows_is_taken_for_the_fitted_one() throws Exception {
    script.with("Rr", "h");
    assertEquals(RibbonKind.YMCKO, snapshot().ribbon());
  }
}
