package id.kia.kiosk.screen;

import id.kia.contract.Json;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events of the screen: the whole view with every change, its sequence as the event's
 * id. A slow page gets the newest view only. Written on the event loop of the request.
 */
final class ScreenEvents {
  /** A page that hears nothing for three of these says that it lost the kiosk. */
  static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final ScreenSession session;
  private final ScreenViews views;

  ScreenEvents(Vertx vertx, ScreenSession session, ScreenViews views) {
    this.vertx = vertx;
    this.session = session;
    this.views = views;
  }

  void open(RoutingContext ctx) {
    HttpServerResponse response = ctx.response();
    response
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Context loop = vertx.getOrCreateContext();
    var newest = new AtomicReference<@Nullable ScreenMoment>();
    Runnable unwatch =
        session.watch(
            moment -> {
              if (newest.getAndSet(moment) == null) {
                loop.runOnContext(_ -> write(response, newest));
              }
            });
    response.drainHandler(_ -> write(response, newest));
    long heartbeat =
        vertx.setPeriodic(
            HEARTBEAT.toMillis(),
            _ -> {
              if (!response.ended() && !response.writeQueueFull()) {
                response.write("event: alive\ndata: 1\n\n");
              }
            });
    response.closeHandler(
        _ -> {
          unwatch.run();
          vertx.cancelTimer(heartbeat);
        });
  }

  private void write(HttpServerResponse response, AtomicReference<@Nullable ScreenMoment> newest) {
    if (response.ended() || response.closed() || response.writeQueueFull()) {
      return; // a full queue: the drain handler comes back for the newest
    }
    ScreenMoment moment = newest.getAndSet(null);
    if (moment != null) {
      response.write(
          "id: "
              + moment.sequence()
              + "\nevent: state\ndata: "
              + Json.text(views.of(moment))
              + "\n\n");
    }
  }
}
