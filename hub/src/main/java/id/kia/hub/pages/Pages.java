package id.kia.hub.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates, compiled with the program. */
final class Pages {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "id.kia.hub.pages.generated");

  private Pages() {}

  static Reply logIn(int status, PageFrame frame, boolean wrong) {
    return rendered(status, "login.jte", Map.of("f", frame, "wrong", wrong));
  }

  static Reply office(OfficeModel model) {
    return rendered(200, "office.jte", Map.of("m", model));
  }

  static Reply kiosksPart(OfficeModel model) {
    return rendered(200, "kiosks.jte", Map.of("m", model));
  }

  private static Reply rendered(int status, String template, Map<String, Object> params) {
    StringOutput out = new StringOutput();
    ENGINE.render(template, params, out);
    return new Reply.Html(status, out.toString());
  }
}
