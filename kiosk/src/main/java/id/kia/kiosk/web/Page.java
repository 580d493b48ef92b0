package id.kia.kiosk.web;

import id.kia.kiosk.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page from the class path whose {@code {{key}}} places are filled once, escaped. */
public final class Page {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z0-9._]+)}}");

  private Page() {}

  /**
   * Fills a page.
   *
   * @param own values that are not in the bundle; they win
   * @throws IllegalArgumentException when a place has neither
   */
  public static String fill(Class<?> beside, String file, Texts texts, Map<String, String> own) {
    String page = new String(bytes(beside, file), StandardCharsets.UTF_8);
    return PLACE
        .matcher(page)
        .replaceAll(
            place -> {
              String key = place.group(1);
              String value = own.containsKey(key) ? own.get(key) : texts.get(key);
              return Matcher.quoteReplacement(escape(value));
            });
  }

  /** A file beside a class. */
  public static byte[] bytes(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no file " + file + " beside " + beside.getName());
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Text as it may stand between tags and in quoted attributes. */
  public static String escape(@org.jspecify.annotations.Nullable String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
  }
}
