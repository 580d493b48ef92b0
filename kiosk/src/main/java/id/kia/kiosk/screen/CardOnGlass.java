package id.kia.kiosk.screen;

import id.kia.card.CardDots;
import id.kia.card.CardLayout;
import id.kia.card.CardPicture;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The picture of the card that is being made: the same dots that go to the printer, as {@code kia
 * render} draws them. In memory only, and erased when the screen has moved on. Any thread.
 */
public final class CardOnGlass {
  /** Where the photo is, in shares of the card's width and height; the rest is veiled. */
  public record Clear(double x, double y, double width, double height) {}

  /** Size of a card in mm, ISO 7810 ID-1 as the layouts have it. */
  private static final double CARD_WIDTH_MM = CardDots.WIDTH * 25.4 / 300;

  private static final double CARD_HEIGHT_MM = CardDots.HEIGHT * 25.4 / 300;

  private final Optional<Clear> clear;
  private @Nullable CardDots dots;
  private byte @Nullable [] png;

  /**
   * @param photo the photo's place in mm; empty: this type of card has none
   */
  public CardOnGlass(CardDots dots, Optional<CardLayout.Box> photo) {
    this.dots = dots;
    this.clear =
        photo.map(
            box ->
                new Clear(
                    box.x() / CARD_WIDTH_MM,
                    box.y() / CARD_HEIGHT_MM,
                    box.width() / CARD_WIDTH_MM,
                    box.height() / CARD_HEIGHT_MM));
  }

  Optional<Clear> clear() {
    return clear;
  }

  /** The PNG, made when it is first asked for; blocks for tens of milliseconds. Empty: erased. */
  synchronized Optional<byte[]> png() {
    if (dots != null) {
      png = CardPicture.toPng(dots);
      dots = null;
    }
    return png == null ? Optional.empty() : Optional.of(png.clone());
  }

  /** Forgets the picture. The dots are the print job's as well, so they are only let go. */
  synchronized void erase() {
    dots = null;
    if (png != null) {
      Arrays.fill(png, (byte) 0);
      png = null;
    }
  }

  /** Names a child. */
  @Override
  public String toString() {
    return "CardOnGlass[*]";
  }
}
