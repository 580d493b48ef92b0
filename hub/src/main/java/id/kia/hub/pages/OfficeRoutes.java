package id.kia.hub.pages;

import id.kia.contract.Json;
import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.api.VirtualWork;
import id.kia.hub.people.Role;
import id.kia.hub.people.Session;
import id.kia.hub.words.Language;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of operations as routes: session, role, token, work on a virtual thread, answer. */
public final class OfficeRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(OfficeRoutes.class);
  private static final String COOKIE = "kia_session";
  private static final String LANGUAGE = "kia_lang";
  private static final long A_YEAR = 365L * 24 * 3600;
  private static final String SESSION = "session";
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final Session NOBODY = new Session("", Role.OPERATOR, "");

  /** A school's list with all photographs as phones take them. */
  private static final long MAX_UPLOAD = 600L << 20;

  /** A form that names some thousand orders. */
  private static final long MAX_FORM = 256L << 10;

  private final OfficeDesks desks;
  private final VirtualWork work;
  private final boolean secureCookies;

  public OfficeRoutes(OfficeDesks desks, VirtualWork work, boolean secureCookies) {
    this.desks = desks;
    this.work = work;
    this.secureCookies = secureCookies;
  }

  /** The routes; uploads lie in the folder while their request runs. */
  public Router router(Vertx vertx, Path uploads) {
    Router router = Router.router(vertx);
    BodyHandler forms = BodyHandler.create(false).setBodyLimit(MAX_FORM);
    BodyHandler files =
        BodyHandler.create(uploads.toString())
            .setBodyLimit(MAX_UPLOAD)
            .setDeleteUploadedFilesOnEnd(true);
    for (Operation operation : Operations.table(desks)) {
      router
          .route(operation.method(), operation.path())
          .handler((SecurityPolicyHandler) ctx -> gate(ctx, operation))
          .handler(operation.takesFiles() ? files : forms)
          .handler(ctx -> answer(ctx, operation))
          .failureHandler(OfficeRoutes::fail);
    }
    return router;
  }

  /** Who asks is known before a single byte of an upload is taken. */
  private void gate(RoutingContext ctx, Operation operation) {
    ctx.response()
        // Nothing from elsewhere, nothing kept, in no frame.
        .putHeader("Content-Security-Policy", CONTENT)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Cache-Control", "no-store");
    if (operation.open()) {
      ctx.next();
      return;
    }
    ctx.request().pause();
    String token = token(ctx);
    work.call(() -> token.isEmpty() ? Optional.<Session>empty() : desks.logIn().session(token))
        .onComplete(
            found -> {
              ctx.request().resume();
              Session session = found.succeeded() ? found.result().orElse(NOBODY) : NOBODY;
              if (found.failed()) {
                ctx.fail(found.cause());
              } else if (session.equals(NOBODY)) {
                ctx.fail(problem(ctx, 401));
              } else if (!operation.roles().contains(session.role())) {
                ctx.fail(problem(ctx, 403));
              } else {
                ctx.put(SESSION, session);
                ctx.next();
              }
            });
  }

  private void answer(RoutingContext ctx, Operation operation) {
    work.call(() -> language(ctx).call(() -> operation.handler().answer(request(ctx, operation))))
        // Not onSuccess: a reply that cannot be sent is a failure, never a request without answer.
        .map(
            reply -> {
              send(ctx, reply);
              return reply;
            })
        .onFailure(ctx::fail);
  }

  private static String token(RoutingContext ctx) {
    Cookie cookie = ctx.request().getCookie(COOKIE);
    return cookie == null ? "" : cookie.getValue();
  }

  private static OfficeRequest request(RoutingContext ctx, Operation operation) {
    Session session = ctx.get(SESSION, NOBODY);
    if (!operation.open() && operation.method().equals(HttpMethod.POST)) {
      checkCsrf(session, ctx.request().getFormAttribute("csrf"));
    }
    List<OfficeRequest.File> files =
        ctx.fileUploads().stream()
            .map(
                file ->
                    new OfficeRequest.File(
                        file.name(), file.fileName(), Path.of(file.uploadedFileName())))
            .toList();
    String accept = ctx.request().getHeader("Accept");
    return new OfficeRequest(
        operation.method().equals(HttpMethod.GET)
            ? LanguageChoice.own(ctx.request().uri(), "/office")
            : "/office",
        session,
        token(ctx),
        ctx.pathParams(),
        ctx.queryParams(),
        ctx.request().formAttributes(),
        files,
        accept != null && accept.startsWith("application/json"));
  }

  private static void checkCsrf(Session session, @Nullable String given) {
    byte[] expected = session.csrf().getBytes(StandardCharsets.UTF_8);
    if (given == null || !MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
      throw new ProblemException(Problems.of(403, "CSRF"));
    }
  }

  private void send(RoutingContext ctx, Reply reply) {
    HttpServerResponse response = ctx.response();
    switch (reply) {
      case Reply.Html html ->
          response
              .setStatusCode(html.status())
              .putHeader("Content-Type", "text/html; charset=utf-8")
              .end(html.text());
      case Reply.SeeOther next ->
          response.setStatusCode(303).putHeader("Location", next.location()).end();
      case Reply.Entered entered -> {
        response.addCookie(cookie(entered.token()));
        response.setStatusCode(303).putHeader("Location", entered.location()).end();
      }
      case Reply.Spoken spoken -> {
        response.addCookie(cookie(LANGUAGE, spoken.language().tag()).setMaxAge(A_YEAR));
        response.setStatusCode(303).putHeader("Location", spoken.location()).end();
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

  private Cookie cookie(String token) {
    Cookie cookie = cookie(COOKIE, token);
    return token.isEmpty() ? cookie.setMaxAge(0) : cookie;
  }

  private Cookie cookie(String name, String value) {
    return Cookie.cookie(name, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(secureCookies)
        .setSameSite(CookieSameSite.STRICT);
  }

  private static void fail(RoutingContext ctx) {
    Throwable cause = ctx.failure();
    if (cause instanceof ProblemException expected) {
      boolean page =
          expected.problem().status() == 401
              && ctx.request().method().equals(HttpMethod.GET)
              && wantsPage(ctx);
      if (page) {
        ctx.response().setStatusCode(303).putHeader("Location", "/login").end();
      } else {
        Problems.send(ctx.response(), expected.problem());
      }
    } else {
      if (ctx.statusCode() >= 500) {
        LOG.error("HUB-INTERNAL {} failed", ctx.currentRoute(), cause);
      }
      Problems.send(ctx.response(), problem(ctx, ctx.statusCode()).problem());
    }
  }

  private static ProblemException problem(RoutingContext ctx, int status) {
    return new ProblemException(language(ctx).get(() -> Problems.ofStatus(status)));
  }

  /** A person chose by the cookie; a program asks by {@code Accept-Language}. */
  private static Language language(RoutingContext ctx) {
    Cookie chosen = ctx.request().getCookie(LANGUAGE);
    if (chosen != null) {
      return Language.of(chosen.getValue());
    }
    return wantsPage(ctx)
        ? Language.INDONESIAN
        : Language.liked(ctx.request().getHeader("Accept-Language"));
  }

  private static boolean wantsPage(RoutingContext ctx) {
    return String.valueOf(ctx.request().getHeader("Accept")).contains("text/html");
  }
}
