package id.kia.kiosk.sync;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.problem.Problem;
import id.kia.contract.problem.ProblemCode;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.RequestText;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.NonceReply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Base64;
import java.util.Map;

/**
 * Signs each request over a nonce the hub gave, never over the kiosk's time. Not thread-safe: each
 * loop has its own, so that they never spend each other's nonce.
 */
final class SignedCalls {
  private static final int PROBLEM_LIMIT = 64 * 1024;
  private static final byte[] NO_BODY = new byte[0];

  private final HubHttp http;
  private final URI hub;
  private final SigningKey key;
  private String nextNonce = "";
  private String lastNonce = "";

  SignedCalls(HubHttp http, URI hub, SigningKey key) {
    this.http = http;
    this.hub = hub;
    this.key = key;
  }

  void get(String target, Map<String, String> headers, BodySink sink)
      throws HubFault, InterruptedException {
    signed("GET", target, NO_BODY, headers, sink);
  }

  byte[] get(String target, int limit) throws HubFault, InterruptedException {
    BodySink.InMemory body = new BodySink.InMemory(limit);
    get(target, Map.of(), body);
    return body.bytes();
  }

  byte[] post(String target, byte[] json, int limit) throws HubFault, InterruptedException {
    BodySink.InMemory body = new BodySink.InMemory(limit);
    signed("POST", target, json, Map.of("Content-Type", "application/json"), body);
    return body.bytes();
  }

  /** For the two calls that need no signature. */
  byte[] unsigned(String method, String target, byte[] json, int limit)
      throws HubFault, InterruptedException {
    BodySink.InMemory body = new BodySink.InMemory(limit);
    HttpRequest.Builder request = request(method, target, json);
    if (json.length > 0) {
      request.header("Content-Type", "application/json");
    }
    exchange(request, body);
    return body.bytes();
  }

  /** The nonce of the last signed request, which its answer's signed time must name. */
  String lastNonce() {
    return lastNonce;
  }

  private void signed(
      String method, String target, byte[] body, Map<String, String> headers, BodySink sink)
      throws HubFault, InterruptedException {
    try {
      signedOnce(method, target, body, headers, sink);
    } catch (HubFault e) {
      // A nonce can be spent by a call whose answer was lost; the refusal brought a new one.
      if (!e.is(ProblemCode.NONCE)) {
        throw e;
      }
      signedOnce(method, target, body, headers, sink);
    }
  }

  private void signedOnce(
      String method, String target, byte[] body, Map<String, String> headers, BodySink sink)
      throws HubFault, InterruptedException {
    String nonce = nextNonce.isEmpty() ? freshNonce() : nextNonce;
    nextNonce = "";
    lastNonce = nonce;
    HttpRequest.Builder request = request(method, target, body);
    String sent = request.build().uri().getRawPath();
    String query = request.build().uri().getRawQuery();
    byte[] text = RequestText.bytes(method, query == null ? sent : sent + "?" + query, nonce, body);
    request.header(RequestText.NONCE, nonce);
    request.header(
        RequestText.SIGNATURE, Base64.getEncoder().encodeToString(key.sign(Purpose.REQUEST, text)));
    headers.forEach(request::header);
    exchange(request, sink);
  }

  private String freshNonce() throws HubFault, InterruptedException {
    byte[] reply = unsigned("GET", "/v1/nonce", NO_BODY, PROBLEM_LIMIT);
    return understood(reply, NonceReply.class).nonce();
  }

  private HttpRequest.Builder request(String method, String target, byte[] body) {
    // One exchange a connection: giving one up that stands still must not end the wake line too.
    return HttpRequest.newBuilder(URI.create(hub + target))
        .version(HttpClient.Version.HTTP_1_1)
        .method(
            method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
  }

  /** The sink sees only the body of a success. */
  private void exchange(HttpRequest.Builder request, BodySink sink)
      throws HubFault, InterruptedException {
    Judged judged = new Judged(sink);
    HttpResponse<?> answer = http.send(request.build(), judged);
    answer.headers().firstValue(RequestText.NEXT_NONCE).ifPresent(nonce -> nextNonce = nonce);
    if (answer.statusCode() / 100 != 2) {
      throw problem(answer.statusCode(), judged.problem.bytes());
    }
  }

  private static HubFault problem(int status, byte[] body) {
    try {
      return HubFault.refused(Json.readTolerant(body, Problem.class));
    } catch (BadJsonException e) {
      // Not from our hub: a captive portal, a proxy.
      return HubFault.of(HubFault.Kind.NOT_UNDERSTOOD, "status " + status + " without a problem");
    }
  }

  static <T> T understood(byte[] json, Class<T> type) throws HubFault {
    try {
      return Json.readTolerant(json, type);
    } catch (BadJsonException e) {
      throw HubFault.of(HubFault.Kind.NOT_UNDERSTOOD, type.getSimpleName() + ": " + e.getMessage());
    }
  }

  private static final class Judged implements BodySink {
    private final BodySink success;
    private final BodySink.InMemory problem = new BodySink.InMemory(PROBLEM_LIMIT);
    private volatile boolean good;

    Judged(BodySink success) {
      this.success = success;
    }

    @Override
    public void begin(ResponseInfo head) throws IOException {
      good = head.statusCode() / 100 == 2;
      if (good) {
        success.begin(head);
      }
    }

    @Override
    public void add(byte[] bytes) throws IOException {
      if (good) {
        success.add(bytes);
      } else {
        problem.add(bytes);
      }
    }
  }
}
