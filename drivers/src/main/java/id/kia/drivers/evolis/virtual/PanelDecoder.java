package id.kia.drivers.evolis.virtual;

import java.util.Optional;

/**
 * Panels back into dots; written apart from the driver's encoders.
 *
 * <p>Never fails: what can be read is printed, and the flaw is told, as a machine prints garbage.
 */
final class PanelDecoder {

  /**
   * @param dots what the bitmap holds now
   * @param flaw what was wrong with the data
   */
  record Decoded(Dots dots, Optional<String> flaw) {}

  private final byte[] levels = new byte[Dots.COUNT];
  private final byte[] data;
  private int at;

  private PanelDecoder(byte[] data) {
    this.data = data;
  }

  static Decoded decode(Incoming.PanelData panel) {
    PanelDecoder decoder = new PanelDecoder(panel.data());
    int bits = Integer.numberOfTrailingZeros(panel.levels());
    Optional<String> flaw =
        !panel.compressed()
            ? decoder.raw(bits, panel.first(), panel.lines())
            : bits == 1 ? decoder.blackLines() : decoder.colourLines(bits, panel);
    return new Decoded(new Dots(panel.levels(), decoder.levels), flaw);
  }

  private Optional<String> raw(int bits, int first, int lines) {
    int from = first * Dots.PER_LINE;
    int count = lines * Dots.PER_LINE;
    long expected = (long) count * bits / 8;
    if (data.length != expected) {
      return Optional.of("raw panel of " + data.length + " bytes instead of " + expected);
    }
    for (int dot = 0; dot < count; dot++) {
      int level = 0;
      for (int i = 0; i < bits; i++) {
        level = level * 2 + bit(data, (long) dot * bits + i);
      }
      levels[from + dot] = (byte) level;
    }
    return Optional.empty();
  }

  private static int bit(byte[] bytes, long index) {
    return bytes[(int) (index >> 3)] >> (7 - (int) (index & 7)) & 1;
  }

  /** {@code 00} white, {@code FF} black, N = 1..81 followed by N bytes. */
  private Optional<String> blackLines() {
    for (int line = 0; line < Dots.LINES; line++) {
      if (at == data.length) {
        return Optional.of("panel ends after " + line + " lines");
      }
      int count = data[at++] & 0xFF;
      if (count == 0xFF) {
        for (int dot = 0; dot < Dots.PER_LINE; dot++) {
          levels[line * Dots.PER_LINE + dot] = 1;
        }
      } else if (count > Dots.PER_LINE / 8) {
        return Optional.of("line " + line + " announces " + count + " bytes");
      } else {
        int there = Math.min(count, data.length - at);
        for (int dot = 0; dot < there * 8; dot++) {
          levels[line * Dots.PER_LINE + dot] = (byte) bit(data, at * 8L + dot);
        }
        at += there;
        if (there < count) {
          return Optional.of("panel ends inside line " + line);
        }
      }
    }
    return rest();
  }

  /**
   * One dot a byte, or a run: top bit, bits that add 256 each (none at 128 levels, one at 64, two
   * at 32), level; then the counter. Of a half panel the data say how many lines there are.
   */
  private Optional<String> colourLines(int bits, Incoming.PanelData panel) {
    int mask = (1 << bits) - 1;
    int end = panel.first() + panel.lines();
    for (int line = panel.first(); line < end; line++) {
      if (panel.half() && at == data.length) {
        return Optional.empty();
      }
      int dot = 0;
      while (dot < Dots.PER_LINE) {
        if (at == data.length) {
          return Optional.of("panel ends at dot " + dot + " of line " + line);
        }
        int first = data[at++] & 0xFF;
        int run = 1;
        if (first >= 0x80) {
          if (at == data.length) {
            return Optional.of("panel ends before the counter of a run in line " + line);
          }
          run = (data[at++] & 0xFF) + 256 * Integer.bitCount(first & 0x7F & ~mask);
          if (run == 0 && dot == 0) {
            first = 0;
            run = Dots.PER_LINE;
          }
        }
        if (first < 0x80 && first > mask) {
          return Optional.of("a dot of level " + first + " in line " + line);
        }
        if (run == 0 || dot + run > Dots.PER_LINE) {
          return Optional.of("run of " + run + " at dot " + dot + " of line " + line);
        }
        for (int stop = dot + run; dot < stop; dot++) {
          levels[line * Dots.PER_LINE + dot] = (byte) (first & mask);
        }
      }
    }
    return rest();
  }

  private Optional<String> rest() {
    return at == data.length
        ? Optional.empty()
        : Optional.of(data.length - at + " bytes stand after the last line");
  }
}
