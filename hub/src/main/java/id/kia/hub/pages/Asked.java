package id.kia.hub.pages;

import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.people.Role;
import id.kia.hub.people.Session;
import id.kia.hub.words.Language;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;

/** What a routing context says about who asks for what, and in which language. */
final class Asked {
  static final String COOKIE = "kia_session";
  static final String LANGUAGE = "kia_lang";
  static final String SESSION = "session";
  static final String ENDED = "ended";
  static final Session NOBODY = new Session("", Role.OPERATOR, "");

  private Asked() {}

  static OfficeRequest request(RoutingContext ctx) {
    List<OfficeRequest.File> files =
        ctx.fileUploads().stream()
            .map(
                file ->
                    new OfficeRequest.File(
                        file.name(), file.fileName(), Path.of(file.uploadedFileName())))
            .toList();
    String accept = ctx.request().getHeader("Accept");
    return new OfficeRequest(
        ctx.normalizedPath(),
        here(ctx),
        session(ctx),
        token(ctx),
        ctx.pathParams(),
        ctx.queryParams(),
        ctx.request().formAttributes(),
        files,
        origin(ctx),
        accept != null && accept.startsWith("application/json"));
  }

  /** The address by which this person reaches the hub, as a proxy before it tells. */
  private static String origin(RoutingContext ctx) {
    String told = ctx.request().getHeader("X-Forwarded-Proto");
    String scheme = "https".equals(told) ? told : String.valueOf(ctx.request().scheme());
    return scheme + "://" + ctx.request().authority();
  }

  static Session session(RoutingContext ctx) {
    return ctx.get(SESSION, NOBODY);
  }

  static String token(RoutingContext ctx) {
    Cookie cookie = ctx.request().getCookie(COOKIE);
    return cookie == null ? "" : cookie.getValue();
  }

  /** A page that can be come back to; the office's page for a form. */
  static String here(RoutingContext ctx) {
    return ctx.request().method().equals(HttpMethod.GET)
        ? LanguageChoice.own(ctx.request().uri(), "/office")
        : "/office";
  }

  static boolean wantsPage(RoutingContext ctx) {
    return String.valueOf(ctx.request().getHeader("Accept")).contains("text/html");
  }

  /** A person chose by the cookie; a program asks by {@code Accept-Language}. */
  static Language language(RoutingContext ctx) {
    Cookie chosen = ctx.request().getCookie(LANGUAGE);
    if (chosen != null) {
      return Language.of(chosen.getValue());
    }
    return wantsPage(ctx)
        ? Language.INDONESIAN
        : Language.liked(ctx.request().getHeader("Accept-Language"));
  }

  static void checkCsrf(OfficeRequest request) {
    byte[] expected = request.session().csrf().getBytes(StandardCharsets.UTF_8);
    byte[] given = request.field("csrf").getBytes(StandardCharsets.UTF_8);
    if (given.length == 0 || !MessageDigest.isEqual(expected, given)) {
      throw new ProblemException(Problems.of(403, "CSRF"));
    }
  }
}
