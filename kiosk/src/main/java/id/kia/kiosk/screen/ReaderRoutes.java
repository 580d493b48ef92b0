package id.kia.kiosk.screen;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.kiosk.camera.CameraState;
import id.kia.kiosk.camera.Luminance;
import id.kia.kiosk.camera.SlipCamera;
import id.kia.kiosk.web.Problems;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the page read or saw of a slip goes the way of a serial scanner's text. Event loop. */
final class ReaderRoutes {
  private static final int MOST_BODY_BYTES = 2048;

  /** As of a text from a serial line. */
  private static final int LONGEST = 512;

  /** The page sends no larger ones: 640 on the long side. */
  private static final int MOST_PIXELS = 640 * 640;

  private final Vertx vertx;
  private final ScreenReader reader;
  private final Consumer<String> read;

  /**
   * @param read told of each text; returns at once
   */
  ReaderRoutes(Vertx vertx, ScreenReader reader, Consumer<String> read) {
    this.vertx = vertx;
    this.reader = reader;
    this.read = read;
  }

  /** Body of {@code POST /scan}. */
  private record Scan(@Nullable String text) {
    private boolean sound() {
      return text != null
          && !text.isEmpty()
          && text.length() <= LONGEST
          && text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** A code is a secret. */
    @Override
    public String toString() {
      return "Scan[*]";
    }
  }

  void on(Router router) {
    switch (reader) {
      case ScreenReader.None _ -> {}
      case ScreenReader.Wedge _ ->
          router
              .post("/scan")
              .consumes("application/json")
              .handler(BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES))
              .handler(this::scan);
      case ScreenReader.Camera camera -> {
        router
            .post("/frame")
            .consumes("application/octet-stream")
            .handler(BodyHandler.create(false).setBodyLimit(MOST_PIXELS))
            .handler(ctx -> frame(ctx, camera.eye()));
        router
            .post("/camera")
            .consumes("application/json")
            .handler(BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES))
            .handler(ctx -> camera(ctx, camera.eye()));
      }
    }
  }

  /** Body of {@code POST /camera}. */
  private record Told(@Nullable CameraState state) {}

  private static void camera(RoutingContext ctx, SlipCamera eye) {
    body(ctx, Told.class)
        .ifPresent(
            told -> {
              CameraState state = told.state();
              if (state == null) {
                Problems.send(ctx, 400, "REQUEST");
                return;
              }
              eye.told(state);
              ctx.response().setStatusCode(204).end();
            });
  }

  /** The looking is done off the event loop, one frame at a time; others are not waited for. */
  private void frame(RoutingContext ctx, SlipCamera eye) {
    Optional<Luminance> frame = luminance(ctx);
    if (frame.isEmpty()) {
      Problems.send(ctx, 400, "REQUEST");
    } else if (!eye.begin()) {
      answer(ctx, SlipCamera.Look.NOT_NOW);
    } else {
      vertx
          .executeBlocking(() -> eye.look(frame.get()), false)
          .onSuccess(look -> answer(ctx, look))
          .onFailure(ctx::fail);
    }
  }

  private static Optional<Luminance> luminance(RoutingContext ctx) {
    Buffer pixels = ctx.body().buffer();
    try {
      int width = Integer.parseInt(ctx.request().getParam("width", ""));
      int height = Integer.parseInt(ctx.request().getParam("height", ""));
      return Optional.of(
          new Luminance(width, height, pixels == null ? new byte[0] : pixels.getBytes()));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no number, or not so many pixels
    }
  }

  private static void answer(RoutingContext ctx, SlipCamera.Look look) {
    ctx.response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(Buffer.buffer(Json.bytes(Map.of("look", look.name()))));
  }

  private static <T> Optional<T> body(RoutingContext ctx, Class<T> type) {
    Buffer sent = ctx.body().buffer();
    try {
      return Optional.of(Json.read(sent == null ? new byte[0] : sent.getBytes(), type));
    } catch (BadJsonException e) {
      Problems.send(ctx, 400, "REQUEST");
      return Optional.empty();
    }
  }

  private void scan(RoutingContext ctx) {
    body(ctx, Scan.class)
        .ifPresent(
            scan -> {
              String text = scan.text();
              if (text == null || !scan.sound()) {
                Problems.send(ctx, 400, "REQUEST");
                return;
              }
              read.accept(text);
              ctx.response().setStatusCode(204).end();
            });
  }
}
