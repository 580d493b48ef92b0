package id.kia.kiosk.technician;

import id.kia.contract.Json;
import id.kia.kiosk.order.MoveRefused;
import id.kia.kiosk.stock.StockFault;
import id.kia.kiosk.technician.TechnicianSessions.Session;
import id.kia.kiosk.text.Texts;
import id.kia.kiosk.web.LocalOnly;
import id.kia.kiosk.web.Page;
import id.kia.kiosk.web.Problems;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The technician's page and forms, see {@code docs/reference/technician-http.md}. Handlers run on
 * the event loop and hand all work to the worker pool.
 */
public final class TechnicianServer {
  private static final String COOKIE = "kia_technician";
  private static final String SESSION = "session";
  private static final int MOST_BODY_BYTES = 4096;
  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final Vertx vertx;
  private final Workshop shop;
  private final Deeds deeds;
  private final PinGate gate;
  private final TechnicianSessions sessions;
  private final TechnicianPage page;
  private @Nullable HttpServer server;

  /**
   * @param nanoClock monotonic nanoseconds, ends idle sessions
   */
  public TechnicianServer(
      Vertx vertx, Workshop shop, PinGate gate, SecureRandom random, LongSupplier nanoClock) {
    this.vertx = vertx;
    this.shop = shop;
    this.deeds = new Deeds(shop);
    this.gate = gate;
    this.sessions = new TechnicianSessions(random, nanoClock);
    this.page = new TechnicianPage(Texts.load(TechnicianServer.class, "texts", "id"));
  }

  /** Opens the port; 0 takes a free one. The future has the port. */
  public Future<Integer> start(String host, int port) {
    HttpServer opened = vertx.createHttpServer(new HttpServerOptions().setHost(host));
    server = opened;
    return opened.requestHandler(router()).listen(port).map(HttpServer::actualPort);
  }

  /** Closes the port. */
  public Future<Void> stop() {
    return server == null ? Future.succeededFuture() : server.close();
  }

