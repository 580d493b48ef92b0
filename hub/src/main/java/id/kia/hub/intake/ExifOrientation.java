package id.kia.hub.intake;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held: tag 0x0112 of the EXIF part of a JPEG (values 1 to 8, EXIF 2.3 section
 * 4.6.4 A). Anything unreadable counts as upright.
 */
record ExifOrientation(int value) {
  private static final ExifOrientation UPRIGHT = new ExifOrientation(1);
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int TAG = 0x0112;

  static ExifOrientation of(byte[] file) {
    try {
      return inJpeg(ByteBuffer.wrap(file));
    } catch (IndexOutOfBoundsException | IllegalArgumentException cut) {
      return UPRIGHT;
    }
  }

  boolean sideways() {
    return value >= 5;
  }

  /** The map from the stored pixels to the upright picture. */
  AffineTransform turn(int width, int height) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static ExifOrientation inJpeg(ByteBuffer jpeg) {
    if ((jpeg.getShort(0) & 0xFFFF) != 0xFFD8) {
      return UPRIGHT;
    }
    int at = 2;
    while ((jpeg.get(at) & 0xFF) == 0xFF && (jpeg.get(at + 1) & 0xFF) != 0xDA) {
      int length = jpeg.getShort(at + 2) & 0xFFFF;
      if ((jpeg.get(at + 1) & 0xFF) == 0xE1 && exif(jpeg, at + 4)) {
        int start = at + 4 + EXIF.length;
        return inTiff(jpeg.slice(start, at + 2 + length - start));
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static boolean exif(ByteBuffer jpeg, int at) {
    for (int i = 0; i < EXIF.length; i++) {
      if (jpeg.get(at + i) != EXIF[i]) {
        return false;
      }
    }
    return true;
  }

  private static ExifOrientation inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int value = tiff.getShort(entry + 8) & 0xFFFF;
        return value >= 1 && value <= 8 ? new ExifOrientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
