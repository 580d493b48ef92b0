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
    form("/stock/receive-blanks", Map.of("sku", sku, "lot", "DEMO-1", "pieces", pieces));
    form("/stock/load", Map.of("sku", sku, "pieces", pieces));
    form(
        "/stock/receive-ribbon",
        Map.of("sku", "YMCKO", "kind", "YMCKO", "lot", "DEMO-1", "panels", panels));
    form("/stock/fit", Map.of("sku", "YMCKO", "panels", panels));
  }

  private void form(String path, Map<String, String> fields)
      throws CommandFailure, InterruptedException {
    List<Map.Entry<String, String>> all = new ArrayList<>(fields.entrySet());
    all.add(Map.entry("csrf", csrf));
    visitor.post(path, all);
  }
}
