package id.kia.drivers.ipp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads one page of PWG raster by the words of PWG 5102.4, strictly; written apart from the writer.
 *
 * @param dots 0xRRGGBB, grey thrice
 */
record PwgRasterReader(ByteBuffer header, int width, int height, int[] dots) {

  static PwgRasterReader read(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    byte[] sync = new byte[4];
    in.get(sync);
    require("RaS2".equals(new String(sync, StandardCharsets.US_ASCII)), "no sync word");
    ByteBuffer header = in.slice(4, 1796);
    in.position(1800);
    int width = header.getInt(372);
    int height = header.getInt(376);
    int bytes = header.getInt(388) / 8;
    require(header.getInt(384) == 8, "bits per colour");
    require(header.getInt(392) == width * bytes, "bytes per line");
    require(header.getInt(400) == (bytes == 3 ? 19 : 18), "colour space");
    require(header.getInt(420) == bytes, "colours");
    int[] dots = new int[width * height];
    int y = 0;
    while (y < height) {
      int times = Byte.toUnsignedInt(in.get()) + 1;
      int[] line = line(in, width, bytes);
      require(y + times <= height, "more lines than the page has");
      for (int i = 0; i < times; i++) {
        System.arraycopy(line, 0, dots, (y + i) * width, width);
      }
      y += times;
    }
    require(!in.hasRemaining(), "bytes behind the page: " + in.remaining());
    return new PwgRasterReader(header, width, height, dots);
  }

  private static int[] line(ByteBuffer in, int width, int bytes) {
    int[] line = new int[width];
    int x = 0;
    while (x < width) {
      int code = Byte.toUnsignedInt(in.get());
      if (code < 128) {
        require(x + code + 1 <= width, "a run beyond the line");
        Arrays.fill(line, x, x + code + 1, dot(in, bytes));
        x += code + 1;
      } else {
        require(code > 128, "the code 128 is a line's end and was not meant");
        require(x + 257 - code <= width, "dots beyond the line");
        for (int i = 0; i < 257 - code; i++) {
          line[x++] = dot(in, bytes);
        }
      }
    }
    return line;
  }

  private static int dot(ByteBuffer in, int bytes) {
    int first = Byte.toUnsignedInt(in.get());
    return bytes == 1
        ? first * 0x010101
        : first << 16 | Byte.toUnsignedInt(in.get()) << 8 | Byte.toUnsignedInt(in.get());
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }
}
