package id.kia.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page reads from slips, as the service takes it. */
class ReaderRoutesTest {
  private static final ScreenReader TYPES =
      new ScreenReader.Wedge("~", ScreenReader.End.TAB, Duration.ofMillis(40));

  @TempDir Path run;
  private final ScreenBench bench = ScreenBench.ready();
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private String base = "";
  private String cookie = "";

  @BeforeEach
  void start() throws Exception {
    open(TYPES);
  }

  private void open(ScreenReader reader) throws Exception {
    ScreenToken token = ScreenToken.ofThisBoot(run.resolve("screen-token"), new SecureRandom());
    var server =
        new ScreenServer(
            vertx,
            bench.session,
            token,
            () -> new ScreenPlace("Uji", "0526"),
            ScreenSettings.USUAL,
            reader,
            bench.session::scanned);
    base = "http://127.0.0.1:" + server.start(0).await(10, TimeUnit.SECONDS);
    cookie = "kia_screen=" + token.forCookie();
  }

  @AfterEach
  void stop() throws Exception {
    vertx.close().await(10, TimeUnit.SECONDS);
  }

  @Test
  void what_a_scanner_typed_goes_the_way_of_a_scan() throws Exception {
    var page = http.send(request("/").build(), BodyHandlers.ofString()).body();
    assertTrue(page.contains("&quot;end&quot;:&quot;Tab&quot;,&quot;between&quot;:40"), page);
    assertEquals(204, scan("{\"text\":\"KIA1 any~text.of/a:slip\"}").statusCode());
    bench.work();
    assertEquals(List.of("scan KIA1 any~text.of/a:slip"), bench.desk.asked);
  }

  @Test
  void a_scan_in_the_middle_of_a_visit_is_dropped_as_from_a_serial_line() throws Exception {
    bench.confirm();
    List<String> before = List.copyOf(bench.desk.asked);
    assertEquals(204, scan("{\"text\":\"KIA1OTHER\"}").statusCode());
    bench.work();
    assertEquals(before, bench.desk.asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "{\"text\":\"\"}", "{\"text\":\"a\\u0007\"}", "long"})
  void a_scan_that_no_scanner_can_have_sent_is_refused(String body) throws Exception {
    String sent = body.equals("long") ? "{\"text\":\"" + "K".repeat(513) + "\"}" : body;
    assertEquals(400, scan(sent).statusCode());
    assertEquals(List.of(), bench.desk.asked);
  }

  @Test
  void a_body_that_is_too_long_and_a_stranger_are_refused() throws Exception {
    assertEquals(413, scan("{\"text\":\"" + "K".repeat(3000) + "\"}").statusCode());
    cookie = "kia_screen=guessed";
    assertEquals(401, scan("{\"text\":\"KIA1\"}").statusCode());
    assertEquals(List.of(), bench.desk.asked);
  }

  @Test
  void a_page_that_reads_nothing_can_send_nothing() throws Exception {
    open(new ScreenReader.None());
    assertEquals(404, scan("{\"text\":\"KIA1\"}").statusCode());
    assertEquals(List.of(), bench.desk.asked);
  }

  private HttpResponse<String> scan(String body) throws Exception {
    return http.send(
        request("/scan")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie);
  }
}
