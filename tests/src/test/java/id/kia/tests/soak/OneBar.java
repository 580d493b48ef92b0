package id.kia.tests.soak;

import id.kia.card.CardDots;
import id.kia.drivers.CardImage;
import id.kia.kiosk.print.CardArtist;
import java.util.Arrays;

/** The same bar on each card: drawing is not what a soak is about. */
final class OneBar {
  private static final CardImage PICTURE = picture();

  private OneBar() {}

  static CardArtist artist() {
    return content -> CardArtist.Drawing.unseen(PICTURE);
  }

  private static CardImage picture() {
    boolean[] black = new boolean[CardDots.WIDTH * CardDots.HEIGHT];
    Arrays.fill(black, CardDots.WIDTH * 300, CardDots.WIDTH * 340, true);
    return new CardImage(CardDots.WIDTH, CardDots.HEIGHT, new int[black.length], black);
  }
}
