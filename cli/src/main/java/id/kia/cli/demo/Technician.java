package id.kia.cli.demo;

import id.kia.cli.CommandFailure;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The technician at the kiosk's own page (docs/reference/technician-http.md). */
final class Technician {
  private final Visitor visitor;
  private final String csrf;

  private Technician(Visitor visitor, String csrf) {
    this.visitor = visitor;
    this.csrf = csrf;
  }

  static Technician logIn(URI page, String pin) throws CommandFailure, InterruptedException {
    var visitor = new Visitor(page);
    visitor.post("/login", List.of(Map.entry("pin", pin)));
    return new Technician(visitor, visitor.json("/session.json").path("csrf").asText());
  }

  /** Books the blanks and the ribbon that lie in the virtual printer. */
  void loadStock(String sku, int blanks, int ribbonCards)
      throws CommandFailure, InterruptedException {
    String pieces = Integer.toString(blanks);
    String panels = Integer.toString(ribbonCards * 5);
    form(
        "/stock/receive-blanks",
        Map.entry("sku", sku),
        Map.entry("lot", "DEMO-1"),
        Map.entry("pieces", pieces));
    form("/stock/load", Map.entry("sku", sku), Map.entry("pieces", pieces));
    form(
        "/stock/receive-ribbon",
        Map.entry("sku", "YMCKO"),
        Map.entry("kind", "YMCKO"),
        Map.entry("lot", "DEMO-1"),
        Map.entry("panels", panels));
    form("/stock/fit", Map.entry("sku", "YMCKO"), Map.entry("panels", panels));
  }

  @SafeVarargs
  private void form(String path, Map.Entry<String, String>... fields)
      throws CommandFailure, InterruptedException {
    List<Map.Entry<String, String>> all = new ArrayList<>(List.of(fields));
    all.add(Map.entry("csrf", csrf));
    visitor.post(path, all);
  }
}
