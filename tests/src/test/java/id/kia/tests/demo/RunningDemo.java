package id.kia.tests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kia.tests.Repository;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** {@code ./kia demo} as it stays up for people, with hands at its screen and its bench. */
public final class RunningDemo {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration START = Duration.ofMinutes(3);
  private final Process process;
  private final Path data;
  private final Path log;
  private final int ports;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private RunningDemo(Process process, Path data, Path log, int ports) {
    this.process = process;
    this.data = data;
    this.log = log;
    this.ports = ports;
  }

  /** Starts it ten times as fast as a real printer and returns when it says that it is up. */
  public static RunningDemo start(Path data, int ports) throws IOException {
    Files.createDirectories(data.toAbsolutePath().getParent());
    Path log = data.resolveSibling(data.getFileName() + ".log");
    Process process =
        new ProcessBuilder(
                // A program that crashes leaves a core file, unless it forbids that by itself.
                "sh",
                "-c",
                "ulimit -S -c unlimited; exec \"$0\" \"$@\"",
                Repository.root().resolve("kia").toString(),
                "demo",
                "--time-scale",
                "10",
                "--port-base",
                Integer.toString(ports),
                "--data",
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    // Tests that are broken off leave no demo behind.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    var demo = new RunningDemo(process, data, log, ports);
    try {
      demo.await("the demo", START, () -> demo.said().contains("Stop with Ctrl-C."));
      demo.get(1, "/?t=" + demo.token());
      return demo;
    } catch (IOException e) {
      process.destroy();
      throw e;
    }
  }

  /** What it printed so far. */
  public String said() throws IOException {
    return Files.readString(log);
  }

  /** What the kiosk's own browser shows first to be let in at the screen. */
  public String token() throws IOException {
    String said = said();
    int at = said.indexOf("/?t=") + 4;
    return said.substring(at, said.indexOf('\n', at)).strip();
  }

  /** What the screen shows. */
  public JsonNode screen() throws IOException {
    return JSON.readTree(get(1, "/state.json").body());
  }

  public void awaitScreen(String kind, Duration atMost) throws IOException {
    try {
      await(kind + " on the screen", atMost, () -> shows(kind));
    } catch (IOException e) {
      throw new IOException("the screen shows " + screen() + "; " + e.getMessage(), e);
    }
  }

  private boolean shows(String kind) throws IOException {
    return screen().path("kind").asText().equals(kind);
  }

  public void type(String text) throws IOException {
    post(1, "/input", JSON.createObjectNode().put("typed", text));
  }

  /** Presses a button of the screen as soon as it takes a press; not in its first moment. */
  public void press(String key) throws IOException {
    await("a ready " + key, Duration.ofSeconds(10), () -> ready(key));
    post(1, "/input", JSON.createObjectNode().put("key", key));
  }

  private boolean ready(String key) throws IOException {
    for (JsonNode button : screen().path("buttons")) {
      if (button.path("key").asText().equals(key)) {
        return button.path("ready").asBoolean();
      }
    }
    return false;
  }

  public JsonNode slips() throws IOException {
    return JSON.readTree(get(3, "/bench/slips.json").body());
  }

  public JsonNode printer() throws IOException {
    return JSON.readTree(get(3, "/bench/world.json").body()).path("printer");
  }

  public void scan(String code) throws IOException {
    post(3, "/bench/scan", JSON.createObjectNode().put("text", code));
  }

  public void deed(String name, int count) throws IOException {
    post(3, "/bench/deed", JSON.createObjectNode().put("deed", name).put("count", count));
  }

  /** The printer will have this fault in this panel of the next card. */
  public void faultInPanel(String fault, int panel) throws IOException {
    post(
        3,
        "/bench/fault",
        JSON.createObjectNode().put("fault", fault).put("when", "PANEL").put("at", panel));
  }

  /**
   * Comes when the screen invites, holds a slip to the scanner, and again while the screen does not
   * move, and goes on until the printer works.
   */
  public void collect(JsonNode slip) throws IOException {
    awaitScreen("IDLE", Duration.ofSeconds(20));
    for (int held = 0; held < 5 && shows("IDLE"); held++) {
      scan(slip.path("code").asText());
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
      while (shows("IDLE") && System.nanoTime() < end) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
    awaitScreen("ASK_FACTOR", Duration.ofSeconds(20));
    type(slip.path("factor").asText());
    awaitScreen("CONFIRM", Duration.ofSeconds(20));
    press("yes");
    awaitScreen("PRINTING", Duration.ofSeconds(20));
  }

  /** The technician logs in and answers for every card whose outcome nobody knows. */
  public int settleUnknown(String verdict) throws IOException {
    logIn();
    int settled = 0;
    for (JsonNode card : JSON.readTree(get(2, "/status.json").body()).path("cards")) {
      if (card.path("state").asText().equals("OUTCOME_UNKNOWN")) {
        technician("/cards/settle", "order=" + card.path("order").asText() + "&verdict=" + verdict);
        settled++;
      }
    }
    return settled;
  }

  /** Whether a card of the kiosk is in this state. */
  public boolean hasCard(String state) throws IOException {
    logIn();
    for (JsonNode card : JSON.readTree(get(2, "/status.json").body()).path("cards")) {
      if (card.path("state").asText().equals(state)) {
        return true;
      }
    }
    return false;
  }

  /** What stands in the kiosk's way, for somebody who logs in at the technician's page. */
  public List<String> faults() throws IOException {
    logIn();
    List<String> faults = new ArrayList<>();
    JSON.readTree(get(2, "/status.json").body())
        .path("faults")
        .forEach(fault -> faults.add(fault.asText()));
    return faults;
  }

  /** The technician lets a kiosk work again that stayed out of service by itself. */
  public void tryAgain() throws IOException {
    technician("/try-again", "");
  }

  /** Kills the kiosk and returns when the next one answers; nobody does anything at it. */
  public void reboot() throws IOException {
    Path mark = data.resolve("kiosk").resolve("boot.mark");
    String before = Files.readString(mark);
    kill("kiosk");
    await(
        "the kiosk's next boot",
        Duration.ofMinutes(1),
        () -> !Files.readString(mark).equals(before) && answers(2));
  }

  private boolean answers(int page) {
    try {
      return get(page, "/login").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** The technician logs in and sends a form of the page. */
  public void technician(String path, String fields) throws IOException {
    logIn();
    String csrf = JSON.readTree(get(2, "/session.json").body()).path("csrf").asText();
    form(path, "csrf=" + csrf + "&" + fields);
  }

  /** Whether the kiosk serves its screen; after a restart its browser is let in anew. */
  public boolean answers() {
    try {
      String token = Files.readString(data.resolve("kiosk").resolve("screen.token")).strip();
      get(1, "/?t=" + token);
      return get(1, "/state.json").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** The kiosk's book of blanks, pieces by account. */
  public JsonNode blanks() throws IOException {
    logIn();
    for (JsonNode line : JSON.readTree(get(2, "/status.json").body()).path("stock")) {
      if (line.path("unit").asText().equals("CARD")) {
        return line.path("accounts");
      }
    }
    throw new IOException("the kiosk has no book of blanks");
  }

  /** Cards that came out of the printer with this outcome: good, short, rejected, removed. */
  public int cards(String outcome) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("cards"))) {
      return Math.toIntExact(
          files.filter(file -> file.toString().endsWith("-" + outcome + ".png")).count());
    }
  }

  private void logIn() throws IOException {
    form("/login", "pin=274910");
  }

  private void form(String path, String fields) throws IOException {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(address(2, path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build());
    if (answer.statusCode() >= 400) {
      throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
    }
  }

  /** The answer of one of the four pages: hub, screen, technician, bench. */
  public HttpResponse<String> get(int page, String path) throws IOException {
    return send(
        HttpRequest.newBuilder(address(page, path))
            .header("Accept", path.endsWith(".json") ? "application/json" : "text/html")
            .GET()
            .build());
  }

  public void await(String what, Duration atMost, Look look) throws IOException {
    long end = System.nanoTime() + atMost.toNanos();
    while (!look.holds()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IOException(what + " did not happen; the demo said:\n" + said());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  /** Something that is or is not. */
  @FunctionalInterface
  public interface Look {
    boolean holds() throws IOException;
  }

  /** The folder of this run. */
  public Path data() {
    return data;
  }

  /** SIGKILL for the hub or the kiosk; the demo starts it again, as systemd would. */
  public void kill(String service) throws IOException {
    process(service).destroyForcibly();
  }

  /** The process of the hub or the kiosk that runs now. */
  public ProcessHandle process(String service) throws IOException {
    for (ProcessHandle child : process.descendants().toList()) {
      Path words = Path.of("/proc", Long.toString(child.pid()), "cmdline");
      if (Files.readString(words).contains("\0id.kia.cli.Kia\0" + service + "\0")) {
        return child;
      }
    }
    throw new IOException("no process of the demo is the " + service);
  }

  /** Stops it as Ctrl-C would. */
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private void post(int page, String path, JsonNode body) throws IOException {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(address(page, path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    if (answer.statusCode() >= 400) {
      throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
    }
  }

  /** An address of the hub (0), the screen (1), the technician's page (2) or the bench (3). */
  public URI address(int page, String path) {
    return URI.create("http://127.0.0.1:" + (ports + page) + path);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
