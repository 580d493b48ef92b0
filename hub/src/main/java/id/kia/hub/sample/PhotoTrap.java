package id.kia.hub.sample;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A pupil's photograph as a file, with what is wrong with it. */
final class PhotoTrap {
  /** EXIF 2.3 with one tag: orientation 6, the camera was turned to the right. */
  private static final byte[] TURNED = {
    (byte) 0xFF,
    (byte) 0xE1,
    0,
    34,
    'E',
    'x',
    'i',
    'f',
    0,
    0,
    'M',
    'M',
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    6,
    0,
    0,
    0,
    0,
    0,
    0
  };

  private PhotoTrap() {}

  /** The bytes of the file; a name that ends in {@code png} gets a PNG with an alpha channel. */
  static byte[] file(Look look, boolean oddYear, String name) throws IOException {
    if (name.endsWith(".png")) {
      return png(Portrait.draw(look, Portrait.background(oddYear)));
    }
    Look.Trap trap = look.trap();
    if (trap == null) {
      return Portrait.jpeg(look, oddYear);
    }
    return switch (trap) {
      case WRONG_BACKGROUND -> Portrait.jpeg(look, !oddYear);
      case SMALL -> Portrait.encode(small(Portrait.draw(look, Portrait.background(oddYear))));
      case BROKEN -> "bukan gambar".getBytes(StandardCharsets.UTF_8);
      case SIDEWAYS -> turned(Portrait.draw(look, Portrait.background(oddYear)));
    };
  }

  private static BufferedImage small(BufferedImage image) {
    return drawn(image, new BufferedImage(150, 225, BufferedImage.TYPE_INT_RGB));
  }

  private static byte[] png(BufferedImage image) throws IOException {
    BufferedImage alpha =
        drawn(
            image,
            new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(alpha, "png", bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage drawn(BufferedImage image, BufferedImage onto) {
    Graphics2D g = onto.createGraphics();
    g.drawImage(image, 0, 0, onto.getWidth(), onto.getHeight(), null);
    g.dispose();
    return onto;
  }

  /** Lying on its left side; shown upright by whoever reads the tag. */
  private static byte[] turned(BufferedImage image) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage lying = new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        lying.setRGB(y, width - 1 - x, image.getRGB(x, y));
      }
    }
    byte[] jpeg = Portrait.encode(lying);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, 2);
    bytes.write(TURNED, 0, TURNED.length);
    bytes.write(jpeg, 2, jpeg.length - 2);
    return bytes.toByteArray();
  }
}
