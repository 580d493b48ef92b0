package id.kia.drivers.evolis;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.evolis.codec.TextCommand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Asks a port whether an Evolis printer is there: one question of five bytes, nothing is set,
 * nothing moves.
 *
 * <p>A printer that was left in the middle of a panel takes the question as dots and does not
 * answer; the kiosk's own recovery fills that panel at its next start.
 */
public final class EvolisProbe {
  private static final Duration WITHIN = Duration.ofMillis(800);
  private static final int LONGEST = 60;

  private EvolisProbe() {}

  /**
   * Which model says that it is there; empty when nothing that could be one answers within a
   * second.
   *
   * @param nanoClock monotonic nanoseconds
   */
  public static Optional<String> model(Wire wire, LongSupplier nanoClock) throws WireException {
    wire.discardInput();
    wire.write(TextCommand.of("Rtp").encode(), WITHIN);
    long end = nanoClock.getAsLong() + WITHIN.toNanos();
    var said = new StringBuilder();
    byte[] bytes = new byte[LONGEST];
    for (long left = WITHIN.toNanos();
        left > 0 && said.length() < LONGEST;
        left = end - nanoClock.getAsLong()) {
      int count = wire.read(bytes, 0, bytes.length, Duration.ofNanos(left));
      said.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
      if (said.toString().matches("(?s)\\s*\\p{Print}+[\\r\\n\\x00].*")) {
        break;
      }
    }
    return named(said.toString());
  }

  /** A reply is a line of plain letters; other noise is no printer. */
  private static Optional<String> named(String said) {
    return said.strip()
        .lines()
        .findFirst()
        .map(line -> line.replace("\0", "").strip())
        .filter(line -> line.matches("[A-Za-z][A-Za-z0-9 ._+-]{1,40}"));
  }
}
