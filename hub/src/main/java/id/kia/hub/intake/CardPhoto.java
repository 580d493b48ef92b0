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
  private static final int MAX_SOURCE = 1600;
  private static final float QUALITY = 0.9f;

  /** A head stands in the upper part of a picture: cut less from the top than from the bottom. */
  private static final double SHARE_CUT_ABOVE = 0.35;

  private CardPhoto() {}

  /** A part of a picture in dots of that picture. */
  record Cut(int left, int top, int width, int height) {}

  /** The photograph's file as a card photo. */
  static byte[] of(byte[] file) throws PictureReader.Refused {
    BufferedImage image = PictureReader.read(file);
    return of(image, usual(image));
  }

  /** The largest part of the card's shape, a little above the middle. */
  static Cut usual(BufferedImage image) {
    int width = Math.min(image.getWidth(), image.getHeight() * BOX_WIDTH / BOX_HEIGHT);
    int height = Math.min(image.getHeight(), image.getWidth() * BOX_HEIGHT / BOX_WIDTH);
    return new Cut(
        (image.getWidth() - width) / 2,
        (int) ((image.getHeight() - height) * SHARE_CUT_ABOVE),
        width,
        height);
  }

  /** The part that a person chose by shares of the picture, kept inside it and in shape. */
  static Cut cut(BufferedImage image, double left, double top, double width) {
    int wide = (int) Math.round(Math.clamp(width, 0.0, 1.0) * image.getWidth());
    wide = Math.min(wide, image.getHeight() * BOX_WIDTH / BOX_HEIGHT);
    int high = wide * BOX_HEIGHT / BOX_WIDTH;
    return new Cut(
        Math.clamp(Math.round(left * image.getWidth()), 0, image.getWidth() - wide),
        Math.clamp(Math.round(top * image.getHeight()), 0, image.getHeight() - high),
        wide,
        high);
  }

  /** The part of the picture as a card photo; the part already has the card's shape. */
  static byte[] of(BufferedImage image, Cut cut) throws PictureReader.Refused {
    return jpeg(part(image, cut));
  }

  /** The same as dots. */
  static BufferedImage part(BufferedImage image, Cut cut) throws PictureReader.Refused {
    if (cut.width() < BOX_WIDTH || cut.height() < BOX_HEIGHT) {
      throw new PictureReader.Refused(PictureFault.TOO_SMALL);
    }
    BufferedImage part = image.getSubimage(cut.left(), cut.top(), cut.width(), cut.height());
    return cut.width() > MAX_WIDTH ? scaled(part) : part;
  }

  /** The whole picture, made smaller where no screen shows more; what a person cuts again. */
  static byte[] source(BufferedImage image) {
    int longer = Math.max(image.getWidth(), image.getHeight());
    if (longer <= MAX_SOURCE) {
      return jpeg(image);
    }
    BufferedImage at = image;
    while (Math.max(at.getWidth(), at.getHeight()) >= 2 * MAX_SOURCE) {
      at = drawn(at, at.getWidth() / 2, at.getHeight() / 2);
    }
    double share = (double) MAX_SOURCE / Math.max(at.getWidth(), at.getHeight());
    return jpeg(
        drawn(
            at,
            (int) Math.max(1, Math.round(at.getWidth() * share)),
            (int) Math.max(1, Math.round(at.getHeight() * share))));
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

  static byte[] jpeg(BufferedImage image) {
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
