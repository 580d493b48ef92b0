package id.kia.card;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why a card is refused before a dot is sent; texts in {@code card/unprintable.properties}. */
public enum Unprintable {
  TEXT_TOO_LONG,
  TOO_MANY_LINES,
  GLYPH_MISSING,
  PHOTO_MISSING,
  PHOTO_UNREADABLE,
  TTE_TOO_DENSE,
  TTE_UNREADABLE;

  /** The stable code, for example {@code CARD_TEXT_TOO_LONG}. */
  public String code() {
    return "CARD_" + name();
  }

  /** What is wrong, in Indonesian. */
  public String sentence(String field) {
    return MessageFormat.format(part(0), field);
  }

  /** What a person does next, in Indonesian. */
  public String nextStep() {
    return part(1);
  }

  private String part(int index) {
    String text = ResourceBundle.getBundle("card.unprintable", Locale.ROOT).getString(code());
    return text.split("\\|", 2)[index].strip();
  }
}
