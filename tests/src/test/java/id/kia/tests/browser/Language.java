package id.kia.tests.browser;

import java.util.Locale;

/** The languages in which pictures are kept. */
public enum Language {
  ID,
  EN;

  /** As in the {@code lang} attribute of a page. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
