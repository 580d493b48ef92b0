package id.kia.kiosk.screen;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.kiosk.web.Problems;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the page read from a slip goes the way of a serial scanner's text. Event loop. */
final class ReaderRoutes {
  private static final int MOST_BODY_BYTES = 2048;

  /** As of a text from a serial line. */
  private static final int LONGEST = 512;

  private final ScreenReader reader;
  private final Consumer<String> read;

  /**
   * @param read told of each text; returns at once
   */
  ReaderRoutes(ScreenReader reader, Consumer<String> read) {
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
    }
  }

  private void scan(RoutingContext ctx) {
    Buffer sent = ctx.body().buffer();
    Scan scan;
    try {
      scan = Json.read(sent == null ? new byte[0] : sent.getBytes(), Scan.class);
    } catch (BadJsonException e) {
      Problems.send(ctx, 400, "REQUEST");
      return;
    }
    if (!scan.sound() || scan.text() == null) {
      Problems.send(ctx, 400, "REQUEST");
      return;
    }
    read.accept(scan.text());
    ctx.response().setStatusCode(204).end();
  }
}
