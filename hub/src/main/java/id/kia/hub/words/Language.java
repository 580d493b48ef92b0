package id.kia.hub.words;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A language the office can be spoken to in. */
public enum Language {
  INDONESIAN("id", "ID"),
  ENGLISH("en", "GB");

  private static final ScopedValue<Language> SPOKEN = ScopedValue.newInstance();

  private final Locale locale;

  Language(String language, String country) {
    this.locale = Locale.of(language, country);
  }

  /** Of the request whose work runs on this thread; Indonesian outside of any. */
  public static Language spoken() {
    return SPOKEN.orElse(INDONESIAN);
  }

  /** Of a tag such as {@code id} or {@code en-US}; Indonesian for anything else. */
  public static Language of(@Nullable String tag) {
    return tag != null && tag.strip().toLowerCase(Locale.ROOT).matches("en([-_].*)?")
        ? ENGLISH
        : INDONESIAN;
  }

  /** The one of ours that an {@code Accept-Language} header likes best; Indonesian for none. */
  public static Language liked(@Nullable String header) {
    if (header == null || header.length() > 200) {
      return INDONESIAN;
    }
    try {
      List<Locale> ours = List.of(INDONESIAN.locale, ENGLISH.locale);
      List<Locale.LanguageRange> ranges =
          Locale.LanguageRange.parse(header).stream()
              // By language only: en-US asks for English, whatever country ours is of.
              .map(
                  range ->
                      new Locale.LanguageRange(range.getRange().split("-")[0], range.getWeight()))
              .toList();
      Locale found = Locale.lookup(ranges, ours.stream().map(Language::bare).toList());
      return found == null ? INDONESIAN : of(found.getLanguage());
    } catch (IllegalArgumentException notAHeader) {
      return INDONESIAN;
    }
  }

  /** Runs the work with this language spoken. */
  public <T> T call(Callable<T> work) throws Exception {
    return ScopedValue.where(SPOKEN, this).call(work::call);
  }

  /** The same for work that throws nothing to declare. */
  public <T> T get(Supplier<T> work) {
    return ScopedValue.where(SPOKEN, this).call(work::get);
  }

  /** For dates and numbers. */
  public Locale locale() {
    return locale;
  }

  /** The two letters that name it in cookies, files and {@code <html lang>}. */
  public String tag() {
    return locale.getLanguage();
  }

  private static Locale bare(Locale locale) {
    return Locale.of(locale.getLanguage());
  }
}
