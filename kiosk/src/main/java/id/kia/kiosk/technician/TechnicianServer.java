package id.kia.kiosk.technician;

import id.kia.kiosk.cabinet.TamperStands;
import id.kia.kiosk.order.MoveRefused;
import id.kia.kiosk.stock.StockFault;
import id.kia.kiosk.stock.StockHistory;
import id.kia.kiosk.technician.TechnicianSessions.Session;
import id.kia.kiosk.web.Problems;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
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
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The technician's page and forms, see {@code docs/reference/technician-http.md}. Handlers run on
 * the event loop and hand all work to the worker pool.
 */
public final class TechnicianServer {
  private static final String COOKIE = "kia_technician";
  private static final String LANGUAGE = "kia_lang";
  private static final long YEAR_SECONDS = 31_536_000;
  private static final String SESSION = "session";
  private static final String OURS = "/[a-z-]*(/[a-z-]+)?(\\?back=guide(&account=[A-Z]+)?)?";
  private static final int MOST_BODY_BYTES = 4096;
  private final Vertx vertx;
  private final Workshop shop;
  private final Deeds deeds;
  private final VisitPages visits;
  private final PinGate gate;
  private final PinLogIn pins;
  private final CodeLogIn codes;
  private final TechnicianSessions sessions;
  private final Map<String, TechnicianPage> pages = new LinkedHashMap<>();
  private Optional<SetUpPages> setUp = Optional.empty();
  private @Nullable HttpServer server;

  /**
   * @param care what is done to the machine beside printing
   * @param codes the way in without a PIN
   * @param zone in which times are shown
   * @param nanoClock monotonic nanoseconds, ends idle sessions
   */
  public TechnicianServer(
      Vertx vertx,
      Workshop shop,
      MachineCare care,
      PinGate gate,
      CodeGate codes,
      ZoneId zone,
      SecureRandom random,
      LongSupplier nanoClock) {
    this.vertx = vertx;
    this.shop = shop;
    this.deeds = new Deeds(shop);
    this.visits =
        new VisitPages(vertx, shop.visitDesk(care), TechnicianServer::session, this::page);
    this.gate = gate;
    this.pins =
        new PinLogIn(
            vertx, gate, this::page, (ctx, person) -> enter(ctx, person, Optional.empty()));
    this.codes =
        new CodeLogIn(
            vertx,
            codes,
            this::page,
            (ctx, person) -> enter(ctx, person, Optional.of(CodeLogIn.MOST)));
    this.sessions = new TechnicianSessions(random, nanoClock);
    for (String language : Words.LANGUAGES) {
      pages.put(language, new TechnicianPage(new Words(language, zone)));
    }
  }

  /** With the page on which printer and board are set up; before the start. */
  public TechnicianServer with(SetUpDesk desk) {
    var pages =
        new SetUpPages(vertx, desk, shop, TechnicianServer::session, this::page, sessions::formId);
    setUp = Optional.of(pages);
    return this;
  }

