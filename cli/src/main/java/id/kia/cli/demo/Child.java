package id.kia.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.cli.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The child in front of the kiosk's screen (docs/reference/screen-http.md). */
final class Child {
  private static final Duration SOON = Duration.ofSeconds(15);
  private final Visitor visitor;
  private final Patience patience;

  private Child(Visitor visitor, Patience patience) {
    this.visitor = visitor;
    this.patience = patience;
  }

  /** Steps in front of the screen; the token is what the kiosk's own browser gets. */
  static Child atScreen(URI screen, Path token, Patience patience)
      throws CommandFailure, InterruptedException {
    var visitor = new Visitor(screen);
    String secret =
        patience.until(
            "the screen's token",
            SOON,
            () -> {
              try {
                return Files.exists(token)
                    ? Optional.of(Files.readString(token).strip())
                    : Optional.empty();
              } catch (IOException e) {
                return Optional.empty();
              }
            });
    patience.untilTrue("the kiosk's screen", SOON, () -> visitor.answers("/"));
    visitor.get("/?t=" + secret);
    return new Child(visitor, patience);
  }

  JsonNode view() throws CommandFailure, InterruptedException {
    return visitor.json("/state.json");
  }

  /** Waits until the screen shows one of these kinds. */
  JsonNode sees(Duration atMost, String... kinds) throws CommandFailure, InterruptedException {
    Set<String> wanted = Set.of(kinds);
    try {
      return patience.until(
          String.join(" or ", kinds) + " on the screen",
          atMost,
          () -> Optional.of(view()).filter(view -> wanted.contains(view.path("kind").asText())));
    } catch (CommandFailure e) {
      throw CommandFailure.failed(e.getMessage() + "; it shows " + view(), e);
    }
  }

  /** Keys in a whole code or factor. */
  void types(String text) throws CommandFailure, InterruptedException {
    visitor.postJson("/input", Map.of("typed", text));
  }

  /** Presses a button as soon as it takes a press; a question takes none in its first moment. */
  void presses(String key) throws CommandFailure, InterruptedException {
    patience.untilTrue("a ready " + key + " on the screen", SOON, () -> ready(key));
    visitor.postJson("/input", Map.of("key", key));
  }

  private boolean ready(String key) throws CommandFailure, InterruptedException {
    for (JsonNode button : view().path("buttons")) {
      if (button.path("key").asText().equals(key)) {
        return button.path("ready").asBoolean();
      }
    }
    return false;
  }
}
