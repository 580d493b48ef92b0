package id.kia.drivers.scanner;

import java.nio.charset.StandardCharsets;

/**
 * What a scanner puts around a text.
 *
 * @param prefix sent before each text, printable ASCII, may be empty; a text without it is dropped
 * @param suffix sent after each text, 1 to 4 ASCII characters; with CR a line feed behind it is
 *     ignored, so CR fits scanners that end with CR and with CR LF
 */
public record ScannerFraming(String prefix, String suffix) {

  /** No prefix; ends with CR or CR LF. */
  public static final ScannerFraming DEFAULT = new ScannerFraming("", "\r");

  public ScannerFraming {
    if (!prefix.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException("scanner prefix must be printable ASCII");
    }
    if (suffix.isEmpty() || suffix.length() > 4 || !suffix.chars().allMatch(c -> c < 128)) {
      throw new IllegalArgumentException("scanner suffix must be 1 to 4 ASCII characters");
    }
  }

  /** {@code text} as a scanner sends it. */
  byte[] around(String text) {
    return (prefix + text + suffix).getBytes(StandardCharsets.ISO_8859_1);
  }
}
