package id.kia.drivers.ipp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One page as PWG raster (PWG 5102.4): a sync word, a header of 1796 bytes, big-endian, then lines.
 * A line says how often it is repeated, then runs of equal dots and runs of different ones. Nothing
 * is lost.
 */
final class PwgRaster {
  static final String FORMAT = "image/pwg-raster";
  static final int HEADER_BYTES = 1796;

  private static final int S_GRAY = 18;
  private static final int S_RGB = 19;
  private static final int LONGEST_RUN = 128;
  private static final int LONGEST_REPEAT = 256;

  private PwgRaster() {}

  static byte[] encode(CardPage page) {
    var out = new ByteArrayOutputStream(256 * 1024);
    out.writeBytes("RaS2".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(header(page));
    int lineBytes = page.width() * page.bytesPerDot();
    int y = 0;
    while (y < page.height()) {
      int same = 1;
      while (same < LONGEST_REPEAT
          && y + same < page.height()
          && Arrays.equals(
              page.dots(),
              y * lineBytes,
              (y + 1) * lineBytes,
              page.dots(),
              (y + same) * lineBytes,
              (y + same + 1) * lineBytes)) {
        same++;
      }
      out.write(same - 1);
      line(page, y, out);
      y += same;
    }
    return out.toByteArray();
  }

  private static byte[] header(CardPage page) {
    int bytes = page.bytesPerDot();
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    header.put(0, "PwgRaster".getBytes(StandardCharsets.US_ASCII));
    header.putInt(276, CardPage.DPI).putInt(280, CardPage.DPI);
    header.putInt(340, 1); // copies
    header.putInt(352, points(page.medium().x())).putInt(356, points(page.medium().y()));
    header.putInt(372, page.width()).putInt(376, page.height());
    header.putInt(384, 8).putInt(388, 8 * bytes).putInt(392, page.width() * bytes);
    header.putInt(400, page.colour() ? S_RGB : S_GRAY).putInt(420, bytes);
    header.putInt(452, 1); // pages
    header.putInt(456, 1).putInt(460, 1); // the back is not turned
    header.putInt(472, page.width()).putInt(476, page.height());
    header.putInt(480, 0xFFFFFF); // white, where a printer has to fill
    byte[] name = page.medium().name().getBytes(StandardCharsets.US_ASCII);
    header.put(1732, name, 0, Math.min(name.length, 63));
    return header.array();
  }

  private static int points(int hundredths) {
    return Math.round(hundredths * 72 / 2540f);
  }

  private static void line(CardPage page, int y, ByteArrayOutputStream out) {
    int bytes = page.bytesPerDot();
    byte[] dots = page.dots();
    int from = y * page.width();
    int end = from + page.width();
    int at = from;
    while (at < end) {
      int run = run(page, at, end);
      if (run > 1 || at + 1 == end) {
        out.write(run - 1);
        out.write(dots, at * bytes, bytes);
        at += run;
      } else {
        int different = 1;
        while (different < LONGEST_RUN
            && at + different < end
            && run(page, at + different, end) == 1) {
          different++;
        }
        out.write(different == 1 ? 0 : 257 - different);
        out.write(dots, at * bytes, different * bytes);
        at += different;
      }
    }
  }

  /** Equal dots from here, at most {@link #LONGEST_RUN}. */
  private static int run(CardPage page, int at, int end) {
    int run = 1;
    while (run < LONGEST_RUN && at + run < end && same(page, at, at + run)) {
      run++;
    }
    return run;
  }

  private static boolean same(CardPage page, int one, int other) {
    int bytes = page.bytesPerDot();
    for (int i = 0; i < bytes; i++) {
      if (page.dots()[one * bytes + i] != page.dots()[other * bytes + i]) {
        return false;
      }
    }
    return true;
  }
}
