package id.kia.card;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** Fits the photo into its box: cropped at the longer side, never squeezed, never turned. */
final class PhotoBox {
  private PhotoBox() {}

  /** Fills the box of the colour layer, whose lines are {@code stride} dots long. */
  static void draw(byte[] photo, CardLayout.Box box, int[] rgb, int stride)
      throws UnprintableCardException {
    BufferedImage picture;
    try {
      picture = PictureBytes.decode(photo);
    } catch (IOException e) {
      throw new UnprintableCardException(Unprintable.PHOTO_UNREADABLE, "Foto", e);
    }
    int width = Dots.roundedMm(box.width());
    int height = Dots.roundedMm(box.height());
    int w = picture.getWidth();
    int h = picture.getHeight();
    if ((long) w * height > (long) h * width) {
      w = Math.max(1, (int) ((long) h * width / height));
    } else {
      h = Math.max(1, (int) ((long) w * height / width));
    }
    int x = (picture.getWidth() - w) / 2;
    // Heads stand high in a portrait: take a third of the surplus from the top, the rest below.
    int y = (picture.getHeight() - h) / 3;
    int[] dots = AreaScaler.scale(picture, x, y, w, h, width, height);
    int left = Dots.roundedMm(box.x());
    int top = Dots.roundedMm(box.y());
    for (int row = 0; row < height; row++) {
      System.arraycopy(dots, row * width, rgb, (top + row) * stride + left, width);
    }
  }
}
