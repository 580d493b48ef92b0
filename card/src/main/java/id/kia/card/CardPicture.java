package id.kia.card;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A card's dots as a picture file. */
public final class CardPicture {
  private CardPicture() {}

  /** Both layers on white, 1016 x 648, as PNG: black dots lie over the colours. */
  public static byte[] toPng(CardDots card) {
    int[] rgb = card.rgb().clone();
    for (int i = 0; i < rgb.length; i++) {
      if (card.black()[i]) {
        rgb[i] = 0;
      }
    }
    return png(rgb, CardDots.WIDTH, CardDots.HEIGHT);
  }

  static byte[] png(int[] rgb, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, rgb, 0, width);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // In memory: Java's default would write the card to a temporary file on the way.
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("PNG in memory", e);
    }
    return bytes.toByteArray();
  }
}
