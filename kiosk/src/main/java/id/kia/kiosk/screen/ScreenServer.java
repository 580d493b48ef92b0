package id.kia.kiosk.screen;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The screen's pages and API on loopback, see {@code docs/reference/screen-http.md}.
 *
 * <p>Handlers run on the event loop and only hand over; the session never blocks.
 */
public final class ScreenServer {
  private static final String COOKIE = "kia_screen";

  /** The card's own fonts: no system font is needed, and the page looks the same everywhere. */
  private static final String FONTS = "/card/fonts/";

  private static final int MOST_BODY_BYTES = 2048;
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Vertx vertx;
  private final ScreenSession session;
  private final ScreenToken token;
  private final ScreenViews views;
  private final ScreenPage page;
  private final ReaderRoutes reader;
  private @Nullable HttpServer server;

  /** A screen whose page reads no slips itself. */
  public ScreenServer(
      Vertx vertx,
      ScreenSession session,
      ScreenToken token,
      Supplier<ScreenPlace> place,
      ScreenSettings settings) {
    this(vertx, session, token, place, settings, new ScreenReader.None(), session::scanned);
  }

  /**
   * @param place asked at each load of the page: the office is known only after enrolment
   * @param settings the same as the session's
   * @param reader what the page reads slips with
   * @param read told of each text that it read, on the event loop; returns at once
   */
  public ScreenServer(
      Vertx vertx,
      ScreenSession session,
      ScreenToken token,
      Supplier<ScreenPlace> place,
      ScreenSettings settings,
      ScreenReader reader,
      Consumer<String> read) {
    this.vertx = vertx;
    this.session = session;
    this.token = token;
    this.views = new ScreenViews(settings);
    this.page = new ScreenPage(views, settings, place, reader);
    this.reader = new ReaderRoutes(vertx, reader, read);
  }

  /** Opens the port on 127.0.0.1; 0 takes a free one. The future has the port. */
  public Future<Integer> start(int port) {
    HttpServer opened =
        vertx.createHttpServer(
            new HttpServerOptions()
                .setHost("127.0.0.1")
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(2048));
    server = opened;
    return opened
        .requestHandler(router())
        .invalidRequestHandler(Problems::malformed)
        .listen(port)
        .map(HttpServer::actualPort);
  }

  /** Closes the port and every open page. */
  public Future<Void> stop() {
    return server == null ? Future.succeededFuture() : server.close();
  }

  private Router router() {
    Router router = Router.router(vertx);
    router.route().failureHandler(Problems::onFailure);
    for (int status : new int[] {404, 405, 413, 415}) {
      router.errorHandler(status, Problems::onFailure);
    }
    router.route().handler(new LocalOnly());
    router.route().handler(ScreenServer::harden);
    router.get("/").handler(this::page);
    router.get("/favicon.ico").handler(ctx -> ctx.response().setStatusCode(204).end());
    router.route().handler(this::letIn);
    asset(router, "/favicon.svg", "favicon.svg", "image/svg+xml");
    asset(router, "/screen.css", "screen.css", "text/css; charset=utf-8");
    asset(router, "/screen.js", "screen.js", "text/javascript; charset=utf-8");
    asset(router, "/regular.ttf", FONTS + "DejaVuSansCondensed.ttf", "font/ttf");
    asset(router, "/bold.ttf", FONTS + "DejaVuSansCondensed-Bold.ttf", "font/ttf");
    router.get("/events").handler(new ScreenEvents(vertx, session, views)::open);
    router.get("/state.json").handler(ctx -> sendView(ctx));
    router.get("/photo").handler(this::photo);
    router.get("/card.png").handler(this::card);
    router
        .post("/input")
        .consumes("application/json")
        .handler(BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES))
        .handler(this::input);
    reader.on(router);
    return router;
  }

  private static void harden(RoutingContext ctx) {
    ctx.response()
        .putHeader("Content-Security-Policy", CONTENT_POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    ctx.next();
  }

  private static void asset(Router router, String path, String file, String type) {
    Buffer bytes = Buffer.buffer(Page.bytes(ScreenServer.class, file));
    router
        .get(path)
        .handler(ctx -> ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(bytes));
  }

  private void page(RoutingContext ctx) {
    String given = ctx.request().getParam("t");
    if (given != null && ScreenToken.same(token.forAddress(), given)) {
      ctx.response()
          .addCookie(
              Cookie.cookie(COOKIE, token.forCookie())
                  .setHttpOnly(true)
                  .setSameSite(CookieSameSite.STRICT)
                  .setPath("/"))
          .setStatusCode(303)
          .putHeader(HttpHeaders.LOCATION, "/")
          .end();
    } else if (known(ctx)) {
      ctx.response()
          .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
          .end(page.of(session.now()));
    } else {
      Problems.send(ctx, 401, "NO_TOKEN");
    }
  }

  private boolean known(RoutingContext ctx) {
    Cookie cookie = ctx.request().getCookie(COOKIE);
    return ScreenToken.same(token.forCookie(), cookie == null ? null : cookie.getValue());
  }

  private void letIn(RoutingContext ctx) {
    if (known(ctx)) {
      ctx.next();
    } else {
      Problems.send(ctx, 401, "NO_TOKEN");
    }
  }

  private void sendView(RoutingContext ctx) {
    ctx.response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(Buffer.buffer(Json.bytes(views.of(session.now()))));
  }

  private void photo(RoutingContext ctx) {
    Optional<byte[]> photo =
        session.now().state() instanceof ScreenState.Confirm confirm
            ? confirm.person().photo()
            : Optional.empty();
    photo.ifPresentOrElse(
        bytes ->
            ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, pictureType(bytes))
                .end(Buffer.buffer(bytes)),
        () -> Problems.send(ctx, 404, "NO_PHOTO"));
  }

  /** The picture is made off the event loop; it may be gone when it is ready. */
  private void card(RoutingContext ctx) {
    Optional<CardOnGlass> shown = session.now().state().cardOnGlass();
    if (shown.isEmpty()) {
      Problems.send(ctx, 404, "NO_CARD");
      return;
    }
    vertx
        .executeBlocking(shown.get()::png)
        .onSuccess(
            png ->
                png.ifPresentOrElse(
                    bytes ->
                        ctx.response()
                            .putHeader(HttpHeaders.CONTENT_TYPE, "image/png")
                            .end(Buffer.buffer(bytes)),
                    () -> Problems.send(ctx, 404, "NO_CARD")))
        .onFailure(ctx::fail);
  }

  private static String pictureType(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & 0xff) == 0x89 && bytes[1] == 'P'
        ? "image/png"
        : "image/jpeg";
  }

  private void input(RoutingContext ctx) {
    Buffer sent = ctx.body().buffer();
    ScreenInputBody body;
    try {
      body = Json.read(sent == null ? new byte[0] : sent.getBytes(), ScreenInputBody.class);
    } catch (BadJsonException e) {
      Problems.send(ctx, 400, "REQUEST");
      return;
    }
    if (!body.sound()) {
      Problems.send(ctx, 400, "REQUEST");
      return;
    }
    // A tap on a screen that has changed meanwhile must not answer the next question.
    if (body.on() != null && !body.on().equals(views.of(session.now()).kind())) {
      Problems.send(ctx, 409, "MOVED_ON");
      return;
    }
    if (body.key() != null) {
      ScreenKey.of(body.key()).ifPresent(session::pressed);
    } else if (body.typed() != null) {
      session.typed(body.typed().strip());
    }
    sendView(ctx);
  }
}
