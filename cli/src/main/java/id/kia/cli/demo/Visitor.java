package id.kia.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kia.cli.CommandFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A person at a page: sends what the page's forms send and keeps the page's cookies. Blocking.
 *
 * <p>Redirects are followed as a browser would. Any answer of 400 and above is a failure that shows
 * the answer.
 */
final class Visitor {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOUNDARY = "----kia-demo-boundary-7f3a1c";
  private final URI home;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(3))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  Visitor(URI home) {
    this.home = home;
  }

  /** One file of a multipart form. */
  record Upload(String field, String fileName, String type, byte[] content) {}

  String get(String path) throws CommandFailure, InterruptedException {
    return text(send(request(path).GET().build()));
  }

  byte[] bytes(String path) throws CommandFailure, InterruptedException {
    return send(request(path).GET().build()).body();
  }

  JsonNode json(String path) throws CommandFailure, InterruptedException {
    return parse(path, get(path));
  }

  /** Posts a form; a field may come more than once. */
  String post(String path, List<Map.Entry<String, String>> fields)
      throws CommandFailure, InterruptedException {
    String body =
        fields.stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return text(
        send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build()));
  }

  String postJson(String path, Object body) throws CommandFailure, InterruptedException {
    try {
      return text(
          send(
              request(path)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                  .build()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Posts a form with files. */
  String upload(String path, List<Map.Entry<String, String>> fields, List<Upload> files)
      throws CommandFailure, InterruptedException {
    var body = new ByteArrayOutputStream();
    for (var field : fields) {
      part(
          body,
          "form-data; name=\"" + field.getKey() + "\"",
          "text/plain; charset=utf-8",
          field.getValue().getBytes(StandardCharsets.UTF_8));
    }
    for (Upload file : files) {
      part(
          body,
          "form-data; name=\"" + file.field() + "\"; filename=\"" + file.fileName() + "\"",
          file.type(),
          file.content());
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return text(
        send(
            request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build()));
  }

  /** Whether anybody answers there at all. */
  boolean answers(String path) throws InterruptedException {
    try {
      client.send(request(path).GET().build(), HttpResponse.BodyHandlers.discarding());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void part(
      ByteArrayOutputStream body, String disposition, String type, byte[] content) {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: "
            + disposition
            + "\r\nContent-Type: "
            + type
            + "\r\n\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(home.resolve(path))
        .header("Accept", "application/json")
        .timeout(Duration.ofSeconds(30));
  }

  private HttpResponse<byte[]> send(HttpRequest request)
      throws CommandFailure, InterruptedException {
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() >= 400) {
        throw CommandFailure.failed(
            request.method()
                + " "
                + request.uri()
                + " answered "
                + response.statusCode()
                + ": "
                + text(response));
      }
      return response;
    } catch (IOException e) {
      throw CommandFailure.failed(request.method() + " " + request.uri() + ": " + e, e);
    }
  }

  static JsonNode parse(String what, String text) throws CommandFailure {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw CommandFailure.failed(what + " is not JSON: " + e.getMessage(), e);
    }
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
