package id.kia.hub.intake;

import id.kia.hub.words.Language;
import id.kia.hub.words.Words;
import java.util.List;
import java.util.stream.Stream;

/** The words of the return sheet: Indonesian, because a school reads it. */
final class ReturnWords {
  static final ReturnWords READ = new ReturnWords();
  private final Words words = new Words(ReturnWords.class, "returns");

  private ReturnWords() {}

  String say(String key, Object... values) {
    return Language.INDONESIAN.get(() -> words.say(key, values));
  }

  List<String> columns() {
    return Stream.of("line", "name", "class", "nik", "verdict", "reasons").map(this::say).toList();
  }

  String verdict(Outcome outcome) {
    return say(outcome.name());
  }
}
