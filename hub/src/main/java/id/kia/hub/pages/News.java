package id.kia.hub.pages;

import java.util.List;
import java.util.stream.Stream;

/** What came of a form, in words for the person who sent it. */
final class News {
  private static final int NAMED = 8;

  private final OfficeDesks desks;
  private final Shown shown;

  News(OfficeDesks desks) {
    this.desks = desks;
    this.shown = new Shown(desks.office().zone(), desks.time());
  }

  static List<String> done(List<Result> results) {
    long done = results.stream().filter(Result::done).count();
    if (results.stream().anyMatch(result -> result.code().equals(Result.SAVED))) {
      return List.of(Texts.say("done.SAVED"));
    }
    return done == 0 ? List.of() : List.of(Texts.say("done", done));
  }

  /** One line for each refusal with the child's name; many are counted after the first few. */
  List<String> refused(List<Result> results) {
    if (results.isEmpty()) {
      return List.of(Texts.say("refused.NOTHING"));
    }
    List<Result> refused = results.stream().filter(result -> !result.done()).toList();
    Stream<String> named = refused.stream().limit(NAMED).map(this::line);
    return (refused.size() > NAMED
            ? Stream.concat(named, Stream.of(Texts.say("refused.more", refused.size() - NAMED)))
            : named)
        .toList();
  }

  /** The form came twice and its first sending still runs, or belongs to somebody else. */
  List<String> unfinished() {
    return List.of(Texts.say("refused.FORM_USED"));
  }

  private String line(Result result) {
    String name = desks.workList().name(result.id()).map(shown::text).orElse("");
    String why = Texts.refused(result.code());
    String who =
        result.by().isEmpty()
            ? ""
            : " "
                + Texts.say(
                    "refused.by",
                    Texts.code("act.", result.action()),
                    shown.text(result.by()),
                    shown.moment(result.atMillis()));
    return (name.isEmpty() ? "" : name + ": ") + why + who;
  }
}
