package id.kia.hub.pages;

/** The texts of the pages, for templates. */
public final class PageText {
  private PageText() {}

  /** A text of the bundle. */
  public static String say(String key) {
    return Texts.say(key);
  }
}
