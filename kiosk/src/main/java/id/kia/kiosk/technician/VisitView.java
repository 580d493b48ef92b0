package id.kia.kiosk.technician;

import id.kia.kiosk.technician.TechnicianSessions.Session;
import id.kia.kiosk.visit.CloseReason;
import id.kia.kiosk.visit.Guide;
import id.kia.kiosk.visit.Noted;
import id.kia.kiosk.visit.SelfTest;
import id.kia.kiosk.visit.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws the visit: what can be done, what was done, and its end. */
final class VisitView {
  private final Words words;
  private final Session session;

  VisitView(Words words, Session session) {
    this.words = words;
    this.session = session;
  }

  String visit(VisitDesk.Sight sight, Optional<String> refused) {
    var html = new Html(words);
    html.say("h1", "visit.title");
    refused.ifPresent(line -> html.tag("p class=\"refused\" role=\"alert\"", line));
    sight
        .visit()
        .ifPresentOrElse(open -> opened(html, open, sight), () -> html.say("p", "visit.lead"));
    sight.last().ifPresent(last -> last(html, last));
    html.raw("<section id=\"guides\">").say("h2", "visit.what").raw("<div class=\"guides\">");
    for (Guide guide : Guide.values()) {
      post(html, "/visit/guide");
      html.hidden("guide", guide.name());
      html.raw("<button class=\"guide-choice\" data-act=\"guide-" + guide.address() + "\">");
      html.raw(Pictures.of("guide-" + guide.address())).raw("<span>");
      html.plain(words.get("guide." + guide.address())).raw("</span></button></form>");
    }
    html.raw("</div></section>");
    if (sight.visit().isPresent()) {
      html.link("/visit/end", "visit-end", "button wide big", words.get("button.visit-end"));
      steps(html, sight.steps());
    }
    return html.toString();
  }

  private void last(Html html, SelfTest last) {
    String found =
        last.passed() ? words.get("visit.last.passed") : String.join(", ", last.failing());
    html.say("p class=\"hint\"", "visit.last", words.time(last.atMillis()), found);
  }

  private void opened(Html html, Visit open, VisitDesk.Sight sight) {
    html.raw("<p class=\"lead\" data-visit=\"" + open.number() + "\">");
    html.plain(words.get("visit.since", open.person(), words.time(open.openedMillis())));
    html.raw("</p>");
    sight
        .walk()
        .ifPresent(
            walk ->
                html.link(
                    VisitPages.GUIDE,
                    "guide-on",
                    "button wide big",
                    words.get("visit.go-on", words.get("guide." + walk.run().guide().address()))));
  }

  private void steps(Html html, List<Noted> steps) {
    html.raw("<section id=\"visit-steps\">").say("h2", "visit.done");
    if (steps.isEmpty()) {
      html.say("p class=\"empty\"", "visit.nothing");
    }
    html.raw("<ol class=\"noted\">");
    for (Noted step : steps.reversed()) {
      html.raw("<li data-task=\"" + step.task() + "\" data-how=\"" + step.how() + "\">");
      html.tag("strong", words.get("task." + step.task()));
      html.tag(
          "span class=\"how " + step.how().name().toLowerCase(Locale.ROOT).replace('_', '-') + "\"",
          words.get("how." + step.how()));
      html.tag(
          "span class=\"which\"",
          words.get(
              "visit.by",
              words.get("guide." + step.guide().address()),
              words.time(step.atMillis()),
              step.person()));
      html.raw("</li>");
    }
    html.raw("</ol></section>");
  }

  String end(VisitDesk.Sight sight, Form sent, Optional<String> refused) {
    var html = new Html(words);
    html.say("h1", "end.title");
    refused.ifPresent(line -> html.tag("p class=\"refused\" role=\"alert\"", line));
    if (sight.visit().isEmpty()) {
      html.say("p class=\"empty\"", "end.none");
      html.link("/visit", "visit", "button wide big", words.get("nav.visit"));
      return html.toString();
    }
    boolean well = sight.standing() == SelfTest.Standing.PASSED;
    html.raw("<section id=\"self-test\" data-standing=\"" + sight.standing() + "\">");
    html.raw(Pictures.of(well ? "self-test" : "self-test-wanted"))
        .say("h2", "end.test." + sight.standing());
    if (sight.standing() == SelfTest.Standing.FAILED) {
      sight.test().ifPresent(test -> failing(html, test));
    }
    post(html, "/self-test");
    String again = sight.test().isPresent() ? "button.self-test-again" : "button.self-test";
    html.submit("self-test", well ? "wide quiet" : "wide big", words.get(again));
    html.raw("</form></section>");
    if (well) {
      post(html, "/visit/close");
      html.submit("visit-close", "wide big", words.get("button.visit-close")).raw("</form>");
    } else {
      reason(html, sent);
    }
    return html.toString();
  }

  private void failing(Html html, SelfTest test) {
    html.raw("<ul class=\"failing\">");
    for (String code : test.failing()) {
      html.raw("<li data-code=\"").plain(code).raw("\">");
      html.tag("strong", words.of("fault", code, ".what"));
      html.raw(" ").tag("span class=\"code\"", code);
      html.tag("p", words.of("fault", code, ".next")).raw("</li>");
    }
    html.raw("</ul>");
  }

  private void reason(Html html, Form sent) {
    html.raw("<details class=\"verdict\" id=\"with-reason\"");
    html.raw(sent.optional("why").isPresent() ? " open>" : ">");
    html.raw("<summary data-act=\"visit-close-anyway\">");
    html.plain(words.get("button.visit-close-anyway")).raw("</summary>");
    html.say("p class=\"hint\"", "end.reason");
    html.raw("<form method=\"post\" action=\"/visit/close\" class=\"fields\">");
    html.hidden("csrf", session.csrf());
    html.raw("<div class=\"field\">").say("label for=\"why\"", "field.why");
    html.raw("<select id=\"why\" name=\"why\" required>");
    for (CloseReason why : CloseReason.values()) {
      boolean was = sent.optional("why").filter(why.name()::equals).isPresent();
      html.raw("<option value=\"" + why + (was ? "\" selected>" : "\">"));
      html.plain(words.get("close." + why)).raw("</option>");
    }
    html.raw("</select></div><div class=\"field\">").say("label for=\"note\"", "field.note");
    html.say("p class=\"hint\" id=\"hint-note\"", "hint.note");
    html.raw("<input id=\"note\" name=\"note\" required maxlength=\"120\" autocomplete=\"off\"");
    html.raw(" aria-describedby=\"hint-note\"");
    html.attribute("value", sent.optional("note").orElse("")).raw("></div>");
    html.submit("visit-close-sure", "wide sure", words.get("button.visit-close-sure"));
    html.raw("</form></details>");
  }

  private void post(Html html, String action) {
    html.raw("<form method=\"post\" action=\"" + action + "\" class=\"inline\">");
    html.hidden("csrf", session.csrf());
  }
}
