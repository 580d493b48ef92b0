package id.kia.card;

import id.kia.contract.person.CardContent;
import java.util.List;

/** Lets the measurements see where the texts of a card stand, to make the same card as PDF. */
public final class TextsDoor {
  private TextsDoor() {}

  /**
   * A line of text, in dots from the top left.
   *
   * @param size of the letters
   */
  public record Line(String text, double size, int x, int baseline) {}

  /** The texts of a card in the bundled layout. */
  public static List<Line> lines(CardContent content) throws UnprintableCardException {
    CardLayout layout = CardLayout.of(content.cardType());
    return CardComposer.compose(layout, new CardWords(content)).stream()
        .map(text -> new Line(text.text(), text.size(), text.x(), text.baseline()))
        .toList();
  }
}
