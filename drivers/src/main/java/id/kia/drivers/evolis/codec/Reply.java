package id.kia.drivers.evolis.codec;

import id.kia.drivers.Condition;
import java.util.Map;

/** What the printer answered to one command, in text or by ACK and NACK. */
public sealed interface Reply {

  /** Our word for the byte 06 of a printer that acknowledges. */
  String ACK = "ACK";

  /** Our word for the byte 15, before the letter or figure that says what is wrong. */
  String NACK = "NACK";

  /** The text as it came, without terminator. */
  String text();

  /** {@code OK}. */
  record Done(String text) implements Reply {}

  /** A value, for instance a counter or a serial. */
  record Value(String text) implements Reply {}

  /** {@code ERROR CDE}: this firmware does not know the command. */
  record Unsupported(String text) implements Reply {}

  /** The command failed; {@code condition} says what stands in the way. */
  record Trouble(String text, Condition condition) implements Reply {}

  /** Words the printer uses (A5013 RevE; vendor sample; integrators' code). */
  Map<String, Condition> TROUBLES =
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

  /** Whether it is a word that some guide or sample explains; a value is whatever was asked for. */
  default boolean explained() {
    return !(this instanceof Trouble) || TROUBLES.containsKey(text());
  }

  /** Reads one reply; any text gives a reply. */
  static Reply of(String text) {
    Condition condition = TROUBLES.get(text);
    if (condition != null) {
      return new Trouble(text, condition);
    }
    if (text.equals("OK") || text.equals(ACK)) {
      return new Done(text);
    }
    if (text.equals("ERROR CDE") || text.equals("NACK 1")) {
      return new Unsupported(text);
    }
    return text.startsWith("ERR") || text.startsWith(NACK)
        ? new Trouble(text, Condition.UNKNOWN_ERROR)
        : new Value(text);
  }
}
