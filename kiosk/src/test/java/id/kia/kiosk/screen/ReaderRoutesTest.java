package id.kia.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.kiosk.camera.CameraState;
import id.kia.kiosk.camera.SlipCamera;
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
import java.util.Arrays;
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
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private static final ScreenReader TYPES =
      new ScreenReader.Wedge("~", ScreenReader.End.TAB, Duration.ofMillis(40));

  @TempDir Path run;
  private final ScreenBench bench = ScreenBench.ready();
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private String base = "";
  private String cookie = "";
  private long clock;

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

  @Test
  void a_frame_is_looked_at_off_the_event_loop_and_its_size_has_to_fit() throws Exception {
    var eye =
        new SlipCamera(10, bench.session::invites, bench.session::scanned, () -> clock += SECOND);
    open(new ScreenReader.Camera(eye, 7));
    var page = http.send(request("/").build(), BodyHandlers.ofString()).body();
    assertTrue(page.contains("CAMERA&quot;,&quot;framesPerSecond&quot;:7"), page);
    assertEquals("{\"look\":\"NOTHING\"}", frame("?width=32&height=20", 640).body());
    assertEquals(CameraState.SEEING, eye.state());
    for (String size : List.of("", "?width=32", "?width=x&height=20", "?width=32&height=21")) {
      assertEquals(400, frame(size, 640).statusCode(), size);
    }
    assertEquals(413, frame("?width=640&height=641", 640 * 641).statusCode());
    bench.confirm();
    assertEquals("{\"look\":\"NOT_NOW\"}", frame("?width=32&height=20", 640).body());
    assertEquals(404, scan("{\"text\":\"KIA1\"}").statusCode(), "it has no scanner that types");
  }

  @Test
  void the_page_says_how_its_camera_is() throws Exception {
    var eye = new SlipCamera(5, () -> true, _ -> {}, () -> 0);
    open(new ScreenReader.Camera(eye, 5));
    assertEquals(204, post("/camera", "{\"state\":\"REFUSED\"}").statusCode());
    assertEquals(CameraState.REFUSED, eye.state());
    assertEquals(400, post("/camera", "{}").statusCode());
    assertEquals(400, post("/camera", "{\"state\":\"BLIND\"}").statusCode());
    assertEquals(CameraState.REFUSED, eye.state());
  }

  private HttpResponse<String> frame(String size, int bytes) throws Exception {
    byte[] pixels = new byte[bytes];
    Arrays.fill(pixels, (byte) 90);
    return http.send(
        request("/frame" + size)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(pixels))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> scan(String body) throws Exception {
    return post("/scan", body);
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return http.send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie);
  }
}
