package id.kia.tests.browser;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What Chromium's fake camera shows: a slip that somebody holds before it, as a video file. */
final class FakeCamera {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int MODULE = 5;
  private static final int QUIET = 4;
  private static final byte ROOM = (byte) 120;
  private static final byte PAPER = (byte) 225;
  private static final byte INK = 30;

  private FakeCamera() {}

  /**
   * A picture of a slip with this code.
   *
   * @return the file, uncompressed (YUV4MPEG2)
   */
  static Path sees(String code, Path file) throws IOException, WriterException {
    byte[] light = new byte[WIDTH * HEIGHT];
    Arrays.fill(light, ROOM);
    BitMatrix modules = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 1, 1);
    int side = modules.getWidth() * MODULE;
    int left = (WIDTH - side) / 2;
    int top = (HEIGHT - side) / 2;
    for (int y = -QUIET; y < side + QUIET; y++) {
      for (int x = -QUIET; x < side + QUIET; x++) {
        boolean inside = x >= 0 && y >= 0 && x < side && y < side;
        boolean dark = inside && modules.get(x / MODULE, y / MODULE);
        light[(top + y) * WIDTH + left + x] = dark ? INK : PAPER;
      }
    }
    byte[] gray = new byte[WIDTH * HEIGHT / 2];
    Arrays.fill(gray, (byte) 128);
    var video = new ByteArrayOutputStream();
    video.writeBytes(ascii("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\n"));
    for (int frame = 0; frame < 2; frame++) {
      video.writeBytes(ascii("FRAME\n"));
      video.writeBytes(light);
      video.writeBytes(gray);
    }
    return Files.write(file, video.toByteArray());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
