package id.kia.card;

/** Whether a text can stand on a card, asked long before a card is printed. */
public final class CardLetters {
  private CardLetters() {}

  /** Whether both fonts have every letter; an odd space counts as a plain one. */
  public static boolean canPrint(String text) {
    try {
      CardText.printable("", text);
      return true;
    } catch (UnprintableCardException unprintable) {
      return false;
    }
  }
}
