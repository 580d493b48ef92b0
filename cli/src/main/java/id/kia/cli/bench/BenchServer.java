package id.kia.cli.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.kia.drivers.evolis.virtual.PrinterView;
import id.kia.kiosk.web.LocalOnly;
import id.kia.kiosk.web.Page;
import id.kia.kiosk.web.Problems;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The bench's page and its JSON, see {@code docs/reference/bench-http.md}. Loopback only; handlers
 * run on the event loop and hand the devices' work to the worker pool.
 */
final class BenchServer {
  private static final int MOST_BODY_BYTES = 4096;
  private static final long LANGUAGE_SECONDS = Duration.ofDays(400).toSeconds();

  /** The world as JSON; its last card is told by file name, never by path. */
  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(PrinterView.class, WithoutPath.class).build();

  @JsonIgnoreProperties("lastCard")
  private interface WithoutPath {}

  private final Vertx vertx;
  private final BenchWorld world;
  private final Papers papers;
  private final BenchPages pages;
  private @Nullable HttpServer server;

  BenchServer(Vertx vertx, BenchWorld world, BenchOptions options) {
    this.vertx = vertx;
    this.world = world;
    this.papers = new Papers(options.slips());
    this.pages = new BenchPages(options);
  }

  Future<Integer> start(int port) {
    HttpServer opened =
        vertx.createHttpServer(
            new HttpServerOptions().setHost("127.0.0.1").setHttp2ClearTextEnabled(false));
    server = opened;
    return opened.requestHandler(router()).listen(port).map(HttpServer::actualPort);
  }

  Future<Void> stop() {
    return server == null ? Future.succeededFuture() : server.close();
  }

  private Router router() {
    Router router = Router.router(vertx);
    router.route().failureHandler(Problems::onFailure);
    for (int status : new int[] {404, 405, 413, 415}) {
      router.errorHandler(status, Problems::onFailure);
    }
    router.route().handler(new LocalOnly());
    router.route().handler(BenchServer::harden);
    router
        .get("/")
        .handler(ctx -> send(ctx, "text/html; charset=utf-8", Buffer.buffer(pages.of(ctx))));
    router.get("/language/:language").handler(BenchServer::language);
    asset(router, "bench.css", "text/css; charset=utf-8");
    asset(router, "bench.js", "text/javascript; charset=utf-8");
    router.get("/bench/world.json").handler(ctx -> answer(ctx, world::look));
    router.get("/bench/slips.json").handler(ctx -> answer(ctx, papers::slips));
    router.get("/bench/papers.json").handler(ctx -> answer(ctx, papers::foreign));
    router.get("/bench/cards/:name").handler(this::picture);
    router
        .post()
        .consumes("application/json")
        .handler(BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES));
    router.post("/bench/scan").consumes("application/json").handler(this::scan);
    router.post("/bench/take").consumes("application/json").handler(this::take);
    router.post("/bench/deed").consumes("application/json").handler(this::deed);
    router.post("/bench/fault").consumes("application/json").handler(this::fault);
    router.post("/bench/mend").consumes("application/json").handler(this::mend);
    router.post("/bench/sensor").consumes("application/json").handler(this::sensor);
    return router;
  }

  private static void harden(RoutingContext ctx) {
    ctx.response()
        .putHeader(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
                + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    ctx.next();
  }

  private static void asset(Router router, String file, String type) {
    Buffer bytes = Buffer.buffer(Page.bytes(BenchServer.class, file));
    router.get("/" + file).handler(ctx -> send(ctx, type, bytes));
  }

  /** Keeps the language and goes back to the page. */
  private static void language(RoutingContext ctx) {
    String wanted = String.valueOf(ctx.pathParam("language"));
    if (!BenchPages.LANGUAGES.contains(wanted)) {
      Problems.send(ctx, 404, "NOT_FOUND");
      return;
    }
    ctx.response()
        .addCookie(
            Cookie.cookie(BenchPages.COOKIE, wanted)
                .setPath("/")
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(LANGUAGE_SECONDS))
        .setStatusCode(303)
        .putHeader(HttpHeaders.LOCATION, "/")
        .end();
  }

  private void picture(RoutingContext ctx) {
    String name = String.valueOf(ctx.pathParam("name"));
    vertx
        .executeBlocking(() -> world.picture(name), false)
        .onFailure(ctx::fail)
        .onSuccess(
            picture ->
                picture.ifPresentOrElse(
                    bytes -> send(ctx, "image/png", Buffer.buffer(bytes)),
                    () -> Problems.send(ctx, 404, "NOT_FOUND")));
  }

  /** Answer of {@code POST /bench/scan}. */
  record Heard(boolean heard) {}

  /** Answer of {@code POST /bench/take}. */
  record Taken(boolean taken) {}

  private void scan(RoutingContext ctx) {
    BenchRequests.read(ctx, BenchRequests.Scan.class)
        .map(BenchRequests.Scan::text)
        .ifPresentOrElse(
            text -> answer(ctx, () -> new Heard(world.scan(text))),
            () -> Problems.send(ctx, 400, "REQUEST"));
  }

  private void take(RoutingContext ctx) {
    answer(ctx, () -> new Taken(world.take()));
  }

  private void deed(RoutingContext ctx) {
    change(
        ctx, BenchRequests.read(ctx, BenchRequests.Deed.class).map(body -> () -> body.on(world)));
  }

  private void fault(RoutingContext ctx) {
    change(
        ctx,
        BenchRequests.read(ctx, BenchRequests.AnyFault.class)
            .map(body -> () -> body.inflict(world)));
  }

  private void mend(RoutingContext ctx) {
    change(
        ctx,
        BenchRequests.read(ctx, BenchRequests.AnyFault.class).map(body -> () -> body.mend(world)));
  }

  private void sensor(RoutingContext ctx) {
    change(
        ctx,
        BenchRequests.read(ctx, BenchRequests.BoardSensor.class)
            .map(
                body ->
                    () ->
                        world.sensor(
                            Objects.requireNonNull(body.sensor()),
                            Objects.requireNonNull(body.health()))));
  }

  /** Does it and shows the world after it, or says that the request makes no sense. */
  private void change(RoutingContext ctx, Optional<Runnable> deed) {
    deed.ifPresentOrElse(
        act ->
            answer(
                ctx,
                () -> {
                  act.run();
                  return world.look();
                }),
        () -> Problems.send(ctx, 400, "REQUEST"));
  }

  private void answer(RoutingContext ctx, Callable<?> work) {
    vertx
        .executeBlocking(() -> Buffer.buffer(JSON.writeValueAsBytes(work.call())), false)
        .onFailure(ctx::fail)
        .onSuccess(body -> send(ctx, "application/json", body));
  }

  private static void send(RoutingContext ctx, String type, Buffer body) {
    ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(body);
  }
}
