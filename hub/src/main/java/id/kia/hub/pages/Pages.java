package id.kia.hub.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.kia.contract.problem.Problem;
import java.util.Map;

/** The templates, compiled with the program. */
final class Pages {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "id.kia.hub.pages.generated");

  private Pages() {}

  static Reply.Html logIn(int status, PageFrame frame, LogInModel model) {
    return rendered(status, "login.jte", Map.of("f", frame, "m", model));
  }

  /** A page of its template, with the model as {@code m}. */
  static Reply of(String template, Object model) {
    return rendered(200, template, Map.of("m", model));
  }

  /** A page that tells what went wrong. */
  static Reply.Html problem(PageFrame frame, Problem problem) {
    return rendered(problem.status(), "problem.jte", Map.of("f", frame, "problem", problem));
  }

  /** A form that came without a session, to be sent again. */
  static Reply.Html resume(PageFrame frame, KeptForm kept) {
    return rendered(200, "resume.jte", Map.of("f", frame, "kept", kept));
  }

  /** Any page by its template. */
  static Reply page(String template, Map<String, Object> params) {
    return rendered(200, template, params);
  }

  private static Reply.Html rendered(int status, String template, Map<String, Object> params) {
    StringOutput out = new StringOutput();
    ENGINE.render(template, params, out);
    return new Reply.Html(status, out.toString());
  }
}
