package id.kia.kiosk.web;

import io.vertx.core.Handler;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests whose host name is not this machine (a foreign page that points its own name
 * here) and writes that come from another page. Event loop.
 */
public final class LocalOnly implements Handler<RoutingContext> {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

  @Override
  public void handle(RoutingContext ctx) {
    HostAndPort host = ctx.request().authority();
    if (host == null || !LOOPBACK.contains(host.host())) {
      Problems.send(ctx, 403, "FOREIGN_HOST");
      return;
    }
    if (!sameOrigin(ctx)) {
      Problems.send(ctx, 403, "FOREIGN_PAGE");
      return;
    }
    ctx.next();
  }

  /** Whether a browser says that its own page sent this; a script sends no origin. */
  public static boolean sameOrigin(RoutingContext ctx) {
    @Nullable String origin = ctx.request().getHeader("Origin");
    @Nullable HostAndPort host = ctx.request().authority();
    return origin == null || (host != null && origin.equals("http://" + host));
  }
}
