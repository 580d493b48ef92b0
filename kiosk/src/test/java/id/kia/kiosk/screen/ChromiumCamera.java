package id.kia.kiosk.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** One headless Chromium for many pictures, spoken to by its debugging protocol. */
final class ChromiumCamera implements AutoCloseable, WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process chromium;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final StringBuilder half = new StringBuilder();
  private final WebSocket line;
  private int asked;

  ChromiumCamera() throws Exception {
    Path profile = Files.createTempDirectory("gallery");
    chromium =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--force-prefers-reduced-motion",
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
      if (System.nanoTime() > patience) {
        throw new IOException("chromium did not open its debugging port");
      }
      Thread.onSpinWait();
    }
    var http = HttpClient.newHttpClient();
    var list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).getFirst() + "/json/list");
    String body =
        http.send(
                java.net.http.HttpRequest.newBuilder(list).build(),
                java.net.http.HttpResponse.BodyHandlers.ofString())
            .body();
    String page = "";
    for (JsonNode target : JSON.readTree(body)) {
      if (target.path("type").asText().equals("page")) {
        page = target.path("webSocketDebuggerUrl").asText();
      }
    }
    line = http.newWebSocketBuilder().buildAsync(URI.create(page), this).get(10, TimeUnit.SECONDS);
  }

  void size(int width, int height) throws Exception {
    ask(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
  }

  void open(String url) throws Exception {
    ask("Page.navigate", JSON.createObjectNode().put("url", url));
    // The page draws in its first script; pictures and fonts come a moment later.
    run(
        "new Promise(done => { const look = () => document.readyState === 'complete' &&"
            + " document.querySelector('main h1') && [...document.images].every(i => i.complete)"
            + " ? document.fonts.ready.then(() => setTimeout(() => done('ok'), 120))"
            + " : setTimeout(look, 30); look(); })");
  }

  /** Runs a script in the page; what it promises is the answer. */
  String run(String script) throws Exception {
    return ask(
            "Runtime.evaluate",
            JSON.createObjectNode()
                .put("expression", script)
                .put("awaitPromise", true)
                .put("returnByValue", true))
        .path("result")
        .path("value")
        .asText();
  }

  void shoot(Path picture) throws Exception {
    JsonNode shot = ask("Page.captureScreenshot", JSON.createObjectNode().put("format", "png"));
    Files.write(picture, Base64.getDecoder().decode(shot.path("data").asText()));
  }

  private JsonNode ask(String method, ObjectNode params) throws Exception {
    int id = ++asked;
    var answer = new CompletableFuture<JsonNode>();
    answers.put(id, answer);
    ObjectNode call = JSON.createObjectNode().put("id", id).put("method", method);
    call.set("params", params);
    line.sendText(call.toString(), true).get(10, TimeUnit.SECONDS);
    return answer.get(30, TimeUnit.SECONDS);
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
    half.append(text);
    if (last) {
      try {
        JsonNode said = JSON.readTree(half.toString());
        var waiting = answers.remove(said.path("id").asInt());
        if (waiting != null) {
          waiting.complete(said.path("result"));
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } finally {
        half.setLength(0);
      }
    }
    socket.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {
    line.abort();
    chromium.destroy();
  }
}
