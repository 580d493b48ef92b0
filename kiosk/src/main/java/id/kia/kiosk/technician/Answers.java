package id.kia.kiosk.technician;

import id.kia.contract.Json;
import id.kia.kiosk.web.LocalOnly;
import id.kia.kiosk.web.Page;
import id.kia.kiosk.web.Problems;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** How the technician's pages are sent, and under which headers. Event loop. */
final class Answers {
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Answers() {}

  static void harden(RoutingContext ctx) {
    if (ctx.request().method().equals(HttpMethod.POST) && !LocalOnly.sameOrigin(ctx)) {
      Problems.send(ctx, 403, "FOREIGN_PAGE");
      return;
    }
    ctx.response()
        .putHeader("Content-Security-Policy", CONTENT_POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        // Not "no-referrer": a browser would then send its own forms with "Origin: null".
        .putHeader("Referrer-Policy", "same-origin")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    ctx.next();
  }

  /** A file beside this class. */
  static void asset(Router router, String path, String type) {
    Buffer bytes = Buffer.buffer(Page.bytes(Answers.class, path.substring(1)));
    router
        .get(path)
        .handler(ctx -> ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(bytes));
  }

  /** Browsers ask for one by themselves. */
  static void noIcon(RoutingContext ctx) {
    ctx.response().setStatusCode(204).end();
  }

  static void html(RoutingContext ctx, int status, String page) {
    ctx.response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
        .end(page);
  }

  static void json(RoutingContext ctx, Object body) {
    ctx.response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(Buffer.buffer(Json.bytes(body)));
  }

  static void redirect(RoutingContext ctx, String where) {
    ctx.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, where).end();
  }
}
