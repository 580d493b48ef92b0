package id.kia.drivers.evolis.codec;

import java.util.Arrays;
import java.util.Optional;

/** The panels of a ribbon with their letter on the wire and their levels in the documented form. */
public enum Panel {
  YELLOW('y', 32),
  MAGENTA('m', 32),
  CYAN('c', 32),
  /** Black resin; text and codes. */
  BLACK('k', 2),
  /** Clear overlay, called varnish in the guide. */
  OVERLAY('o', 2);

  private final char letter;
  private final int levels;

  Panel(char letter, int levels) {
    this.letter = letter;
    this.levels = levels;
  }

  public char letter() {
    return letter;
  }

  /** Levels of a dot in the documented form: 32 for dye, 2 for resin and overlay. */
  public int levels() {
    return levels;
  }

  /** Whether a dot may have so many levels (A5013 RevE p. 14): dye 32, 64 or 128, else 2. */
  public boolean takes(int asked) {
    return levels == 2 ? asked == 2 : asked == 32 || asked == 64 || asked == 128;
  }

  /** Bits of a dot of so many levels: 1, 5, 6 or 7. */
  public static int bits(int levels) {
    return Integer.numberOfTrailingZeros(levels);
  }

  /** Dots of the longest run of a colour panel of 32, 64 or 128 levels: 767, 511 or 255. */
  public static int longestRun(int levels) {
    return 256 * (8 - bits(levels)) - 1;
  }

  /** Bytes of a raw panel in the documented form: 411,480 or 82,296. */
  public int rawBytes() {
    return rawBytes(levels);
  }

  /** Bytes of a raw panel of so many levels: 82,296, 411,480, 493,776 or 576,072. */
  public static int rawBytes(int levels) {
    return Geometry.PANEL_DOTS / 8 * bits(levels);
  }

  /** The panel with this letter. */
  public static Optional<Panel> ofLetter(String letter) {
    return Arrays.stream(values())
        .filter(panel -> letter.length() == 1 && panel.letter == letter.charAt(0))
        .findFirst();
  }
}
