package id.kia.hub.app;

import id.kia.hub.api.KioskApi;
import id.kia.hub.api.Problems;
import id.kia.hub.api.VirtualWork;
import id.kia.hub.pages.OfficeRoutes;
import id.kia.hub.push.SealedPhotos;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running hub: kiosks under {@code /v1}, the office's pages beside it.
 *
 * <p>HTTP runs on the event loop, everything that blocks on virtual threads.
 */
public final class HubService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HubService.class);
  private static final int START_SECONDS = 30;

  private final Vertx vertx;
  private final VirtualWork work;
  private final Hub hub;
  private final HttpServer server;

  private HubService(Vertx vertx, VirtualWork work, Hub hub, HttpServer server) {
    this.vertx = vertx;
    this.work = work;
    this.hub = hub;
    this.server = server;
  }

  /**
   * Starts the hub and returns when it answers.
   *
   * @throws IOException with a code ({@code HUB-KEYS}, {@code HUB-PORT}, {@code HUB-START}) when it
   *     cannot run; nothing is left running
   */
  public static HubService start(HubConfig config) throws IOException {
    InstantSource time = MovedTime.of(config, InstantSource.system());
    SecureRandom random = new SecureRandom();
    return start(config, new Hub.World(time, random, new TimeOrderedIds(time, random)));
  }

  static HubService start(HubConfig config, Hub.World world) throws IOException {
    Hub hub = Hub.open(config, world);
    Vertx vertx = Vertx.vertx();
    VirtualWork work = new VirtualWork(vertx);
    try {
      HttpServer server =
          await(
              router(vertx, work, hub, config, world)
                  .compose(
                      router ->
                          vertx
                              .createHttpServer(options(config))
                              .requestHandler(router)
                              .invalidRequestHandler(HubService::malformed)
                              .listen()));
      LOG.info("HUB-READY listening on {}:{}", config.host(), server.actualPort());
      return new HubService(vertx, work, hub, server);
    } catch (IOException e) {
      work.close();
      vertx.close();
      hub.store().close();
      throw e;
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.actualPort();
  }

  /** Stops answering, then closes the store; what was answered stays. */
  @Override
  public void close() {
    hub.desks().jobs().close();
    try {
      await(vertx.close());
    } catch (IOException e) {
      LOG.warn("HUB-STOP the server did not stop in time", e);
    }
    work.close();
    hub.store().close();
  }

  private static HttpServerOptions options(HubConfig config) {
    return new HttpServerOptions()
        // A change to HTTP/2 in mid-connection gains nothing here and can lose the first answer.
        .setHttp2ClearTextEnabled(false)
        .setHost(config.host())
        .setPort(config.port())
        // A school's list is verified and pushed as one form with an id per child.
        .setMaxFormFields(10_000);
  }

  private static Future<Router> router(
      Vertx vertx, VirtualWork work, Hub hub, HubConfig config, Hub.World world) {
    KioskApi api =
        new KioskApi(
            hub.store(),
            hub.kiosks(),
            hub.nonces(),
            hub.enrolment(),
            hub.log(),
            hub.events(),
            hub.greetings(),
            new SealedPhotos(config.office().code()),
            hub.keys(),
            world.time());
    return api.router(vertx, work)
        .map(
            kiosks -> {
              Router router = Router.router(vertx);
              Path uploads = config.dataDir().resolve("uploads");
              router
                  .route()
                  .subRouter(
                      new OfficeRoutes(hub.desks(), work, config.secureCookies())
                          .router(vertx, uploads));
              // The contract's own paths begin with /v1.
              router.route().subRouter(kiosks);
              for (int status : new int[] {400, 404, 405, 413, 500}) {
                router.errorHandler(status, HubService::failed);
              }
              return router;
            });
  }

  private static void failed(RoutingContext ctx) {
    if (ctx.statusCode() >= 500) {
      LOG.error("HUB-INTERNAL {} failed", ctx.request().method(), ctx.failure());
    }
    Problems.send(ctx.response(), Problems.ofStatus(ctx.statusCode()));
  }

  /** What is not HTTP at all is answered in HTTP, then the connection ends. */
  private static void malformed(HttpServerRequest request) {
    Problems.send(request.response(), Problems.ofStatus(400));
    request.connection().close();
  }

  private static <T> T await(Future<T> future) throws IOException {
    try {
      return future.toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("HUB-START was interrupted", e);
    } catch (TimeoutException e) {
      throw new IOException("HUB-START did not finish in " + START_SECONDS + " s", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      String code = cause instanceof BindException ? "HUB-PORT" : "HUB-START";
      throw new IOException(code + " " + (cause == null ? e : cause).getMessage(), e);
    }
  }
}
