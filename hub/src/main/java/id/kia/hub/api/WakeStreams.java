package id.kia.hub.api;

import id.kia.contract.order.KioskId;
import id.kia.hub.fleet.KioskLog;
import id.kia.hub.store.HubStore;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;

/**
 * Server-sent events that tell a kiosk that its log grew; never what is in it.
 *
 * <p>A comment every 20 seconds keeps proxies and dead lines honest.
 */
final class WakeStreams {
  private static final long COMMENT_EVERY_MS = 20_000;

  private final Vertx vertx;
  private final VirtualWork work;
  private final HubStore store;
  private final KioskLog log;

  WakeStreams(Vertx vertx, VirtualWork work, HubStore store, KioskLog log) {
    this.vertx = vertx;
    this.work = work;
    this.store = store;
    this.log = log;
  }

  void open(HttpServerResponse response, KioskId kiosk) {
    Context context = vertx.getOrCreateContext();
    response.setChunked(true).putHeader("Content-Type", "text/event-stream");
    response.putHeader("Cache-Control", "no-store");
    Runnable stop = log.listen(kiosk, last -> context.runOnContext(v -> tell(response, last)));
    long timer =
        vertx.setPeriodic(
            COMMENT_EVERY_MS,
            id -> {
              if (!response.closed()) {
                response.write(": masih di sini\n\n");
              }
            });
    response.closeHandler(
        v -> {
          stop.run();
          vertx.cancelTimer(timer);
        });
    response.exceptionHandler(e -> stop.run());
    // Listening first, then the present state: nothing falls between.
    work.call(() -> store.read(h -> log.last(h, kiosk))).onSuccess(last -> tell(response, last));
  }

  private static void tell(HttpServerResponse response, long last) {
    if (!response.closed() && !response.ended()) {
      response.write("event: log\nid: " + last + "\ndata: " + last + "\n\n");
    }
  }
}
