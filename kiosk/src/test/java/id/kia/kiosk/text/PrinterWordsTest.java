package id.kia.kiosk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Condition;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.kiosk.technician.TechnicianServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every word by which an Evolis printer says that something is wrong, as its guide, its maker's
 * sample and integrators tell them: each has a condition, and a next step in both languages.
 */
class PrinterWordsTest {
  private static final Map<String, Condition> WORDS =
      Map.ofEntries(
          Map.entry("ERROR", Condition.UNKNOWN_ERROR),
          Map.entry("ERROR PARAMETRES", Condition.COMMAND_REFUSED),
          Map.entry("OPT NOT AVAILABLE", Condition.COMMAND_REFUSED),
          Map.entry("NEED CLEANING", Condition.CLEANING_DUE),
          Map.entry("ERR NEED CLEANING", Condition.CLEANING_DUE),
          Map.entry("ERROR TIME OUT", Condition.MECHANICAL),
          Map.entry("ERROR HOPPER", Condition.HOPPER_FAULT),
          Map.entry("HOPPER FULL", Condition.HOPPER_FULL),
          Map.entry("HOPPER DOOR", Condition.HOPPER_DOOR),
          Map.entry("ERROR HEAD", Condition.HEAD),
          Map.entry("COVER OPEN", Condition.COVER_OPEN),
          Map.entry("FEEDER EMPTY", Condition.FEEDER_EMPTY),
          Map.entry("CARD JAM", Condition.CARD_JAM),
          Map.entry("ERR CARD", Condition.CARD_INSIDE),
          Map.entry("ERROR RIBBON", Condition.RIBBON_ENDED),
          Map.entry("ERR RIB DETECTION", Condition.RIBBON_UNREADABLE),
          Map.entry("ERROR FLASH UNKNOW", Condition.MEMORY),
          Map.entry("ERROR CHECKSUM", Condition.CHECKSUM),
          Map.entry("NACK 2", Condition.COMMAND_REFUSED),
          Map.entry("NACK T", Condition.MECHANICAL),
          Map.entry("NACK C", Condition.COVER_OPEN),
          Map.entry("NACK F", Condition.FEEDER_EMPTY),
          Map.entry("NACK R", Condition.RIBBON_ENDED),
          Map.entry("NACK K", Condition.MAGNETIC),
          Map.entry("NACK D", Condition.MAGNETIC),
          Map.entry("NACK W", Condition.MAGNETIC),
          Map.entry("ERROR MAG CHECKSUM", Condition.MAGNETIC),
          Map.entry("ERROR MAG DATA", Condition.MAGNETIC),
          Map.entry("ERROR MAG", Condition.MAGNETIC),
          Map.entry("ERROR UNKNOW", Condition.UNKNOWN_ERROR));

  @Test
  void each_word_has_its_condition_and_a_next_step_in_both_languages() {
    WORDS.forEach(
        (word, condition) -> {
          Reply.Trouble trouble = assertInstanceOf(Reply.Trouble.class, Reply.of(word), word);
          assertEquals(condition, trouble.condition(), word);
          assertTrue(trouble.explained(), word);
          for (String language : new String[] {"id", "en"}) {
            Texts texts = Texts.load(TechnicianServer.class, "texts", language);
            for (String kind : new String[] {".what", ".next"}) {
              String key = "fault." + condition.code() + kind;
              assertTrue(texts.has(key), word + ": " + language + " lacks " + key);
            }
          }
        });
  }

  @Test
  void no_word_of_the_driver_is_missing_here() {
    assertEquals(WORDS.keySet(), Reply.TROUBLES.keySet());
  }
}
