package id.kia.drivers.evolis.virtual;

import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A fault that happens once, at a moment told in advance: {@code NAME@WHEN[:ARG]}.
 *
 * @param at counted from the start of the virtual printer for bytes and cards, and from the first
 *     panel of a card for panels; at least 1 (bytes: at least 0)
 */
public record PlannedFault(Fault fault, When when, long at) {

  /** The ways to tell a moment. */
  public enum When {
    /** After this many bytes came over the line. */
    BYTES,
    /** When this card is about to be drawn. */
    CARD,
    /** When this panel of a card is about to be printed. */
    PANEL
  }

  private static final Pattern FORM =
      Pattern.compile("([a-z-]+)@(bytes|card|panel):([0-9]{1,12})(?::([0-9]{1,9}))?");

  /**
   * Reads for instance {@code jam@panel:3}, {@code power-cut@bytes:120000} or {@code
   * silence@panel:2:5000} (milliseconds; without them until power is switched off and on).
   *
   * @throws IllegalArgumentException with a sentence that names the part that is wrong
   */
  public static PlannedFault parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is no fault: write NAME@WHEN[:MILLISECONDS] with WHEN = bytes:N, card:N or"
              + " panel:N, for instance jam@panel:3");
    }
    long at = Long.parseLong(form.group(3));
    When when =
        switch (form.group(2)) {
          case "bytes" -> When.BYTES;
          case "card" -> When.CARD;
          default -> When.PANEL;
        };
    if (at == 0 && when != When.BYTES) {
      throw new IllegalArgumentException("'" + text + "': cards and panels are counted from 1");
    }
    String millis = form.group(4);
    Duration lasting = Duration.ofMillis(millis == null ? 0 : Long.parseLong(millis));
    FaultName name = named(form.group(1), text);
    if (millis != null && !name.timed()) {
      throw new IllegalArgumentException("'" + text + "': " + form.group(1) + " has no duration");
    }
    return new PlannedFault(name.lasting(lasting), when, at);
  }

  private static FaultName named(String word, String text) {
    return FaultName.of(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + text
                        + "': unknown fault "
                        + word
                        + "; known are "
                        + Arrays.stream(FaultName.values())
                            .map(FaultName::word)
                            .collect(Collectors.joining(", "))));
  }
}