  private Router router() {
    Router router = Router.router(vertx);
    router.route().failureHandler(Problems::onFailure);
    for (int status : new int[] {404, 405, 413, 415}) {
      router.errorHandler(status, Problems::onFailure);
    }
    router.route().handler(TechnicianServer::harden);
    router.post().handler(BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES));
    Buffer css = Buffer.buffer(Page.bytes(TechnicianServer.class, "technician.css"));
    router
        .get("/technician.css")
        .handler(
            ctx -> ctx.response().putHeader("Content-Type", "text/css; charset=utf-8").end(css));
    router.get("/login").handler(ctx -> html(ctx, 200, page.login(Optional.empty())));
    router.post("/login").handler(this::logIn);
    router.route().handler(this::letIn);
    router.get("/").handler(this::look);
    router.get("/status.json").handler(this::status);
    router.get("/session.json").handler(ctx -> json(ctx, session(ctx)));
    router.post().handler(this::checkForm);
    router.post("/logout").handler(this::logOut);
    deeds.table().forEach((path, deed) -> router.post(path).handler(ctx -> run(ctx, deed)));
    return router;
  }

  private static void harden(RoutingContext ctx) {
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

  private void logIn(RoutingContext ctx) {
    Optional<String> pin =
        new Form(ctx.request().formAttributes()).optional("pin").filter(p -> p.length() <= 32);
    if (pin.isEmpty()) {
      html(ctx, 400, page.login(Optional.of(page.words("login.empty"))));
      return;
    }
    vertx
        .executeBlocking(() -> gate.check(pin.get()), false)
        .onFailure(ctx::fail)
        .onSuccess(
            answer -> {
              switch (answer) {
                case PinGate.Known known -> enter(ctx, known.name());
                case PinGate.Wrong wrong ->
                    html(
                        ctx,
                        403,
                        page.login(Optional.of(page.words("login.wrong", wrong.triesLeft()))));
                case PinGate.Locked locked ->
                    html(
                        ctx,
                        429,
                        page.login(
                            Optional.of(
                                page.words("login.locked", locked.remaining().toMinutes() + 1))));
              }
            });
  }

  private void enter(RoutingContext ctx, String person) {
    ctx.response()
        .addCookie(
            Cookie.cookie(COOKIE, sessions.begin(person))
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setPath("/"));
    redirect(ctx, "/");
  }

  private void letIn(RoutingContext ctx) {
    Optional<Session> session = sessions.find(key(ctx));
    if (session.isPresent()) {
      ctx.put(SESSION, session.get());
      ctx.next();
    } else if (isPerson(ctx)) {
      redirect(ctx, "/login");
    } else {
      Problems.send(ctx, 401, "LOG_IN");
    }
  }

  /** Whether a page is wanted: a session that ended leads a person to the log-in, not to a code. */
  private static boolean isPerson(RoutingContext ctx) {
    @Nullable String accept = ctx.request().getHeader(HttpHeaders.ACCEPT);
    return (accept != null && accept.contains("text/html"))
        || (ctx.request().method().equals(HttpMethod.GET) && ctx.normalizedPath().equals("/"));
  }

  private void checkForm(RoutingContext ctx) {
    String given = ctx.request().getFormAttribute("csrf");
    if (given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8),
            session(ctx).csrf().getBytes(StandardCharsets.UTF_8))) {
      ctx.next();
    } else {
      Problems.send(ctx, 403, "CSRF");
    }
  }

  private void logOut(RoutingContext ctx) {
    sessions.end(key(ctx));
    redirect(ctx, "/login");
  }

  private void look(RoutingContext ctx) {
    boolean done = "1".equals(ctx.request().getParam("done"));
    show(ctx, 200, done ? Optional.of(page.words("done")) : Optional.empty(), Optional.empty());
  }

  private void show(
      RoutingContext ctx, int status, Optional<String> done, Optional<String> refused) {
    vertx
        .executeBlocking(shop::look, false)
        .onFailure(ctx::fail)
        .onSuccess(sight -> html(ctx, status, page.workshop(sight, session(ctx), done, refused)));
  }

  private void status(RoutingContext ctx) {
    vertx
        .executeBlocking(shop::look, false)
        .onFailure(ctx::fail)
        .onSuccess(sight -> json(ctx, StatusBody.of(sight)));
  }

  private void run(RoutingContext ctx, Deeds.Deed deed) {
    var form = new Form(ctx.request().formAttributes());
    String person = session(ctx).person();
    vertx
        .executeBlocking(
            () -> {
              deed.run(form, person);
              return true;
            },
            false)
        .onSuccess(_ -> redirect(ctx, "/?done=1"))
        .onFailure(failure -> refuse(ctx, failure));
  }

  private void refuse(RoutingContext ctx, Throwable failure) {
    switch (failure) {
      case Form.BadField bad ->
          show(ctx, 400, Optional.empty(), Optional.of(page.badField(bad.getMessage())));
      case MoveRefused refused ->
          show(ctx, 409, Optional.empty(), Optional.of(page.refusal(refused.why().code())));
      case StockFault fault ->
          show(ctx, 409, Optional.empty(), Optional.of(page.refusal(fault.kind().code())));
      default -> ctx.fail(failure);
    }
  }

  private static Session session(RoutingContext ctx) {
    Session session = ctx.get(SESSION);
    return java.util.Objects.requireNonNull(session, "letIn runs before");
  }

  private static @Nullable String key(RoutingContext ctx) {
    Cookie cookie = ctx.request().getCookie(COOKIE);
    return cookie == null ? null : cookie.getValue();
  }

  private static void html(RoutingContext ctx, int status, String page) {
    ctx.response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
        .end(page);
  }

  private static void json(RoutingContext ctx, Object body) {
    ctx.response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(Buffer.buffer(Json.bytes(body)));
  }

  private static void redirect(RoutingContext ctx, String where) {
    ctx.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, where).end();
  }
}
