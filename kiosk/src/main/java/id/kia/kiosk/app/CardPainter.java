package id.kia.kiosk.app;

import id.kia.card.CardDots;
import id.kia.card.CardLayout;
import id.kia.card.CardRenderer;
import id.kia.card.UnprintableCardException;
import id.kia.contract.order.CardType;
import id.kia.drivers.CardImage;
import id.kia.kiosk.print.CardArtist;
import id.kia.kiosk.screen.CardOnGlass;
import id.kia.kiosk.vault.OrderContent;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Draws the card once, for the printer and for the screen: what the child sees growing is what is
 * printed, and it is seen when printing begins. Any thread.
 */
final class CardPainter implements CardArtist {
  private final CardRenderer renderer;
  private final Map<CardType, CardLayout> layouts = new EnumMap<>(CardType.class);
  private volatile Consumer<CardOnGlass> screen = card -> {};

  CardPainter() {
    for (CardType type : CardType.values()) {
      layouts.put(type, CardLayout.of(type));
    }
    renderer = new CardRenderer(layout(CardType.A), layout(CardType.B));
  }

  /** Whom to show each card that begins to be printed. */
  void shows(Consumer<CardOnGlass> screen) {
    this.screen = screen;
  }

  @Override
  public Drawing draw(OrderContent content) throws CannotDraw {
    try {
      CardDots dots = renderer.render(content.content(), Optional.ofNullable(content.photo()));
      var glass =
          new CardOnGlass(dots, Optional.ofNullable(layout(content.content().cardType()).photo()));
      var image = new CardImage(CardDots.WIDTH, CardDots.HEIGHT, dots.rgb(), dots.black());
      return new Drawing(image, () -> screen.accept(glass));
    } catch (UnprintableCardException e) {
      throw new CannotDraw(e.reason().code(), e);
    }
  }

  private CardLayout layout(CardType type) {
    CardLayout layout = layouts.get(type);
    if (layout == null) {
      throw new IllegalStateException("no layout for type " + type);
    }
    return layout;
  }
}
