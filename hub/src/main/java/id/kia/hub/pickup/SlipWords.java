package id.kia.hub.pickup;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The slip's sentences, in Indonesian, from {@code pickup/slip.properties}. */
final class SlipWords {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("pickup.slip", Locale.ROOT);

  private SlipWords() {}

  static String say(String key, Object... values) {
    return MessageFormat.format(BUNDLE.getString(key), values);
  }
}
