package id.kia.kiosk.screen;

import java.util.Locale;
import java.util.Optional;

/** A key of the screen's pads or of a keyboard. */
public sealed interface ScreenKey {

  /** A digit or a capital letter. */
  record Sign(char value) implements ScreenKey {
    public Sign {
      if (!(value >= '0' && value <= '9') && !(value >= 'A' && value <= 'Z')) {
        throw new IllegalArgumentException("a key is 0-9 or A-Z");
      }
    }

    /** A digit may be part of a secret. */
    @Override
    public String toString() {
      return "Sign[*]";
    }
  }

  /** Keys with a meaning. */
  enum Named implements ScreenKey {
    YES,
    NO,
    BACK,
    KEYPAD,
    /** The next language; on the resting screen only. */
    LANGUAGE,
    /** The left of three keys, red: no, erase. */
    LEFT,
    /** The middle one, yellow: the next choice. */
    MIDDLE,
    /** The right one, green: yes, choose. */
    RIGHT,
    /** Wakes a dimmed screen and does nothing else. */
    WAKE
  }

  /** Reads {@code "5"}, {@code "k"}, {@code "yes"} ...; empty when it is no key of ours. */
  static Optional<ScreenKey> of(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (upper.length() == 1) {
      char c = upper.charAt(0);
      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
          ? Optional.of(new Sign(c))
          : Optional.empty();
    }
    for (Named named : Named.values()) {
      if (named.name().equals(upper)) {
        return Optional.of(named);
      }
    }
    return Optional.empty();
  }
}
