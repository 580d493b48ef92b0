package id.kia.hub.api;

import id.kia.contract.Json;
import id.kia.contract.problem.Problem;
import id.kia.contract.problem.ProblemCode;
import id.kia.contract.sign.RequestText;
import id.kia.hub.fleet.Nonces;
import id.kia.hub.words.Language;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.SecurityRequirement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contract as routes: each request is validated, checked, answered on a virtual thread.
 *
 * <p>{@link #router} throws when contract and handlers do not match in both directions.
 */
final class KioskRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(KioskRoutes.class);
  private static final long MAX_BODY = 4L << 20;

  private final VirtualWork work;
  private final Nonces nonces;
  private final WakeStreams wakes;

  KioskRoutes(VirtualWork work, Nonces nonces, WakeStreams wakes) {
    this.work = work;
    this.nonces = nonces;
    this.wakes = wakes;
  }

  Router router(
      Vertx vertx,
      OpenAPIContract contract,
      Map<String, KioskOperations.Operation> operations,
      SequencedMap<String, RequestCheck.Scheme> schemes) {
    RouterBuilder builder =
        RouterBuilder.create(vertx, contract, RequestExtractor.withBodyHandler());
    builder.rootHandler(BodyHandler.create(false).setBodyLimit(MAX_BODY));
    Set<String> unused = new HashSet<>(operations.keySet());
    for (OpenAPIRoute route : builder.getRoutes()) {
      Operation operation = route.getOperation();
      KioskOperations.Operation handler = operations.get(operation.getOperationId());
      if (handler == null) {
        throw new IllegalStateException(
            "HUB-CONTRACT no handler for operation " + operation.getOperationId());
      }
      unused.remove(operation.getOperationId());
      List<RequestCheck.Scheme> checks = checks(operation, schemes);
      // Our schemes need the whole body and the path's kiosk, which the library's handlers do not
      // get; they run here, in the contract's order.
      route.setDoSecurity(false);
      route.addHandler(ctx -> answer(ctx, checks, handler));
      route.addFailureHandler(this::fail);
    }
    if (!unused.isEmpty()) {
      throw new IllegalStateException("HUB-CONTRACT handlers without operation: " + unused);
    }
    return builder.createRouter();
  }

  private static List<RequestCheck.Scheme> checks(
      Operation operation, SequencedMap<String, RequestCheck.Scheme> schemes) {
    Set<String> required = new HashSet<>();
    for (SecurityRequirement requirement : operation.getSecurityRequirements()) {
      required.addAll(requirement.getNames());
    }
    if (!schemes.keySet().containsAll(required)) {
      throw new IllegalStateException(
          "HUB-CONTRACT a security scheme has no check, required are " + required);
    }
    // In our order: the contract's names are a set, but a nonce must be spent first.
    return schemes.entrySet().stream()
        .filter(scheme -> required.contains(scheme.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void answer(
      RoutingContext ctx, List<RequestCheck.Scheme> checks, KioskOperations.Operation operation) {
    Buffer body = ctx.body().buffer();
    KioskCall call =
        new KioskCall(
            ctx.request().method().name(),
            ctx.request().uri(),
            ctx.pathParams(),
            ctx.queryParams(),
            ctx.request().headers(),
            body == null ? new byte[0] : body.getBytes());
    work.call(
            () ->
                language(ctx)
                    .call(
                        () -> {
                          checks.forEach(check -> check.check(call));
                          return operation.answer(call);
                        }))
        // Not onSuccess: an answer that cannot be sent is a failure, never a request without one.
        .map(
            answer -> {
              send(ctx, answer);
              return answer;
            })
        .onFailure(ctx::fail);
  }

  private void send(RoutingContext ctx, Answer answer) {
    HttpServerResponse response = ctx.response();
    response.putHeader(RequestText.NEXT_NONCE, nonces.give());
    switch (answer) {
      case Answer.Json json ->
          response
              .setStatusCode(json.status())
              .putHeader("Content-Type", "application/json")
              .end(Buffer.buffer(Json.bytes(json.body())));
      case Answer.Bytes bytes -> send(response, bytes);
      case Answer.Wake wake -> wakes.open(response, wake.kiosk());
    }
  }

  private static void send(HttpServerResponse response, Answer.Bytes bytes) {
    int total = bytes.all().length;
    response.putHeader("Content-Type", "application/octet-stream");
    response.putHeader("Accept-Ranges", "bytes");
    if (bytes.from() > 0) {
      response
          .setStatusCode(206)
          .putHeader("Content-Range", "bytes " + bytes.from() + "-" + (total - 1) + "/" + total);
    }
    response.end(Buffer.buffer(bytes.all()).getBuffer(bytes.from(), total));
  }

  private void fail(RoutingContext ctx) {
    @Nullable Throwable cause = ctx.failure();
    ctx.response().putHeader(RequestText.NEXT_NONCE, nonces.give());
    Problems.send(
        ctx.response(),
        cause instanceof ProblemException expected
            ? expected.problem()
            : language(ctx).get(() -> problem(ctx, cause)));
  }

  private static Problem problem(RoutingContext ctx, @Nullable Throwable cause) {
    if (ctx.statusCode() >= 500 && !invalid(cause)) {
      LOG.error("HUB-INTERNAL {} failed", ctx.request().method(), cause);
      return Problems.ofStatus(500);
    }
    return Problems.of(ctx.statusCode() == 413 ? ProblemCode.TOO_LARGE : ProblemCode.REQUEST);
  }

  /** A program may ask for English; a kiosk asks for nothing and hears Indonesian. */
  private static Language language(RoutingContext ctx) {
    return Language.liked(ctx.request().getHeader("Accept-Language"));
  }

  /** The library fails a request with an exception of its own validation or decoding. */
  private static boolean invalid(@Nullable Throwable cause) {
    return cause != null
        && (cause.getClass().getName().startsWith("io.vertx.openapi.validation")
            || cause.getClass().getName().startsWith("io.vertx.core.json.DecodeException"));
  }
}
