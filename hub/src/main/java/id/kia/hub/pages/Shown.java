package id.kia.hub.pages;

import id.kia.contract.person.Personal;
import id.kia.hub.words.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as a page shows them, in the office's zone and language. */
public record Shown(ZoneId zone, InstantSource time) {
  static Shown of(OfficeDesks desks) {
    return new Shown(desks.office().zone(), desks.time());
  }

  /** Day and time of a moment; a dash for 0. */
  public String moment(long millis) {
    return millis == 0
        ? "–"
        : written("shown.moment").format(Instant.ofEpochMilli(millis).atZone(zone));
  }

  /** How long ago, in the largest unit that says something. */
  public String ago(long millis) {
    Duration ago = Duration.ofMillis(Math.max(0, time.millis() - millis));
    if (ago.toMinutes() < 1) {
      return Texts.say("ago.now");
    }
    if (ago.toHours() < 1) {
      return Texts.say("ago.minutes", ago.toMinutes());
    }
    return ago.toDays() < 1
        ? Texts.say("ago.hours", ago.toHours())
        : Texts.say("ago.days", ago.toDays());
  }

  /** Whether a kiosk was not heard for so long that someone should look. */
  public boolean silent(long lastContactMillis) {
    return time.millis() - lastContactMillis > Duration.ofHours(24).toMillis();
  }

  /** A local date. */
  public String day(String iso) {
    return written("shown.day").format(LocalDate.parse(iso));
  }

  /** A personal value, in the open. */
  public String open(Personal personal) {
    return text(personal.value());
  }

  /** A text with what would hide or turn its letters made visible. */
  public String text(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              switch (Character.getType(point)) {
                case Character.FORMAT,
                    Character.CONTROL,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    shown.append(String.format(Locale.ROOT, "[U+%04X]", point));
                default -> shown.appendCodePoint(point);
              }
            });
    return shown.toString();
  }

  /** A figure, or a dash when it is not known. */
  public String figure(@Nullable Double value) {
    return value == null ? "–" : String.format(Language.spoken().locale(), "%.1f", value);
  }

  /** What a code of a kiosk means; blank when this hub does not know it. */
  public String reason(String code) {
    return Texts.fault(code, ".what");
  }

  /** What to do about it at the kiosk; blank when this hub does not know it. */
  public String remedy(String code) {
    return Texts.fault(code, ".next");
  }

  /** A day as short as a chart needs it. */
  public String shortDay(LocalDate day) {
    return written("shown.shortDay").format(day);
  }

  /** A whole number or one decimal. */
  public String number(double value) {
    return value == Math.rint(value)
        ? String.format(Language.spoken().locale(), "%,d", (long) value)
        : figure(value);
  }

  /** The text of a code, or the code. */
  public String code(String prefix, String code) {
    return Texts.code(prefix, code);
  }

  private static DateTimeFormatter written(String pattern) {
    return DateTimeFormatter.ofPattern(Texts.say(pattern), Language.spoken().locale());
  }
}
