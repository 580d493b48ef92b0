package id.kia.kiosk.screen;

import java.time.Duration;
import java.util.List;

/**
 * What one place chooses about its screen.
 *
 * @param languages those a child may choose from, at least one; the first is the kiosk's own
 * @param dimAfter how long nobody touches anything until the screen dims, {@link Light#AUTO} only
 */
public record ScreenSettings(List<String> languages, Light light, Duration dimAfter) {

  /** Which palette. */
  public enum Light {
    /** The bright one, always. */
    DAY,
    /** The dark one, always: a dim room. */
    DIM,
    /** The bright one, the dark one while nobody is there. */
    AUTO
  }

  /** Indonesian and English; dims after five minutes. */
  public static final ScreenSettings USUAL =
      new ScreenSettings(List.of("id", "en"), Light.AUTO, Duration.ofMinutes(5));

  public ScreenSettings {
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a screen has at least one language");
    }
  }

  /** The language that the kiosk speaks when nobody chose another. */
  public String ownLanguage() {
    return languages.getFirst();
  }

  /** The language that the language key leads to. */
  String nextLanguage(String now) {
    return languages.get((languages.indexOf(now) + 1) % languages.size());
  }
}
