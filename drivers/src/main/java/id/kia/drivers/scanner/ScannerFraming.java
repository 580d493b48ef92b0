package id.kia.drivers.scanner;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What a scanner puts around a text.
 *
 * @param prefix sent before each text, up to 8 ASCII characters, may be empty; a text without it is
 *     dropped
 * @param suffix sent after each text, 1 to 4 ASCII characters; with CR a line feed behind it is
 *     ignored, so CR fits scanners that end with CR and with CR LF
 * @param timeOut a text that has begun and got no further byte for so long is noise, 50 ms to 10 s
 */
public record ScannerFraming(String prefix, String suffix, Duration timeOut) {
  private static final int LONGEST_PREFIX = 8;

  /** A scanner sends a text in one go. */
  public static final Duration USUAL_TIME_OUT = Duration.ofSeconds(1);

  /** No prefix; ends with CR or CR LF. */
  public static final ScannerFraming DEFAULT = new ScannerFraming("", "\r");

  public ScannerFraming {
    if (prefix.length() > LONGEST_PREFIX || !prefix.chars().allMatch(c -> c < 128)) {
      throw new IllegalArgumentException("scanner prefix must be at most 8 ASCII characters");
    }
    if (suffix.isEmpty() || suffix.length() > 4 || !suffix.chars().allMatch(c -> c < 128)) {
      throw new IllegalArgumentException("scanner suffix must be 1 to 4 ASCII characters");
    }
    if (timeOut.toMillis() < 50 || timeOut.toMillis() > 10_000) {
      throw new IllegalArgumentException("scanner time-out must be 0.05 to 10 seconds");
    }
  }

  /** With the usual time-out. */
  public ScannerFraming(String prefix, String suffix) {
    this(prefix, suffix, USUAL_TIME_OUT);
  }

  /** {@code text} as a scanner sends it. */
  byte[] around(String text) {
    return (prefix + text + suffix).getBytes(StandardCharsets.ISO_8859_1);
  }
}
