package id.kia.drivers.evolis.codec;

import java.util.Arrays;
import java.util.Optional;

/** The panels of a ribbon with their letter on the wire and the levels we send. */
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

  /** Levels of a dot: 32 for dye, 2 for resin and overlay. */
  public int levels() {
    return levels;
  }

  /** Bits of a dot in a raw panel: 5 or 1. */
  public int bits() {
    return levels == 2 ? 1 : 5;
  }

  /** Bytes of a raw panel: 411,480 or 82,296. */
  public int rawBytes() {
    return Geometry.PANEL_DOTS / 8 * bits();
  }

  /** The panel with this letter. */
  public static Optional<Panel> ofLetter(String letter) {
    return Arrays.stream(values())
        .filter(panel -> letter.length() == 1 && panel.letter == letter.charAt(0))
        .findFirst();
  }
}
