package id.kia.kiosk.technician;

import id.kia.kiosk.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The page's words in one language, and how it writes times and numbers. Any thread. */
final class Words {
  /** The languages there are bundles for; the first is the usual one. */
  static final List<String> LANGUAGES = List.of("id", "en");

  private final Texts texts;
  private final String language;
  private final Locale locale;
  private final DateTimeFormatter times;

  Words(String language, ZoneId zone) {
    this.texts = Texts.load(Words.class, "texts", language);
    this.language = language;
    this.locale = Locale.forLanguageTag(language);
    this.times = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", locale).withZone(zone);
  }

  String language() {
    return language;
  }

  String get(String key, Object... values) {
    return texts.get(key, values);
  }

  boolean has(String key) {
    return texts.has(key);
  }

  /** Words for a code, or more general ones when the bundle lacks it. */
  String of(String family, String code, String part) {
    String key = family + "." + code + part;
    return texts.get(texts.has(key) ? key : family + ".OTHER" + part, code);
  }

  /** Codes of a family whose words hold this text. */
  Set<String> meaning(String family, String text) {
    String wanted = text.toLowerCase(locale);
    return texts.keys().stream()
        .filter(key -> key.startsWith(family + "."))
        .filter(key -> !wanted.isEmpty() && texts.get(key).toLowerCase(locale).contains(wanted))
        .map(key -> key.substring(family.length() + 1))
        .collect(Collectors.toSet());
  }

  /** A time of the kiosk's zone. */
  String time(OptionalLong millis) {
    return millis.isPresent() && millis.getAsLong() > 0
        ? times.format(Instant.ofEpochMilli(millis.getAsLong()))
        : texts.get("time.unknown");
  }

  String time(long millis) {
    return time(OptionalLong.of(millis));
  }

  /** How long something has stood. */
  String age(Duration age) {
    if (age.toMinutes() < 1) {
      return texts.get("age.now");
    }
    if (age.toHours() < 1) {
      return texts.get("age.minutes", age.toMinutes());
    }
    return age.toDays() < 1
        ? texts.get("age.hours", age.toHours())
        : texts.get("age.days", age.toDays());
  }

  String hundredths(double value) {
    return String.format(locale, "%.2f", value);
  }

  String decimal(double value) {
    return String.format(locale, "%.1f", value);
  }
}
