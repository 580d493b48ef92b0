package id.kia.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.cli.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A member of staff at the hub's pages (docs/reference/office-http.md). */
final class Office {
  private final Visitor visitor;
  private final String csrf;

  private Office(Visitor visitor, String csrf) {
    this.visitor = visitor;
    this.csrf = csrf;
  }

  static Office logIn(URI hub, DemoConfigs.Person person)
      throws CommandFailure, InterruptedException {
    var visitor = new Visitor(hub);
    visitor.post(
        "/login",
        List.of(Map.entry("name", person.name()), Map.entry("password", person.password())));
    return new Office(visitor, visitor.json("/office/csrf").path("csrf").asText());
  }

  /** Imports a list and all photographs of a folder. */
  JsonNode importList(Path list, Path photos) throws CommandFailure, InterruptedException {
    List<Visitor.Upload> files = new ArrayList<>();
    try (Stream<Path> found = Files.list(photos)) {
      files.add(new Visitor.Upload("list", "kelas.csv", "text/csv", Files.readAllBytes(list)));
      for (Path photo : found.sorted().toList()) {
        files.add(
            new Visitor.Upload(
                "photos", photo.getFileName().toString(), "image/jpeg", Files.readAllBytes(photo)));
      }
    } catch (IOException e) {
      throw CommandFailure.failed("cannot read the sample class: " + e.getMessage(), e);
    }
    return Visitor.parse(
        "the import", visitor.upload("/office/imports", List.of(Map.entry("csrf", csrf)), files));
  }

  List<String> waitingApplications() throws CommandFailure, InterruptedException {
    List<String> ids = new ArrayList<>();
    for (JsonNode one : visitor.json("/office/applications.json")) {
      if (one.path("state").asText().equals("TO_VERIFY")) {
        ids.add(one.path("id").asText());
      }
    }
    return ids;
  }

  /** Confirms what SIAK says of each; the demo's verifier acknowledges every warning. */
  int verify(List<String> ids) throws CommandFailure, InterruptedException {
    return done(
        Visitor.parse(
            "the verification",
            visitor.post(
                "/office/verify",
                List.of(
                    Map.entry("csrf", csrf),
                    Map.entry("ids", String.join(",", ids)),
                    Map.entry("siak", "yes"),
                    Map.entry("warnings", "yes")))));
  }

  int push(String kiosk, List<String> ids) throws CommandFailure, InterruptedException {
    return done(
        Visitor.parse(
            "the push",
            visitor.post(
                "/office/push",
                List.of(
                    Map.entry("csrf", csrf),
                    Map.entry("kiosk", kiosk),
                    Map.entry("ids", String.join(",", ids))))));
  }

  /** A new slip for this order; the old one works no more. */
  void reissue(String order) throws CommandFailure, InterruptedException {
    visitor.post("/office/reissue", List.of(Map.entry("csrf", csrf), Map.entry("ids", order)));
  }

  JsonNode kiosks() throws CommandFailure, InterruptedException {
    return visitor.json("/office/kiosks.json");
  }

  JsonNode orders() throws CommandFailure, InterruptedException {
    return visitor.json("/office/orders.json");
  }

  JsonNode slips() throws CommandFailure, InterruptedException {
    return visitor.json("/office/slips.json");
  }

  byte[] slipsPdf() throws CommandFailure, InterruptedException {
    return visitor.bytes("/office/slips.pdf");
  }

  JsonNode summary() throws CommandFailure, InterruptedException {
    return visitor.json("/office/summary.json");
  }

  private static int done(JsonNode results) {
    int done = 0;
    for (JsonNode result : results) {
      if (result.path("done").asBoolean()) {
        done++;
      }
    }
    return done;
  }
}
