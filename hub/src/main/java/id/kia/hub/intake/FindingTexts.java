package id.kia.hub.intake;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The Indonesian sentences of the findings, by code. */
final class FindingTexts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("id.kia.hub.intake.findings", Locale.ROOT);

  private FindingTexts() {}

  static String sentence(String code, List<String> arguments) {
    String text = BUNDLE.getString(code);
    for (int i = 0; i < arguments.size(); i++) {
      text = text.replace("{" + i + "}", arguments.get(i));
    }
    return text;
  }
}
