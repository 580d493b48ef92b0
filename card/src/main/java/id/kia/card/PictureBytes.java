package id.kia.card;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes a JPEG or PNG that came over a network, without trusting its size. */
final class PictureBytes {
  /** A larger picture is read with gaps; a Raspberry Pi must not run out of memory. */
  private static final long MOST_DOTS = 4_000_000;

  private static final Set<String> FORMATS = Set.of("jpeg", "jpg", "png");

  private static final long REFUSED_DOTS = 200_000_000;

  private PictureBytes() {}

  /** The picture on white, 0xRRGGBB. */
  static BufferedImage decode(byte[] bytes) throws IOException {
    // In memory: Java's default would write the child's picture to a temporary file.
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("not a picture");
      }
      ImageReader reader = readers.next();
      try {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          throw new IOException("neither JPEG nor PNG");
        }
        reader.setInput(in, true, true);
        long dots = (long) reader.getWidth(0) * reader.getHeight(0);
        if (dots > REFUSED_DOTS) {
          throw new IOException("picture of " + dots + " dots");
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int gap = (int) Math.max(1, Math.ceil(Math.sqrt((double) dots / MOST_DOTS)));
        param.setSourceSubsampling(gap, gap, 0, 0);
        return onWhite(reader.read(0, param));
      } finally {
        reader.dispose();
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // Damaged files make the JDK's readers throw these as well.
      throw new IOException("damaged picture", e);
    }
  }

  private static BufferedImage onWhite(BufferedImage picture) {
    BufferedImage flat =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = flat.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, flat.getWidth(), flat.getHeight());
    g.drawImage(picture, 0, 0, null);
    g.dispose();
    return flat;
  }
}
