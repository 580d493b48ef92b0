package id.kia.hub.pages;

import id.kia.contract.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Sends replies; on the event loop. */
final class Answers {
  private static final long A_YEAR = 365L * 24 * 3600;

  private final boolean secureCookies;

  Answers(boolean secureCookies) {
    this.secureCookies = secureCookies;
  }

  void send(RoutingContext ctx, Reply reply) {
    HttpServerResponse response = ctx.response();
    switch (reply) {
      case Reply.Html html -> page(response.setStatusCode(html.status()), html.text());
      case Reply.SeeOther next -> seeOther(response, next.location());
      case Reply.Entered entered -> {
        response.addCookie(session(entered.token()));
        seeOther(response, entered.location());
      }
      case Reply.EnteredPage entered -> {
        response.addCookie(session(entered.token()));
        page(response, entered.text());
      }
      case Reply.Spoken spoken -> {
        response.addCookie(cookie(Asked.LANGUAGE, spoken.language().tag()).setMaxAge(A_YEAR));
        seeOther(response, spoken.location());
      }
      case Reply.Json json ->
          response
              .setStatusCode(json.status())
              .putHeader("Content-Type", "application/json")
              .end(Buffer.buffer(Json.bytes(json.body())));
      case Reply.Download file -> {
        response.putHeader("Content-Type", file.type());
        if (!file.name().isEmpty()) {
          response.putHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        }
        response.end(Buffer.buffer(file.bytes()));
      }
    }
  }

  /** A browser without a session: to the log-in, and afterwards back to the page it wanted. */
  void toLogIn(RoutingContext ctx) {
    String ended = Asked.token(ctx).isEmpty() ? "" : "1";
    String here = Asked.here(ctx).equals("/office") ? "" : Asked.here(ctx);
    seeOther(ctx.response(), PageLink.with(PageLink.with("/login", "ended", ended), "next", here));
  }

  private static void page(HttpServerResponse response, String text) {
    response.putHeader("Content-Type", "text/html; charset=utf-8").end(text);
  }

  private static void seeOther(HttpServerResponse response, String location) {
    response.setStatusCode(303).putHeader("Location", location).end();
  }

  private Cookie session(String token) {
    Cookie cookie = cookie(Asked.COOKIE, token);
    return token.isEmpty() ? cookie.setMaxAge(0) : cookie;
  }

  private Cookie cookie(String name, String value) {
    return Cookie.cookie(name, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(secureCookies)
        .setSameSite(CookieSameSite.STRICT);
  }
}
