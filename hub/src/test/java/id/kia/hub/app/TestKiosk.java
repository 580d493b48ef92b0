package id.kia.hub.app;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.KioskId;
import id.kia.contract.seal.SealingKeyPair;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.RequestText;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.EnrolmentReply;
import id.kia.contract.sync.EnrolmentRequest;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.NonceReply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kiosk as far as the hub can tell: keys, signed requests, nothing behind them. */
final class TestKiosk {
  final SigningKey signing = SigningKey.generate(Purpose.REQUEST, new SecureRandom());
  SealingKeyPair sealing = SealingKeyPair.generate(new SecureRandom());
  final Incarnation incarnation = new Incarnation(UUID.randomUUID());
  private final HttpClient http = HttpClient.newHttpClient();
  private String base;
  private @Nullable EnrolmentReply home;

  TestKiosk(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  /** The same kiosk, after its hub started again on another port. */
  TestKiosk at(int port) {
    base = "http://127.0.0.1:" + port;
    return this;
  }

  EnrolmentReply home() {
    if (home == null) {
      throw new IllegalStateException("not enrolled");
    }
    return home;
  }

  KioskId id() {
    return home().kioskId();
  }

  HttpResponse<byte[]> enrol(String secret) throws IOException, InterruptedException {
    EnrolmentRequest request =
        new EnrolmentRequest(
            secret,
            "Kios SD Contoh",
            signing.verifyingKey().bytes(),
            sealing.publicKey().bytes(),
            incarnation);
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(base + "/v1/enrolments"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(request)))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() == 201) {
      home = read(answer, EnrolmentReply.class);
    }
    return answer;
  }

  String nonce() throws IOException, InterruptedException {
    return read(plain("/v1/nonce"), NonceReply.class).nonce();
  }

  HttpResponse<byte[]> plain(String target) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + target)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return signed("GET", "/v1/kiosks/" + id() + path, new byte[0], nonce());
  }

  HttpResponse<byte[]> log(long after) throws IOException, InterruptedException {
    return get("/log?after=" + after + "&incarnation=" + home().hubIncarnation());
  }

  HttpResponse<byte[]> post(String path, Object body) throws IOException, InterruptedException {
    return signed("POST", "/v1/kiosks/" + id() + path, Json.bytes(body), nonce());
  }

  BufferedReader stream(String path) throws IOException, InterruptedException {
    String target = "/v1/kiosks/" + id() + path;
    HttpRequest request = request("GET", target, new byte[0], nonce()).build();
    HttpResponse<InputStream> answer =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  HttpResponse<byte[]> range(String path, int from) throws IOException, InterruptedException {
    return range(path, "bytes=" + from + "-");
  }

  HttpResponse<byte[]> range(String path, String range) throws IOException, InterruptedException {
    String target = "/v1/kiosks/" + id() + path;
    return http.send(
        request("GET", target, new byte[0], nonce())
            .header("Range", range)
            .timeout(Duration.ofSeconds(20))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> signed(String method, String target, byte[] body, String nonce)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(method, target, body, nonce);
    if (method.equals("POST")) {
      request.header("Content-Type", "application/json");
      request.POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(String method, String target, byte[] body, String nonce) {
    byte[] signature =
        signing.sign(Purpose.REQUEST, RequestText.bytes(method, target, nonce, body));
    return HttpRequest.newBuilder(URI.create(base + target))
        .header(RequestText.NONCE, nonce)
        .header(RequestText.SIGNATURE, Base64.getEncoder().encodeToString(signature));
  }

  static <T> T read(HttpResponse<byte[]> answer, Class<T> type) {
    try {
      return Json.read(answer.body(), type);
    } catch (BadJsonException e) {
      throw new AssertionError(
          "not a " + type + ": " + new String(answer.body(), StandardCharsets.UTF_8), e);
    }
  }

  static String problem(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("content-type").orElse("").equals("application/problem+json")
        ? read(answer, JsonNode.class).path("code").asText()
        : "no problem document, status " + answer.statusCode();
  }
}
