package id.kia.card;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/** What may stand on a card: Latin letters, digits and signs that both fonts can draw. */
final class CardText {
  private CardText() {}

  /**
   * The text with plain single spaces and composed accents.
   *
   * @throws UnprintableCardException GLYPH_MISSING for anything that would come out as a box or, as
   *     with unjoined Arabic, wrong
   */
  static String printable(String field, String text) throws UnprintableCardException {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder plain = new StringBuilder();
    for (int c : composed.codePoints().toArray()) {
      plain.appendCodePoint(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
    }
    for (int c : plain.codePoints().toArray()) {
      if (!canPrint(c)) {
        throw new UnprintableCardException(Unprintable.GLYPH_MISSING, field);
      }
    }
    return plain.toString().replaceAll(" {2,}", " ").strip();
  }

  private static boolean canPrint(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    boolean latin = script == UnicodeScript.LATIN || script == UnicodeScript.COMMON;
    boolean visible =
        switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.OTHER_SYMBOL ->
              false;
          default -> true;
        };
    return latin && visible && Typeface.REGULAR.has(c) && Typeface.BOLD.has(c);
  }
}
