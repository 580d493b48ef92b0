package id.kia.hub.intake;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.nio.charset.StandardCharsets;

/**
 * Four inks to red, green and blue, as print shops save photographs; Java's reader gives only the
 * inks.
 *
 * <p>The Adobe marker (APP14, Adobe technical note 5116) says whether the inks are turned around
 * and whether the first three are a luminance with two differences (transform 2).
 */
final class CmykJpeg {
  private static final int APP14 = 0xEE;
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
  private static final int TRANSFORM_AT = 11;
  private static final int NONE = -1;

  private CmykJpeg() {}

  /** The picture of a raster with four bands. */
  static BufferedImage rgb(Raster inks, byte[] file) {
    int transform = transform(file);
    int width = inks.getWidth();
    int height = inks.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] line = new int[4 * width];
    for (int y = 0; y < height; y++) {
      inks.getPixels(inks.getMinX(), inks.getMinY() + y, width, 1, line);
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, pixel(line, 4 * x, transform));
      }
    }
    return image;
  }

  private static int pixel(int[] inks, int at, int transform) {
    double c = inks[at];
    double m = inks[at + 1];
    double y = inks[at + 2];
    double k = inks[at + 3];
    if (transform == 2) {
      double red = c + 1.402 * (y - 128);
      double green = c - 0.344136 * (m - 128) - 0.714136 * (y - 128);
      double blue = c + 1.772 * (m - 128);
      c = red;
      m = green;
      y = blue;
    }
    if (transform == NONE) {
      // No marker of Adobe's: 255 is full ink. With it, 255 is bare paper.
      c = 255 - c;
      m = 255 - m;
      y = 255 - y;
      k = 255 - k;
    }
    return channel(c * k / 255) << 16 | channel(m * k / 255) << 8 | channel(y * k / 255);
  }

  private static int channel(double level) {
    return Math.clamp(Math.round(level), 0, 255);
  }

  private static int transform(byte[] jpeg) {
    int at = 2;
    while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
      int marker = jpeg[at + 1] & 0xFF;
      int length = (jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF);
      if (marker == 0xDA) {
        return NONE;
      }
      if (marker == APP14 && adobe(jpeg, at + 4)) {
        return jpeg[at + 4 + TRANSFORM_AT];
      }
      at += 2 + length;
    }
    return NONE;
  }

  private static boolean adobe(byte[] jpeg, int at) {
    if (at + TRANSFORM_AT >= jpeg.length) {
      return false;
    }
    for (int i = 0; i < ADOBE.length; i++) {
      if (jpeg[at + i] != ADOBE[i]) {
        return false;
      }
    }
    return true;
  }
}
