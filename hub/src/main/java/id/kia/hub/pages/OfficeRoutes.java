package id.kia.hub.pages;

import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.api.VirtualWork;
import id.kia.hub.people.Session;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of operations as routes: session, role, token, work on a virtual thread, answer. */
public final class OfficeRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(OfficeRoutes.class);

  /** Nothing from elsewhere, no script or style inside a page, in no frame. */
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** A school's list with all photographs as phones take them. */
  private static final long MAX_UPLOAD = 600L << 20;

  /** A form that names some thousand orders. */
  private static final long MAX_FORM = 256L << 10;

  /**
   * How long the last bytes of an upload may take to the disk. A form that ends in the middle of a
   * file never ends for the body handler, which would leave the request without an answer.
   */
  private static final long LAST_BYTES_MILLIS = 2_000;

  private static final String READ = "read";

  private final OfficeDesks desks;
  private final VirtualWork work;
  private final Answers answers;

  public OfficeRoutes(OfficeDesks desks, VirtualWork work, boolean secureCookies) {
    this.desks = desks;
    this.work = work;
    this.answers = new Answers(secureCookies);
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
          .handler((SecurityPolicyHandler) ctx -> gate(vertx, ctx, operation))
          .handler(operation.takesFiles() ? files : forms)
          .handler(ctx -> answer(ctx, operation.open(), operation.handler()))
          .failureHandler(this::fail);
    }
    return router;
  }

  /** Who asks is known before a single byte of an upload is taken. */
  private void gate(Vertx vertx, RoutingContext ctx, Operation operation) {
    if (operation.takesFiles()) {
      endsWithItsBody(vertx, ctx);
    }
    ctx.response()
        .putHeader("Content-Security-Policy", CONTENT)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Cache-Control", "no-store");
    if (operation.open()) {
      ctx.next();
      return;
    }
    ctx.request().pause();
    String token = Asked.token(ctx);
    work.call(() -> token.isEmpty() ? Optional.<Session>empty() : desks.logIn().session(token))
        .onComplete(
            found -> {
              ctx.request().resume();
              Session session =
                  found.succeeded() ? found.result().orElse(Asked.NOBODY) : Asked.NOBODY;
              if (found.failed()) {
                ctx.fail(found.cause());
              } else if (session.equals(Asked.NOBODY) && keepsForm(ctx, operation)) {
                // Read on without a session: the words of the form go back with the log-in page.
                ctx.put(Asked.ENDED, true);
                ctx.next();
              } else if (session.equals(Asked.NOBODY)) {
                ctx.fail(problem(ctx, 401));
              } else {
                // Also for a page that refuses: it still says who is logged in.
                ctx.put(Asked.SESSION, session);
                if (operation.roles().contains(session.role())) {
                  if (operation.takesFiles()) {
                    endsWithItsBytes(vertx, ctx, false);
                  }
                  ctx.next();
                } else {
                  ctx.fail(problem(ctx, 403));
                }
              }
            });
  }

  private static void endsWithItsBody(Vertx vertx, RoutingContext ctx) {
    ctx.request()
        .end()
        .onSuccess(
            _ ->
                vertx.setTimer(
                    LAST_BYTES_MILLIS,
                    _ -> {
                      if (!ctx.get(READ, false) && !ctx.response().ended()) {
                        refuse(ctx);
                      }
                    }));
  }

  /**
   * Parts that cannot be decoded leave a request without an end: when all its bytes have been here
   * for a while it is refused, and its connection, which waits for that end, is closed.
   *
   * @param whole all bytes were here at the look before
   */
  private static void endsWithItsBytes(Vertx vertx, RoutingContext ctx, boolean whole) {
    vertx.setTimer(
        LAST_BYTES_MILLIS,
        _ -> {
          HttpServerRequest request = ctx.request();
          if (request.isEnded() || ctx.response().ended() || ctx.response().closed()) {
            return;
          }
          if (whole) {
            // Said before it is done, so that nobody sends the next request on it.
            ctx.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            ctx.addEndHandler(_ -> request.connection().close());
            refuse(ctx);
          } else {
            endsWithItsBytes(vertx, ctx, request.bytesRead() >= length(request));
          }
        });
  }

  private static long length(HttpServerRequest request) {
    String told = String.valueOf(request.getHeader(HttpHeaders.CONTENT_LENGTH));
    return told.matches("[0-9]{1,18}") ? Long.parseLong(told) : Long.MAX_VALUE;
  }

  /** First the answer: a cancelled upload fails by itself, with 500. */
  private static void refuse(RoutingContext ctx) {
    ctx.fail(400);
    ctx.cancelAndCleanupFileUploads();
  }

  /** A plain form that a browser says was on a page of ours; never one with files. */
  private static boolean keepsForm(RoutingContext ctx, Operation operation) {
    String type = String.valueOf(ctx.request().getHeader("Content-Type"));
    return operation.method().equals(HttpMethod.POST)
        && !operation.takesFiles()
        && Asked.wantsPage(ctx)
        && type.startsWith("application/x-www-form-urlencoded")
        && "same-origin".equals(ctx.request().getHeader("Sec-Fetch-Site"));
  }

  private void answer(RoutingContext ctx, boolean open, Operation.Handler handler) {
    ctx.put(READ, true);
    boolean ended = ctx.get(Asked.ENDED, false);
    Operation.Handler chosen = ended ? new LogInPages(desks)::ended : handler;
    boolean trusted = open || ended || ctx.request().method().equals(HttpMethod.GET);
    work.call(
            () ->
                Asked.language(ctx)
                    .call(
                        () -> {
                          OfficeRequest request = Asked.request(ctx);
                          if (!trusted) {
                            Asked.checkCsrf(request);
                          }
                          return chosen.answer(request);
                        }))
        // Not onSuccess: a reply that cannot be sent is a failure, never a request without answer.
        .map(
            reply -> {
              answers.send(ctx, reply);
              return reply;
            })
        .onFailure(ctx::fail);
  }

  private void fail(RoutingContext ctx) {
    if (ctx.response().ended()) {
      return; // an upload that was given up is told once
    }
    Throwable cause = ctx.failure();
    if (!(cause instanceof ProblemException) && ctx.statusCode() >= 500) {
      LOG.error("HUB-INTERNAL {} failed", ctx.currentRoute(), cause);
    }
    ProblemException problem =
        cause instanceof ProblemException expected ? expected : problem(ctx, ctx.statusCode());
    if (!Asked.wantsPage(ctx) || ctx.response().headWritten()) {
      Problems.send(ctx.response(), problem.problem());
    } else if (problem.problem().status() == 401) {
      answers.toLogIn(ctx);
    } else {
      // For a person: words and a way back. Rendering needs no store, so it may stand here.
      Reply page =
          Asked.language(ctx)
              .get(
                  () ->
                      Pages.problem(PageFrame.plain(desks, Asked.session(ctx)), problem.problem()));
      answers.send(ctx, page);
    }
  }

  private static ProblemException problem(RoutingContext ctx, int status) {
    return new ProblemException(Asked.language(ctx).get(() -> Problems.ofStatus(status)));
  }
}
