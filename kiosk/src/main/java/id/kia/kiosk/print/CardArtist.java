package id.kia.kiosk.print;

import id.kia.drivers.CardImage;
import id.kia.kiosk.vault.OrderContent;

/** Draws the card of one order; the picture lives in memory only. Any thread. */
public interface CardArtist {

  /**
   * Draws; nobody sees it yet.
   *
   * @throws CannotDraw when this content cannot stand on a card; nothing is printed
   */
  Drawing draw(OrderContent content) throws CannotDraw;

  /**
   * A card as it will be printed.
   *
   * @param show puts it before its child; run when it begins to be printed
   */
  record Drawing(CardImage image, Runnable show) {
    /** One that nobody looks at. */
    public static Drawing unseen(CardImage image) {
      return new Drawing(image, () -> {});
    }

    @Override
    public String toString() {
      return "Drawing[***]";
    }
  }

  /** Content that cannot be drawn; the message holds codes, never the content. */
  final class CannotDraw extends Exception {
    private static final long serialVersionUID = 1L;

    public CannotDraw(String code, Throwable cause) {
      super(code, cause);
    }
  }
}
