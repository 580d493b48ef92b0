package id.kia.hub.pages;

import id.kia.hub.push.Refusal;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The Indonesian texts of the pages. */
final class Texts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("id.kia.hub.pages.texts", Locale.ROOT);

  private Texts() {}

  static String say(String key) {
    return BUNDLE.getString(key);
  }

  /** The text of a code that a kiosk made up; a newer kiosk may know more codes than this hub. */
  static String code(String prefix, String code) {
    try {
      return BUNDLE.getString(prefix + code);
    } catch (MissingResourceException unknown) {
      return code;
    }
  }

  /** Why something was not done. */
  static String refused(String code) {
    return Stream.of(Refusal.values())
        .filter(refusal -> refusal.name().equals(code))
        .map(Refusal::sentence)
        .findFirst()
        .orElseGet(() -> code("refused.", code));
  }
}
