package id.kia.kiosk.web;

import id.kia.contract.Json;
import id.kia.contract.problem.Problem;
import id.kia.kiosk.text.Texts;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers with RFC 9457 problem documents; the words stand in {@code problems_LANGUAGE.properties}
 * under {@code CODE.title}, {@code CODE.detail} and {@code CODE.next}. Indonesian, unless {@code
 * Accept-Language} prefers English. Event loop.
 */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final Texts INDONESIAN = Texts.load(Problems.class, "problems", "id");
  private static final Texts ENGLISH = Texts.load(Problems.class, "problems", "en");

  private Problems() {}

  /** Ends the request with this problem. */
  public static void send(RoutingContext ctx, int status, String code) {
    send(ctx.response(), english(ctx), status, code);
  }

  /** Answers what is not HTTP, then hangs up: no router sees such a request. */
  public static void malformed(HttpServerRequest request) {
    send(request.response(), false, 400, "REQUEST");
    request.connection().close();
  }

  private static void send(HttpServerResponse response, boolean english, int status, String code) {
    Texts texts = english ? ENGLISH : INDONESIAN;
    var problem =
        Problem.of(
            status,
            code,
            texts.get(code + ".title"),
            texts.get(code + ".detail"),
            texts.get(code + ".next"));
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "id")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(Buffer.buffer(Json.bytes(problem)));
  }

  /** Whether the first language of ours that the client names is English. */
  private static boolean english(RoutingContext ctx) {
    return ctx.acceptableLanguages().stream()
        .map(language -> language.tag())
        .filter(tag -> tag.equals("id") || tag.equals("en"))
        .findFirst()
        .filter("en"::equals)
        .isPresent();
  }

  /** The last handler of a router: what no route took, and what a handler failed with. */
  public static void onFailure(RoutingContext ctx) {
    if (ctx.response().headWritten()) {
      ctx.response().reset();
      return;
    }
    int status = ctx.statusCode();
    switch (status) {
      case 404 -> send(ctx, 404, "NOT_FOUND");
      case 405 -> send(ctx, 405, "METHOD");
      case 413 -> send(ctx, 413, "TOO_LARGE");
      case 415 -> send(ctx, 415, "MEDIA_TYPE");
      default -> {
        if (status >= 400 && status < 500) {
          send(ctx, status, "REQUEST");
        } else {
          LOG.error(
              "request {} {} failed", ctx.request().method(), ctx.normalizedPath(), ctx.failure());
          send(ctx, 500, "INTERNAL");
        }
      }
    }
  }
}
