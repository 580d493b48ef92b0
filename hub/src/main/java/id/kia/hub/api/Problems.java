package id.kia.hub.api;

import id.kia.contract.Json;
import id.kia.contract.problem.Problem;
import id.kia.contract.problem.ProblemCode;
import id.kia.hub.words.Words;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Problem documents of the hub, in the language of the request; the words are a bundle. */
public final class Problems {
  private static final Words WORDS = new Words(Problems.class, "problems");

  private Problems() {}

  /** A code that kiosks act on. */
  public static Problem of(ProblemCode code) {
    return of(code.status(), code.name());
  }

  /** Any code of the bundle. */
  public static Problem of(int status, String code) {
    return Problem.of(
        status,
        code,
        WORDS.say(code + ".title"),
        WORDS.say(code + ".detail"),
        WORDS.say(code + ".next"));
  }

  /** The problem for a bare HTTP status, as the server itself decides it. */
  public static Problem ofStatus(int status) {
    return switch (status) {
      case 401 -> of(status, "LOGIN");
      case 403 -> of(status, "FORBIDDEN");
      case 404 -> of(status, "NOT_FOUND");
      case 405 -> of(status, "METHOD");
      case 413 -> of(ProblemCode.TOO_LARGE);
      default -> of(status < 500 ? status : 500, status < 500 ? "REQUEST" : "INTERNAL");
    };
  }

  /** Ends the response with the problem, unless it has begun already. */
  public static void send(HttpServerResponse response, Problem problem) {
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      response.reset();
      return;
    }
    response
        .setStatusCode(problem.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(Buffer.buffer(Json.bytes(problem)));
  }
}
