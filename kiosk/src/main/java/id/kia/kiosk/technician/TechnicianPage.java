package id.kia.kiosk.technician;

import id.kia.kiosk.stock.StockHistory;
import id.kia.kiosk.technician.TechnicianSessions.Session;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the technician's pages in one language. Pure; any thread. */
final class TechnicianPage {
  private final Words words;

  TechnicianPage(Words words) {
    this.words = words;
  }

  Words words() {
    return words;
  }

  /** Words for a code of {@code MoveRefused}, {@code StockFault} or an obstacle. */
  String refusal(String code) {
    return words.of("refusal", code, "");
  }

  /** What stands in the way of a test card. */
  String busy(List<String> codes) {
    if (codes.isEmpty()) {
      return words.get("refusal.AGAIN");
    }
    String code = codes.getFirst();
    return words.of("fault", code, ".what")
        + " ("
        + code
        + "). "
        + words.of("fault", code, ".next")
        + " "
        + words.get("refusal.nothing");
  }

  String badField(@Nullable String name) {
    return words.get(
        "refusal.field", words.has("field." + name) ? words.get("field." + name) : "?");
  }

  String login(Optional<String> said, Optional<String> refused) {
    var html = new Html(words);
    html.raw("<div class=\"login\">").say("h1", "login.title");
    said.ifPresent(line -> html.tag("p class=\"done\" role=\"status\"", line));
    refused.ifPresent(line -> html.tag("p class=\"refused\" role=\"alert\"", line));
    html.raw("<form method=\"post\" action=\"/login\"><div class=\"field\">");
    html.say("label for=\"pin\"", "field.pin");
    html.raw("<input id=\"pin\" name=\"pin\" type=\"password\" inputmode=\"numeric\"");
    html.raw(" autocomplete=\"off\" required maxlength=\"32\" autofocus></div>");
    html.submit("log-in", "wide", words.get("button.login")).raw("</form>");
    html.say("p class=\"hint\"", "login.hint");
    html.link("/login/code", "by-code", "button quiet wide", words.get("login.by-code"));
    html.raw("</div>");
    return frame(Optional.empty(), "/login", "login.title", html.toString(), false);
  }

  /** The log-in by the office's code: call, read the number out, type what you hear. */
  String codeLogin(
      String path, Optional<CodeGate.Asked> asked, String person, Optional<String> refused) {
    var html = new Html(words);
    html.raw("<div class=\"login\">").say("h1", "code.title");
    refused.ifPresent(line -> html.tag("p class=\"refused\" role=\"alert\"", line));
    asked.ifPresentOrElse(
        now -> {
          html.raw("<ol class=\"calling\"><li>").say("p", "code.call");
          html.say("p class=\"hint\"", "code.kiosk", now.kiosk()).raw("</li><li>");
          html.say("p", "code.read");
          html.raw("<p class=\"spoken\" data-challenge=\"");
          html.plain(now.challenge().replace(" ", "")).raw("\">");
          html.plain(now.challenge()).raw("</p></li><li>").say("p", "code.type");
          html.raw("<form method=\"post\" action=\"" + path + "\"><div class=\"field\">");
          html.say("label for=\"person\"", "code.person");
          html.say("p class=\"hint\" id=\"hint-person\"", "code.person-hint");
          html.raw("<input id=\"person\" name=\"person\" required maxlength=\"60\"");
          html.raw(" autocomplete=\"off\" aria-describedby=\"hint-person\"");
          html.attribute("value", person).raw("></div><div class=\"field\">");
          html.say("label for=\"code\"", "code.code");
          html.raw("<input id=\"code\" name=\"code\" inputmode=\"numeric\" required");
          html.raw(" maxlength=\"32\" autocomplete=\"off\" class=\"spoken\"></div>");
          html.submit("code-log-in", "wide", words.get("button.login")).raw("</form></li></ol>");
          html.say("p class=\"hint\"", "code.hint");
        },
        () -> html.say("p class=\"empty\"", "code.not-enrolled"));
    html.link("/login", "cancel", "button quiet wide", words.get("code.back"));
    return frame(Optional.empty(), path, "code.title", html.raw("</div>").toString(), false);
  }

  String home(
      Workshop.Sight sight, Session session, Optional<String> done, Optional<String> refused) {
    var html = new Html(words);
    html.say("h1 class=\"quiet\"", "title");
    done.ifPresent(line -> html.tag("p class=\"done\" role=\"status\"", line));
    refused.ifPresent(line -> html.tag("p class=\"refused\" role=\"alert\"", line));
    visit(html, sight);
    Map<String, String> parts = parts(sight, session);
    html.raw("<div class=\"columns\"><div>");
    HomeView.LEFT.forEach(name -> part(html, name, parts));
    html.raw("</div><div>");
    HomeView.RIGHT.forEach(name -> part(html, name, parts));
    html.raw("<section id=\"acts\">").say("h2", "section.acts").raw("<div class=\"acts\">");
    for (Act act : Act.ALWAYS) {
      html.link(
          "/do/" + act.address(), act.address(), "button quiet", words.get("act." + act.address()));
    }
    html.link(SetUpPages.PAGE, "setup", "button quiet", words.get("act.setup"));
    html.raw("</div></section></div></div>");
    return frame(Optional.of(session), "/", "title", html.toString(), true);
  }