  /** Opens the port; 0 takes a free one. The future has the port. */
  public Future<Integer> start(String host, int port) {
    HttpServer opened =
        vertx.createHttpServer(
            new HttpServerOptions().setHost(host).setHttp2ClearTextEnabled(false));
    server = opened;
    return opened
        .requestHandler(router())
        .invalidRequestHandler(Problems::malformed)
        .listen(port)
        .map(HttpServer::actualPort);
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
    router.route().handler(Answers::harden);
    router.post().handler(BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES));
    Answers.asset(router, "/technician.css", "text/css; charset=utf-8");
    Answers.asset(router, "/technician.js", "text/javascript; charset=utf-8");
    router.get("/favicon.ico").handler(Answers::noIcon);
    router.get("/language/:to").handler(TechnicianServer::language);
    pins.routes(router);
    codes.routes(router);
    router.get("/live.json").handler(ctx -> peeked(ctx, known -> live(ctx, known)));
    router.get("/guide.json").handler(ctx -> peeked(ctx, known -> visits.live(ctx, known)));
    router.route().handler(this::letIn);
    router.get("/").handler(this::look);
    router.get("/do/:act").handler(this::act);
    visits.reads(router);
    setUp.ifPresent(all -> all.reads(router));
    router.get("/book").handler(this::book);
    router.get("/moves").handler(this::moves);
    router.get("/status.json").handler(this::status);
    router.get("/session.json").handler(ctx -> Answers.json(ctx, SessionBody.of(session(ctx))));
    router.post().handler(this::checkForm);
    router.post("/logout").handler(this::logOut);
    visits.writes(router);
    setUp.ifPresent(all -> all.writes(router));
    deeds.table().forEach((path, deed) -> router.post(path).handler(ctx -> run(ctx, deed)));
    return router;
  }

  /** Remembers the language and goes back to where the person was, on this server only. */
  private static void language(RoutingContext ctx) {
    String to = ctx.pathParam("to");
    @Nullable String back = ctx.request().getParam("back");
    if (!Words.LANGUAGES.contains(to)) {
      Problems.send(ctx, 404, "NOT_FOUND");
      return;
    }
    ctx.response()
        .addCookie(
            Cookie.cookie(LANGUAGE, to)
                .setSameSite(CookieSameSite.STRICT)
                .setMaxAge(YEAR_SECONDS)
                .setPath("/"));
    Answers.redirect(ctx, back != null && back.matches(OURS) ? back : "/");
  }

  private TechnicianPage page(RoutingContext ctx) {
    Cookie chosen = ctx.request().getCookie(LANGUAGE);
    @Nullable TechnicianPage page = chosen == null ? null : pages.get(chosen.getValue());
    return page == null ? pages.values().iterator().next() : page;
  }

  private void enter(RoutingContext ctx, String person, Optional<Duration> most) {
    ctx.response()
        .addCookie(
            Cookie.cookie(COOKIE, sessions.begin(person, most))
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setPath("/"));
    Answers.redirect(ctx, "/");
  }

  private void letIn(RoutingContext ctx) {
    Optional<Session> session = sessions.find(key(ctx));
    if (session.isPresent()) {
      ctx.put(SESSION, session.get());
      ctx.next();
    } else if (isPerson(ctx)) {
      // Nothing of a form is done without a session; the log-in says so.
      Answers.redirect(
          ctx, ctx.request().method().equals(HttpMethod.POST) ? "/login?ended=1" : "/login");
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
    } else if (isPerson(ctx)) {
      show(ctx, 403, Optional.empty(), Optional.of(page(ctx).refusal("OLD_FORM")));
    } else {
      Problems.send(ctx, 403, "CSRF");
    }
  }

  private void logOut(RoutingContext ctx) {
    sessions.end(key(ctx));
    Answers.redirect(ctx, "/login");
  }

  private void look(RoutingContext ctx) {
    @Nullable String done = ctx.request().getParam("done");
    Words words = page(ctx).words();
    Optional<String> line =
        Optional.ofNullable(done)
            .map(what -> words.get(words.has("done." + what) ? "done." + what : "done"));
    show(ctx, 200, line, Optional.empty());
  }

  private void show(
      RoutingContext ctx, int status, Optional<String> done, Optional<String> refused) {
    sight(
        ctx,
        sight -> Answers.html(ctx, status, page(ctx).home(sight, session(ctx), done, refused)));
  }

  private void sight(RoutingContext ctx, Consumer<Workshop.Sight> then) {
    vertx.executeBlocking(shop::look, false).onFailure(ctx::fail).onSuccess(then::accept);
  }

  /** A page that refreshes itself keeps no session alive. */
  private void peeked(RoutingContext ctx, Consumer<Session> then) {
    sessions.peek(key(ctx)).ifPresentOrElse(then, () -> Problems.send(ctx, 401, "LOG_IN"));
  }

  /** The parts of the first page. */
  private void live(RoutingContext ctx, Session known) {
    sight(ctx, sight -> Answers.json(ctx, page(ctx).parts(sight, known)));
  }

  private void act(RoutingContext ctx) {
    Optional<Act> act = Optional.ofNullable(ctx.pathParam("act")).flatMap(Act::at);
    if (act.isEmpty()) {
      Problems.send(ctx, 404, "NOT_FOUND");
      return;
    }
    var asked = new ActView.Filled(ctx.queryParams(), Optional.empty(), Optional.empty());
    form(ctx, 200, act.get(), asked);
  }

  private void form(RoutingContext ctx, int status, Act act, ActView.Filled filled) {
    sight(
        ctx,
        sight ->
            Answers.html(
                ctx, status, page(ctx).act(sight, session(ctx), act, filled, sessions.formId())));
  }

  private void book(RoutingContext ctx) {
    sight(ctx, sight -> Answers.html(ctx, 200, page(ctx).book(sight, session(ctx))));
  }

  private void moves(RoutingContext ctx) {
    TechnicianPage page = page(ctx);
    @Nullable String asked = ctx.request().getParam("q");
    String text = asked == null ? "" : asked.strip();
    String sought = text.substring(0, Math.min(text.length(), 40));
    var search =
        new StockHistory.Search(
            sought, page.words().meaning("why", sought), number(ctx.request().getParam("page")));
    vertx
        .executeBlocking(() -> shop.moves(search), false)
        .onFailure(ctx::fail)
        .onSuccess(found -> Answers.html(ctx, 200, page.moves(found, sought, session(ctx))));
  }

  private static int number(@Nullable String digits) {
    return digits != null && digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
  }

  private void status(RoutingContext ctx) {
    sight(ctx, sight -> Answers.json(ctx, StatusBody.of(sight)));
  }

  private void run(RoutingContext ctx, Deeds.Deed deed) {
    var form = new Form(ctx.request().formAttributes());
    Session session = session(ctx);
    session
        .forms()
        .once(
            form.formId(),
            () ->
                vertx.executeBlocking(
                    () -> {
                      deed.run(form, signers(ctx, form, session));
                      return true;
                    },
                    false))
        .onSuccess(now -> Answers.redirect(ctx, form.next("/?done=" + (now ? name(ctx) : "again"))))
        .onFailure(failure -> refuse(ctx, failure));
  }

  /** On the worker pool: the PIN of the second name is judged as slowly as the first. */
  private Signers signers(RoutingContext ctx, Form form, Session session) {
    boolean two = Act.postedTo(ctx.normalizedPath()).filter(shop.twoNames()::wantedFor).isPresent();
    return new Signers(
        session.person(),
        two ? Optional.of(SecondName.of(form, session.person(), gate)) : Optional.empty());
  }

  private static String name(RoutingContext ctx) {
    return Act.postedTo(ctx.normalizedPath()).map(Act::address).orElse("1");
  }

  private void refuse(RoutingContext ctx, Throwable failure) {
    TechnicianPage page = page(ctx);
    switch (failure) {
      case Form.BadField bad ->
          refuse(ctx, 400, page.badField(bad.getMessage()), Optional.ofNullable(bad.getMessage()));
      case MoveRefused refused -> refuse(ctx, page.refusal(refused.why().code()));
      case StockFault fault -> refuse(ctx, page.refusal(fault.kind().code()));
      case SecondName.Refused second ->
          refuse(ctx, 403, page.words().get(second.key(), second.values()), SecondName.FIELD);
      case StalePage _ -> refuse(ctx, page.refusal(MoveRefused.Why.STALE.code()));
      case TamperStands open -> refuse(ctx, page.refusal(open.code()));
      case PrinterBusy busy -> refuse(ctx, page.busy(busy.codes()));
      default -> ctx.fail(failure);
    }
  }

  private void refuse(RoutingContext ctx, String words) {
    refuse(ctx, 409, words, Optional.empty());
  }

  /**
   * A form of its own comes back as it was sent; a card's button leads to the cards as they are, or
   * to the step of the guide on which it stood.
   */
  private void refuse(RoutingContext ctx, int status, String words, Optional<String> bad) {
    Optional<Act> act = Act.postedTo(ctx.normalizedPath());
    if (act.isPresent()) {
      var filled = new ActView.Filled(ctx.request().formAttributes(), Optional.of(words), bad);
      form(ctx, status, act.get(), filled);
    } else if (new Form(ctx.request().formAttributes()).fromGuide()) {
      visits.guide(ctx, status, Optional.of(words));
    } else {
      show(ctx, status, Optional.empty(), Optional.of(words));
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
}
