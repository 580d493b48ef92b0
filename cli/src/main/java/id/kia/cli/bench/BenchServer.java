package id.kia.cli.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.drivers.evolis.virtual.PrinterView;
import id.kia.kiosk.text.Texts;
import id.kia.kiosk.web.LocalOnly;
import id.kia.kiosk.web.Page;
import id.kia.kiosk.web.Problems;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The bench's page and its JSON, see {@code docs/reference/bench-http.md}. Loopback only; handlers
 * run on the event loop and hand the devices' work to the worker pool.
 */
final class BenchServer {
  private static final int MOST_BODY_BYTES = 4096;
  private static final int MOST_CODE = 512;

  /** The world as JSON; its last card is told by file name, never by path. */
  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(PrinterView.class, WithoutPath.class).build();

  @JsonIgnoreProperties("lastCard")
  private interface WithoutPath {}

  private final Vertx vertx;
  private final BenchWorld world;
  private final Optional<Path> slips;
  private final String page;
  private @Nullable HttpServer server;

  BenchServer(Vertx vertx, BenchWorld world, BenchOptions options) {
    this.vertx = vertx;
    this.world = world;
    this.slips = options.slips();
    Texts texts = Texts.load(BenchServer.class, "texts", "id");
    this.page =
        Page.fill(
            BenchServer.class,
            "bench.html",
            texts,
            Map.of(
                "pace",
                texts.get(
                    options.timeScale() == 1 ? "pace.real" : "pace.line",
                    options.baud(),
                    plain(options.timeScale())),
                "takeBack",
                texts.get("takeback.line", options.takeBackAfter().toSeconds())));
  }

  private static String plain(double scale) {
    return scale == Math.rint(scale) ? String.valueOf((long) scale) : String.valueOf(scale);
  }

  Future<Integer> start(int port) {
    HttpServer opened = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"));
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
    router.get("/").handler(ctx -> send(ctx, "text/html; charset=utf-8", Buffer.buffer(page)));
    asset(router, "bench.css", "text/css; charset=utf-8");
    asset(router, "bench.js", "text/javascript; charset=utf-8");
    router.get("/bench/world.json").handler(ctx -> answer(ctx, world::look));
    router.get("/bench/slips.json").handler(ctx -> answer(ctx, this::slips));
    router.get("/bench/cards/:name").handler(this::picture);
    router
        .post()
        .consumes("application/json")
        .handler(BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES));
    router.post("/bench/scan").consumes("application/json").handler(this::scan);
    router.post("/bench/take").consumes("application/json").handler(this::take);
    router.post("/bench/deed").consumes("application/json").handler(this::deed);
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

  private JsonNode slips() throws IOException {
    if (slips.isEmpty() || !Files.exists(slips.get())) {
      return Json.strict().createArrayNode();
    }
    return Json.strict().readTree(Files.readAllBytes(slips.get()));
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

  /** Body of {@code POST /bench/scan}. */
  record ScanBody(@Nullable String text) {}

  /** Answer of {@code POST /bench/scan}. */
  record Heard(boolean heard) {}

  /** Answer of {@code POST /bench/take}. */
  record Taken(boolean taken) {}

  /** Body of {@code POST /bench/deed}. */
  record DeedBody(@Nullable BenchDeed deed, @Nullable Integer count) {}

  private void scan(RoutingContext ctx) {
    read(ctx, ScanBody.class)
        .map(ScanBody::text)
        .filter(text -> !text.isBlank() && text.length() <= MOST_CODE)
        .filter(text -> text.chars().allMatch(c -> c >= 32 && c < 127))
        .ifPresentOrElse(
            text -> answer(ctx, () -> new Heard(world.scan(text))),
            () -> Problems.send(ctx, 400, "REQUEST"));
  }

  private void take(RoutingContext ctx) {
    answer(ctx, () -> new Taken(world.take()));
  }

  private void deed(RoutingContext ctx) {
    Optional<DeedBody> body = read(ctx, DeedBody.class);
    BenchDeed deed = body.map(DeedBody::deed).orElse(null);
    int count = body.map(DeedBody::count).orElse(0);
    if (deed == null || !deed.accepts(count)) {
      Problems.send(ctx, 400, "REQUEST");
      return;
    }
    answer(
        ctx,
        () -> {
          world.run(deed, count);
          return world.look();
        });
  }

  private static <T> Optional<T> read(RoutingContext ctx, Class<T> type) {
    Buffer sent = ctx.body().buffer();
    try {
      return sent == null ? Optional.empty() : Optional.of(Json.read(sent.getBytes(), type));
    } catch (BadJsonException e) {
      return Optional.empty();
    }
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
