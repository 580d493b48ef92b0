package id.kia.drivers.evolis.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A small black picture at a place of the black bitmap: {@code Dbmp;k;x;y;0;} and a BMP file of one
 * bit a dot (A5013 RevE, command list). What x and y mean is not written there; we take them for
 * dots of the landscape card from its top left, and the picture for upright.
 *
 * @param x left edge, 0 to 1015
 * @param y upper edge, 0 to 647
 * @param bmp the whole file; a set bit is black by its palette and by the printer's own polarity
 */
public record BoxCommand(int x, int y, byte[] bmp) implements Command {
  private static final int FILE_HEAD = 14;
  private static final int PICTURE_HEAD = 40;
  private static final int PALETTE = 8;
  private static final int DOTS_PER_METRE = 11_811;

  /**
   * The part of a black layer.
   *
   * @param black row by row
   * @param stride dots of a row
   */
  static BoxCommand of(boolean[] black, int stride, int x, int y, int width, int height) {
    int row = bytesOfRow(width);
    ByteBuffer bmp = ByteBuffer.allocate(bytes(width, height)).order(ByteOrder.LITTLE_ENDIAN);
    int pixels = FILE_HEAD + PICTURE_HEAD + PALETTE;
    bmp.put((byte) 'B').put((byte) 'M').putInt(bmp.capacity()).putInt(0).putInt(pixels);
    bmp.putInt(PICTURE_HEAD).putInt(width).putInt(height).putShort((short) 1).putShort((short) 1);
    bmp.putInt(0).putInt(row * height).putInt(DOTS_PER_METRE).putInt(DOTS_PER_METRE);
    bmp.putInt(2).putInt(2).putInt(0xFFFFFF).putInt(0);
    for (int line = height - 1; line >= 0; line--) {
      byte[] bits = new byte[row];
      for (int i = 0; i < width; i++) {
        if (black[(y + line) * stride + x + i]) {
          bits[i / 8] |= (byte) (0x80 >> i % 8);
        }
      }
      bmp.put(bits);
    }
    return new BoxCommand(x, y, bmp.array());
  }

  /** Bytes of the file of a box of this size. */
  static int bytes(int width, int height) {
    return FILE_HEAD + PICTURE_HEAD + PALETTE + bytesOfRow(width) * height;
  }

  private static int bytesOfRow(int width) {
    return (width + 31) / 32 * 4;
  }

  @Override
  public byte[] encode() {
    byte[] header = ("\u001b" + label()).getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(header.length + bmp.length + 1)
        .put(header)
        .put(bmp)
        .put((byte) '\r')
        .array();
  }

  @Override
  public String label() {
    return "Dbmp;k;" + x + ";" + y + ";0;";
  }

  /** Shows no content: a text names a child. */
  @Override
  public String toString() {
    return "BoxCommand[" + label() + "]";
  }
}
