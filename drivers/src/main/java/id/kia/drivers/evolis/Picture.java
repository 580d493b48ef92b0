package id.kia.drivers.evolis;

import id.kia.drivers.CardImage;
import id.kia.drivers.RibbonKind;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A flat picture taken apart into the two layers of a card.
 *
 * <p>For a colour ribbon, dots of pure black (0, 0, 0) outside the photograph are text and go to
 * resin; inside the photograph everything is colour. For a black ribbon a dot darker than 128 of
 * 255 (luminance) is black.
 */
public final class Picture {
  private static final int DARK = 128;

  private Picture() {}

  /**
   * @param pixels 1016 x 648, landscape
   * @param photoBox where the photograph is, if there is one
   * @throws IllegalArgumentException when the picture or the box does not fit a card
   */
  public static CardImage split(
      BufferedImage pixels, Optional<Rectangle> photoBox, RibbonKind ribbon) {
    int width = pixels.getWidth();
    int height = pixels.getHeight();
    if (width != CardImage.WIDTH || height != CardImage.HEIGHT) {
      throw new IllegalArgumentException(
          "the picture must be 1016x648 dots, was " + width + "x" + height);
    }
    Rectangle photo = photoBox.orElseGet(Rectangle::new);
    if (photoBox.isPresent()
        && (photo.isEmpty() || !new Rectangle(width, height).contains(photo))) {
      throw new IllegalArgumentException("the photo box must lie on the card");
    }
    int[] rgb = new int[width * height];
    boolean[] black = new boolean[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = y * width + x;
        rgb[at] = onWhite(pixels.getRGB(x, y));
        black[at] =
            switch (ribbon) {
              case YMCKO, HALF_YMCKO -> rgb[at] == 0 && !photo.contains(x, y);
              case K_BLACK -> luminance(rgb[at]) < DARK;
            };
      }
    }
    return new CardImage(width, height, rgb, black);
  }

  /** A see-through dot shows the white card. */
  private static int onWhite(int argb) {
    int alpha = argb >>> 24;
    if (alpha == 255) {
      return argb & 0xFFFFFF;
    }
    int seen = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int channel = argb >> shift & 0xFF;
      seen = seen << 8 | (channel * alpha + 255 * (255 - alpha) + 127) / 255;
    }
    return seen;
  }

  private static int luminance(int rgb) {
    return ((rgb >> 16 & 0xFF) * 299 + (rgb >> 8 & 0xFF) * 587 + (rgb & 0xFF) * 114) / 1000;
  }
}
