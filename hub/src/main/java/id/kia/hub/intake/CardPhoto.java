package id.kia.hub.intake;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A photograph made fit for the card: cut, never squeezed, to 236:354, at most 472x708, JPEG.
 *
 * <p>Encoding anew also drops whatever else the file carried: place, camera, thumbnails.
 */
final class CardPhoto {
  static final int BOX_WIDTH = 236;
  static final int BOX_HEIGHT = 354;
  private static final int MAX_WIDTH = 2 * BOX_WIDTH;
  private static final int MAX_HEIGHT = 2 * BOX_HEIGHT;
  private static final float QUALITY = 0.9f;

  /** A head stands in the upper part of a picture: cut less from the top than from the bottom. */
  private static final double SHARE_CUT_ABOVE = 0.35;

  private CardPhoto() {}

  /** The photograph's file as a card photo. */
  static byte[] of(byte[] file) throws PictureReader.Refused {
    BufferedImage image = PictureReader.read(file);
    int width = Math.min(image.getWidth(), image.getHeight() * BOX_WIDTH / BOX_HEIGHT);
    int height = Math.min(image.getHeight(), image.getWidth() * BOX_HEIGHT / BOX_WIDTH);
    if (width < BOX_WIDTH || height < BOX_HEIGHT) {
      throw new PictureReader.Refused(PictureFault.TOO_SMALL);
    }
    int left = (image.getWidth() - width) / 2;
    int top = (int) ((image.getHeight() - height) * SHARE_CUT_ABOVE);
    BufferedImage cut = image.getSubimage(left, top, width, height);
    return jpeg(width > MAX_WIDTH ? scaled(cut) : cut);
  }

  /** Halves until near the size, then once more: keeps hair and lashes without stair steps. */
  private static BufferedImage scaled(BufferedImage image) {
    BufferedImage at = image;
    while (at.getWidth() >= 2 * MAX_WIDTH) {
      at = drawn(at, at.getWidth() / 2, at.getHeight() / 2);
    }
    return drawn(at, MAX_WIDTH, MAX_HEIGHT);
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = drawn.createGraphics();
    try {
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      g.drawImage(image, 0, 0, width, height, null);
    } finally {
      g.dispose();
    }
    return drawn;
  }

  private static byte[] jpeg(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
