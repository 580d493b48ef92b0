package id.kia.drivers.evolis.virtual;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How the printer answers when it acknowledges (A5013 p. 7): ACK, or NACK and a code. What the
 * guide leaves open comes in two forms, and a host has to take both.
 */
public enum Acknowledgement {
  /** A value alone, a code alone. */
  BARE(false),
  /** A value and then ACK, a code and then CR. */
  FULL(true);

  private static final String ACK = "\u0006";
  private static final String NACK = "\u0015";
  private static final String OTHER = "T";

  private static final Map<String, String> CODES =
      Map.of(
          "ERROR CDE", "1",
          "ERROR PARAMETRES", "2",
          "OPT NOT AVAILABLE", "2",
          "COVER OPEN", "C",
          "HOPPER DOOR", "C",
          "FEEDER EMPTY", "F",
          "ERROR RIBBON", "R",
          "ERROR MAG CHECKSUM", "K",
          "ERROR MAG DATA", "D",
          "ERROR MAG", "W");

  private final boolean full;

  Acknowledgement(boolean full) {
    this.full = full;
  }

  /**
   * The bytes for a reply.
   *
   * @param text as in text mode
   * @param refused the text says that something is wrong
   * @param asked something was asked, so a text is its value
   */
  byte[] bytes(String text, boolean refused, boolean asked, String terminator) {
    String said =
        refused
            ? NACK + CODES.getOrDefault(text, OTHER) + (full ? "\r" : "")
            : asked ? text + terminator + (full ? ACK : "") : ACK;
    return said.getBytes(StandardCharsets.US_ASCII);
  }
}
