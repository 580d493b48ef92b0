package id.kia.card;

import id.kia.contract.order.CardType;
import id.kia.contract.person.CardContent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Draws a card: 1016 x 648 dots, landscape. Safe for several threads; tens of milliseconds a card.
 *
 * <p>Texts and codes are in the black layer only, the photo in the colour layer only. Type A prints
 * no photo even when one is given (BAD-12). Neither needs installed fonts.
 */
public final class CardRenderer {
  private static final int WHITE = 0xffffff;

  private final Map<CardType, CardLayout> layouts = new EnumMap<>(CardType.class);

  /** With the bundled layouts. */
  public CardRenderer() {
    this(CardLayout.of(CardType.A), CardLayout.of(CardType.B));
  }

  /** With an office's own layouts. */
  public CardRenderer(CardLayout a, CardLayout b) {
    layouts.put(CardType.A, a);
    layouts.put(CardType.B, b);
  }

  /**
   * The dots to print.
   *
   * @param photo JPEG or PNG; needed when the layout of the card's type has a photo
   * @throws UnprintableCardException the order is to be held; nothing was printed
   */
  public CardDots render(CardContent content, Optional<byte[]> photo)
      throws UnprintableCardException {
    if (layout(content).photo() != null && photo.isEmpty()) {
      throw new UnprintableCardException(Unprintable.PHOTO_MISSING, "Foto");
    }
    return draft(content, photo);
  }

  /** As {@link #render}, but a missing photo leaves its place empty: for pictures, not cards. */
  public CardDots draft(CardContent content, Optional<byte[]> photo)
      throws UnprintableCardException {
    CardLayout layout = layout(content);
    BlackLayer black = new BlackLayer();
    for (PlacedText text : CardComposer.compose(layout, new CardWords(content))) {
      black.text(text);
    }
    if (content.tteQr() != null) {
      TteBox.code(content.tteQr().value(), layout.tte(), black);
    } else if (content.tteImage() != null) {
      TteBox.picture(content.tteImage(), layout.tte(), black);
    }
    int[] rgb = new int[CardDots.WIDTH * CardDots.HEIGHT];
    Arrays.fill(rgb, WHITE);
    CardLayout.Box box = layout.photo();
    if (box != null && photo.isPresent()) {
      PhotoBox.draw(photo.get(), box, rgb, CardDots.WIDTH);
    }
    return new CardDots(rgb, black.dots());
  }

  /**
   * A PNG of the same dots lying on a pre-printed blank, for eyes only. The blank's artwork is
   * invented and says so.
   */
  public byte[] preview(CardContent content, Optional<byte[]> photo)
      throws UnprintableCardException {
    CardDots card = draft(content, photo);
    int[] seen = BlankArtwork.of(layout(content), CardDots.WIDTH, CardDots.HEIGHT);
    for (int i = 0; i < seen.length; i++) {
      seen[i] = card.black()[i] ? 0 : through(seen[i], card.rgb()[i]);
    }
    return CardPicture.png(seen, CardDots.WIDTH, CardDots.HEIGHT);
  }

  /** Dye is clear: the blank shines through it. */
  private static int through(int blank, int dye) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      mixed |= (((blank >> shift) & 0xff) * ((dye >> shift) & 0xff) / 0xff) << shift;
    }
    return mixed;
  }

  private CardLayout layout(CardContent content) {
    CardLayout layout = layouts.get(content.cardType());
    if (layout == null) {
      throw new IllegalStateException("no layout for type " + content.cardType());
    }
    return layout;
  }
}
