package id.kia.hub.pages;

import id.kia.hub.push.Refusal;
import id.kia.hub.words.Words;
import java.util.stream.Stream;

/** The texts of the pages, in the language of the request. */
final class Texts {
  private static final Words WORDS = new Words(Texts.class, "texts");
  private static final Words FAULTS = new Words(Texts.class, "faults");

  private Texts() {}

  static String say(String key, Object... values) {
    return WORDS.say(key, values);
  }

  /** The text of a code that a kiosk made up; a newer kiosk may know more codes than this hub. */
  static String code(String prefix, String code) {
    return WORDS.known(prefix + code).orElse(code);
  }

  /** What is wrong at a kiosk, or what to do; blank for a code this hub does not know. */
  static String fault(String code, String part) {
    return FAULTS.known(code + part).orElse("");
  }

  /** Why something was not done. */
  static String refused(String code) {
    return Stream.of(Refusal.values())
        .filter(refusal -> refusal.name().equals(code))
        .map(Refusal::sentence)
        .findFirst()
        .orElseGet(() -> code("refused.", code));
  }
}
