package id.kia.hub.pages;

/** The texts of the pages, for templates. */
public final class PageText {
  private PageText() {}

  /** A text of the bundle in the language of the request, with its values. */
  public static String say(String key, Object... values) {
    return Texts.say(key, values);
  }
}
