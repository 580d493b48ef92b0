package id.kia.hub.intake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes a JPEG or PNG that anybody may have sent: size first, then pixels, upright, on white.
 *
 * <p>A large picture is read at a fraction of its size, so that one file never takes more than
 * about 60 MB of memory.
 */
final class PictureReader {
  static final int MAX_BYTES = 15 << 20;
  static final long MAX_PIXELS = 60_000_000L;

  /** Pixels kept after reading; a portrait needs a fraction of it. */
  private static final long ENOUGH_PIXELS = 6_000_000L;

  private PictureReader() {}

  /** The picture cannot be used. */
  static final class Refused extends Exception {
    private final PictureFault fault;

    Refused(PictureFault fault) {
      super(fault.name());
      this.fault = fault;
    }

    PictureFault fault() {
      return fault;
    }
  }

  static BufferedImage read(byte[] file) throws Refused {
    if (file.length > MAX_BYTES) {
      throw new Refused(PictureFault.TOO_BIG);
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new Refused(PictureFault.UNREADABLE);
      }
      ImageReader reader = readers.next();
      try {
        String format = reader.getFormatName();
        if (!format.equalsIgnoreCase("jpeg") && !format.equalsIgnoreCase("png")) {
          throw new Refused(PictureFault.UNREADABLE);
        }
        reader.setInput(in, true, true);
        return upright(pixels(reader), ExifOrientation.of(file));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      // The JDK's decoders answer broken bytes also with unchecked exceptions of many kinds.
      throw new Refused(PictureFault.UNREADABLE);
    }
  }

  private static BufferedImage pixels(ImageReader reader) throws IOException, Refused {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > MAX_PIXELS) {
      throw new Refused(PictureFault.TOO_BIG);
    }
    ImageReadParam param = reader.getDefaultReadParam();
    int step = (int) Math.ceil(Math.sqrt((double) pixels / ENOUGH_PIXELS));
    if (step > 1) {
      param.setSourceSubsampling(step, step, 0, 0);
    }
    return reader.read(0, param);
  }

  /** Turned as the camera says, in RGB, transparent parts white. */
  private static BufferedImage upright(BufferedImage image, ExifOrientation orientation) {
    boolean sideways = orientation.sideways();
    int width = sideways ? image.getHeight() : image.getWidth();
    int height = sideways ? image.getWidth() : image.getHeight();
    BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = upright.createGraphics();
    try {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, width, height);
      AffineTransform turn = orientation.turn(image.getWidth(), image.getHeight());
      g.drawImage(image, turn, null);
    } finally {
      g.dispose();
    }
    return upright;
  }
}
