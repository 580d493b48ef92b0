package id.kia.tests.fuzz;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * A client of one server that sends inputs: a first line of method, path and kind of body, then the
 * body as it is. {@code @CSRF@} and {@code @ID@} stand for what only a session knows.
 *
 * <p>Whatever is sent, the answer comes within {@value #SECONDS} s, and a refusal has a code.
 */
final class FedPages implements AutoCloseable {
  private static final int SECONDS = 20;
  private static final String BOUNDARY = "FUZZ";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private String cookie = "";
  private String csrf = "";
  private String id = "";

  FedPages(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  void knows(String cookies, String token, String known) {
    cookie = cookies;
    csrf = token;
    id = known;
  }

  /** Sends one input and looks at the answer. */
  HttpResponse<byte[]> send(byte[] input) throws IOException {
    int end = 0;
    while (end < input.length && input[end] != '\n') {
      end++;
    }
    String line = new String(input, 0, end, StandardCharsets.ISO_8859_1);
    byte[] body = Arrays.copyOfRange(input, Math.min(input.length, end + 1), input.length);
    String[] words = (line + "   ").split(" ", -1);
    HttpResponse<byte[]> answer = send(words[0], words[1], words[2], known(body));
    check(answer, line);
    return answer;
  }

  HttpResponse<byte[]> send(String method, String path, String kind, byte[] body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/" + sound(path)))
            .timeout(Duration.ofSeconds(SECONDS))
            .header("Accept", "application/json")
            .header("Content-Type", type(kind));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    var _ = method.equals("GET") ? request.GET() : request.POST(BodyPublishers.ofByteArray(body));
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String type(String kind) {
    return switch (kind) {
      case "j" -> "application/json";
      case "m" -> "multipart/form-data; boundary=" + BOUNDARY;
      default -> "application/x-www-form-urlencoded";
    };
  }

  private byte[] known(byte[] body) {
    return new String(body, StandardCharsets.ISO_8859_1)
        .replace("@CSRF@", csrf)
        .replace("@ID@", id)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Only what the client's own check of addresses lets through; the server sees the rest coded. */
  private String sound(String path) {
    StringBuilder sound = new StringBuilder();
    String known = path.replace("@ID@", id);
    for (byte b : known.getBytes(StandardCharsets.ISO_8859_1)) {
      boolean plain = (Character.isLetterOrDigit(b & 0x7F) && b > 0) || "/?&=-_.@,".indexOf(b) >= 0;
      sound.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xFF));
    }
    return sound.toString().replaceFirst("^/+", "");
  }

  private static void check(HttpResponse<byte[]> answer, String line) {
    int status = answer.statusCode();
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (status >= 500) {
      throw new AssertionError(status + " to " + line);
    }
    if (status >= 400 && !type.startsWith("text/html")) {
      try {
        String code = Json.readTolerant(answer.body(), Problem.class).code();
        if (!code.matches("[A-Z][A-Z0-9_-]{2,40}")) {
          throw new AssertionError(code + " to " + line);
        }
      } catch (BadJsonException e) {
        throw new AssertionError(status + " without a problem document to " + line, e);
      }
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
