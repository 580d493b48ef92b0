package id.kia.hub.intake;

import id.kia.hub.words.Language;
import id.kia.hub.words.Words;
import java.util.List;
import java.util.Optional;
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

  /** What a verifier told the school about this child. */
  Optional<String> fromVerifier(Imports.Row row) {
    return Optional.ofNullable(row.sentBack()).map(reason -> say("verifier", reason));
  }

  String verdict(Outcome outcome) {
    return say(outcome.name());
  }
}
