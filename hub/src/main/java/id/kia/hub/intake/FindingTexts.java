package id.kia.hub.intake;

import id.kia.hub.words.Words;
import java.util.List;

/** The sentences of the findings, by code, in the language of the request. */
final class FindingTexts {
  private static final Words WORDS = new Words(FindingTexts.class, "findings");

  private FindingTexts() {}

  static String sentence(String code, List<String> arguments) {
    return WORDS.say(code, arguments.stream().map(FindingTexts::said).toArray());
  }

  /** A place in the same file is kept as {@code #} and its row, in no language. */
  private static String said(String argument) {
    return argument.startsWith("#") ? WORDS.say("row", argument.substring(1)) : argument;
  }
}
