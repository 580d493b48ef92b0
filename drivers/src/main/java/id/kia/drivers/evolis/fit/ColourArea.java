package id.kia.drivers.evolis.fit;

import id.kia.drivers.CardImage;
import java.awt.Rectangle;

/**
 * Where a card has colour: the smallest box around all of it. On our cards that is the photograph.
 */
public final class ColourArea {
  private static final int WHITE = 0xFFFFFF;

  private ColourArea() {}

  /** The box, in dots of the landscape card; empty when nothing is coloured. */
  public static Rectangle of(CardImage image) {
    int left = image.width();
    int top = image.height();
    int right = -1;
    int bottom = -1;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int at = y * image.width() + x;
        if ((image.rgb()[at] & WHITE) != WHITE && !image.black()[at]) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    return right < 0
        ? new Rectangle()
        : new Rectangle(left, top, right - left + 1, bottom - top + 1);
  }
}
