package id.kia.contract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps records in range. Every method answers the value it was given, or throws {@link
 * IllegalArgumentException} that names the field and the rule, never the value: the value may be a
 * child's.
 */
public final class Guard {
  private Guard() {}

  /** A text of {@code min} to {@code max} UTF-16 units without control characters. */
  public static String text(String field, @Nullable String value, int min, int max) {
    if (value == null || value.length() < min || value.length() > max) {
      throw broken(field, min + " to " + max + " characters");
    }
    if (value.codePoints().anyMatch(Character::isISOControl)) {
      throw broken(field, "no control characters");
    }
    return value;
  }

  /** A text that matches the whole pattern. */
  public static String matches(String field, @Nullable String value, Pattern pattern) {
    if (value == null || !pattern.matcher(value).matches()) {
      throw broken(field, "must match " + pattern.pattern());
    }
    return value;
  }

  /** Exactly {@code count} ASCII digits. */
  public static String digits(String field, @Nullable String value, int count) {
    if (value == null
        || value.length() != count
        || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw broken(field, count + " digits");
    }
    return value;
  }

  /** A whole number from {@code min} to {@code max}, both allowed. */
  public static long range(String field, long value, long min, long max) {
    if (value < min || value > max) {
      throw broken(field, min + " to " + max);
    }
    return value;
  }

  /** A value that is there. */
  public static <T> T present(String field, @Nullable T value) {
    if (value == null) {
      throw broken(field, "must be there");
    }
    return value;
  }

  /** A copy of bytes of {@code min} to {@code max} length. */
  public static byte[] bytes(String field, byte @Nullable [] value, int min, int max) {
    if (value == null || value.length < min || value.length > max) {
      throw broken(field, min + " to " + max + " bytes");
    }
    return value.clone();
  }

  /** A rule about several fields. */
  public static void rule(String field, boolean holds, String rule) {
    if (!holds) {
      throw broken(field, rule);
    }
  }

  private static IllegalArgumentException broken(String field, String rule) {
    return new IllegalArgumentException(field + ": " + rule);
  }
}
