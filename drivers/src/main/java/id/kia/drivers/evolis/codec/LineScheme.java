package id.kia.drivers.evolis.codec;

import java.io.ByteArrayOutputStream;

/**
 * Compression of the black and overlay panels (A5013 RevE p. 5, confirmed by captured jobs).
 *
 * <p>Each line is {@code 00} = white, {@code FF} = black, or N = 1..81 and N bytes, the rest of the
 * 81 being zero.
 */
final class LineScheme {
  private static final int LINE_BYTES = Geometry.DOTS / 8;

  private LineScheme() {}

  static byte[] encode(PanelDots panel) {
    byte[] raw = RawDots.encode(panel);
    ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
    for (int at = 0; at < raw.length; at += LINE_BYTES) {
      encodeLine(raw, at, out);
    }
    return out.toByteArray();
  }

  private static void encodeLine(byte[] raw, int at, ByteArrayOutputStream out) {
    int used = LINE_BYTES;
    while (used > 0 && raw[at + used - 1] == 0) {
      used--;
    }
    boolean full = used == LINE_BYTES;
    for (int i = 0; full && i < LINE_BYTES; i++) {
      full = raw[at + i] == (byte) 0xFF;
    }
    if (full) {
      out.write(0xFF);
      return;
    }
    out.write(used);
    out.write(raw, at, used);
  }
}
