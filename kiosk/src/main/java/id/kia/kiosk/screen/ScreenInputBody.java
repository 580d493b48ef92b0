package id.kia.kiosk.screen;

import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /input}: exactly one of {@code key} and {@code typed}.
 *
 * @param key {@code 0-9}, {@code A-Z} or a name of {@link ScreenKey.Named} in any case
 * @param typed a whole code or factor, 1 to 64 printable characters
 * @param on the kind of state it is meant for; when the screen has moved on it is not used
 */
record ScreenInputBody(@Nullable String key, @Nullable String typed, @Nullable String on) {

  /** Whether exactly one is there and it is well-formed. */
  boolean sound() {
    if ((key == null) == (typed == null)) {
      return false;
    }
    return key != null ? ScreenKey.of(key).isPresent() : typed != null && printable(typed);
  }

  private static boolean printable(String text) {
    return !text.isBlank() && text.length() <= 64 && text.chars().allMatch(c -> c >= 32 && c < 127);
  }

  /** A typed secret is not shown. */
  @Override
  public String toString() {
    return "ScreenInputBody[*]";
  }
}