  /** Where the visit stands; whoever opened one finds the way back to it. */
  private void visit(Html html, Workshop.Sight sight) {
    sight
        .walk()
        .ifPresentOrElse(
            run ->
                html.link(
                    VisitPages.GUIDE,
                    "guide-on",
                    "button wide",
                    words.get("visit.go-on", words.get("guide." + run.guide().address()))),
            () -> html.link("/visit", "visit-begin", "button wide", words.get("visit.begin")));
  }

  /** One of the visit's pages. */
  String framed(Session session, String here, String title, String body) {
    return frame(Optional.of(session), here, title, body, false);
  }

  /** The same, drawn anew while it is open. */
  String live(Session session, String here, String title, String body) {
    return frame(Optional.of(session), here, title, body, true);
  }

  private static void part(Html html, String name, Map<String, String> parts) {
    html.raw("<div data-live=\"" + name + "\">").raw(parts.getOrDefault(name, "")).raw("</div>");
  }

  /** The parts of the first page that are drawn anew while it is open. */
  Map<String, String> parts(Workshop.Sight sight, Session session) {
    return new HomeView(words, sight, session).parts();
  }

  String act(Workshop.Sight sight, Session session, Act act, ActView.Filled filled, String id) {
    return frame(
        Optional.of(session),
        "/do/" + act.address() + filled.query(),
        "act." + act.address(),
        new ActView(words, act, filled).draw(sight, session.csrf(), id),
        false);
  }

  String book(Workshop.Sight sight, Session session) {
    return frame(
        Optional.of(session), "/book", "book.title", new BookView(words).accounts(sight), false);
  }

  String moves(StockHistory.Found found, String searched, Session session) {
    return frame(
        Optional.of(session),
        "/moves",
        "moves.title",
        new BookView(words).moves(found, searched),
        false);
  }

  private String frame(
      Optional<Session> session, String here, String title, String body, boolean live) {
    var html = new Html(words);
    html.raw("<!doctype html>\n<html lang=\"" + words.language() + "\"><head>");
    html.raw("<meta charset=\"utf-8\"><meta name=\"viewport\"");
    html.raw(" content=\"width=device-width, initial-scale=1\">");
    html.say("title", title).raw("<link rel=\"stylesheet\" href=\"/technician.css\">");
    html.raw(live ? "<script src=\"/technician.js\" defer></script>" : "");
    html.raw("</head><body");
    html.attribute("data-away", words.get("line.away"));
    html.attribute("data-ended", words.get("line.ended")).raw(">");
    header(html, session, here);
    html.raw("<p id=\"line\" role=\"status\" hidden></p>");
    html.raw("<main>").raw(body).raw("</main></body></html>\n");
    return html.toString();
  }

  private void header(Html html, Optional<Session> session, String here) {
    html.raw("<header><div class=\"bar\">");
    session.ifPresent(
        known -> {
          html.raw("<nav").attribute("aria-label", words.get("nav.pages")).raw(">");
          nav(html, "/", "home", here);
          nav(html, "/visit", "visit", here);
          nav(html, "/book", "book", here);
          nav(html, "/moves", "moves", here);
          html.raw("</nav>");
        });
    html.raw("<div class=\"who\">");
    for (String language : Words.LANGUAGES) {
      if (!language.equals(words.language())) {
        html.raw("<a class=\"language\" data-act=\"language\" lang=\"" + language);
        html.raw("\" hreflang=\"" + language + "\" href=\"/language/" + language + "?back=");
        html.plain(URLEncoder.encode(here, StandardCharsets.UTF_8)).raw("\">");
        html.plain(words.get("language." + language)).raw("</a>");
      }
    }
    session.ifPresent(
        known -> {
          html.raw("<form method=\"post\" action=\"/logout\">").hidden("csrf", known.csrf());
          html.tag("span", known.person());
          html.submit("log-out", "quiet", words.get("button.logout")).raw("</form>");
        });
    html.raw("</div></div></header>");
  }

  private void nav(Html html, String href, String name, String here) {
    html.raw("<a data-act=\"" + name + "\" href=\"" + href + "\"");
    html.raw(href.equals(here) ? " aria-current=\"page\">" : ">");
    html.plain(words.get("nav." + name)).raw("</a>");
  }
}
