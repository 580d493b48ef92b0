package id.kia.kiosk.web;

import id.kia.contract.Json;
import id.kia.contract.problem.Problem;
import id.kia.kiosk.text.Texts;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers with RFC 9457 problem documents; the words stand in {@code problems_id.properties} under
 * {@code CODE.title}, {@code CODE.detail} and {@code CODE.next}. Event loop.
 */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final Texts TEXTS = Texts.load(Problems.class, "problems", "id");

  private Problems() {}

  /** Ends the request with this problem. */
  public static void send(RoutingContext ctx, int status, String code) {
    var problem =
        Problem.of(
            status,
            code,
            TEXTS.get(code + ".title"),
            TEXTS.get(code + ".detail"),
            TEXTS.get(code + ".next"));
    ctx.response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(Buffer.buffer(Json.bytes(problem)));
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
