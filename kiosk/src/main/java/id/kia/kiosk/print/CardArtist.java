package id.kia.kiosk.print;

import id.kia.drivers.CardImage;
import id.kia.kiosk.vault.OrderContent;

/** Draws the card of one order; the picture lives in memory only. */
public interface CardArtist {

  /**
   * Draws.
   *
   * @throws CannotDraw when this content cannot stand on a card; nothing is printed
   */
  CardImage draw(OrderContent content) throws CannotDraw;

  /** Content that cannot be drawn; the message holds codes, never the content. */
  final class CannotDraw extends Exception {
    private static final long serialVersionUID = 1L;

    public CannotDraw(String code, Throwable cause) {
      super(code, cause);
    }
  }
}
