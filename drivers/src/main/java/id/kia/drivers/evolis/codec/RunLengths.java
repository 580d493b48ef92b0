package id.kia.drivers.evolis.codec;

import java.io.ByteArrayOutputStream;

/**
 * Compression of colour panels at 32 levels (A5013 RevE p. 5; no capture exists, so unseen on
 * hardware).
 *
 * <p>A byte below 80 is one dot. {@code 1aabbbbb n} is a run of level b, n dots and 256 more for
 * each of the two bits a. {@code 80 00} is a blank line. Runs end with their line.
 */
final class RunLengths {
  private static final int RUN = 0x80;
  private static final int PLUS_256 = 0x40;
  private static final int PLUS_512 = 0x60;

  private RunLengths() {}

  static byte[] encode(PanelDots panel) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    for (int line = 0; line < Geometry.LINES; line++) {
      encodeLine(panel.dots(), line * Geometry.DOTS, out);
    }
    return out.toByteArray();
  }

  private static void encodeLine(byte[] dots, int from, ByteArrayOutputStream out) {
    int end = from + Geometry.DOTS;
    int at = from;
    while (at < end) {
      int stop = at + 1;
      while (stop < end && dots[stop] == dots[at]) {
        stop++;
      }
      if (stop - at == Geometry.DOTS && dots[at] == 0) {
        out.write(RUN);
        out.write(0);
      } else {
        encodeRun(dots[at], stop - at, out);
      }
      at = stop;
    }
  }

  private static void encodeRun(int level, int length, ByteArrayOutputStream out) {
    int left = length;
    // A counter byte of 0 could be read as "blank line", so 256 and 512 go out as one less, then 1.
    if (left % 256 == 0) {
      out.write(level);
      left--;
    }
    if (left <= 2) {
      for (int i = 0; i < left; i++) {
        out.write(level);
      }
      return;
    }
    int more = left >= 512 ? PLUS_512 : left >= 256 ? PLUS_256 : 0;
    out.write(RUN | more | level);
    out.write(left & 0xFF);
  }
}
