package id.kia.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.cli.CommandFailure;
import java.net.URI;
import java.util.Map;

/** Hands at the virtual devices (docs/reference/bench-http.md). */
final class Workbench {
  private final Visitor visitor;

  Workbench(URI bench) {
    visitor = new Visitor(bench);
  }

  /** Holds a slip to the scanner; says whether the kiosk listened. */
  boolean scan(String text) throws CommandFailure, InterruptedException {
    return Visitor.parse("the scan", visitor.postJson("/bench/scan", Map.of("text", text)))
        .path("heard")
        .asBoolean();
  }

  /** Takes the card from the slot; says whether there was one. */
  boolean take() throws CommandFailure, InterruptedException {
    return Visitor.parse("the taking", visitor.postJson("/bench/take", Map.of()))
        .path("taken")
        .asBoolean();
  }

  JsonNode world() throws CommandFailure, InterruptedException {
    return visitor.json("/bench/world.json");
  }

  JsonNode printer() throws CommandFailure, InterruptedException {
    return world().path("printer");
  }

  boolean answers() throws InterruptedException {
    return visitor.answers("/bench/world.json");
  }
}
