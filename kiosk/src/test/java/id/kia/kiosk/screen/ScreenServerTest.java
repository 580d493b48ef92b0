package id.kia.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.card.CardPicture;
import id.kia.contract.Json;
import id.kia.contract.problem.Problem;
import id.kia.kiosk.web.NotHttp;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenServerTest {
  @TempDir Path run;
  private final ScreenBench bench = ScreenBench.ready();
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init") // made before each test
  private ScreenToken token;

  private String base = "";
  private String cookie = "";

  @BeforeEach
  void start() throws Exception {
    token = ScreenToken.ofThisBoot(run.resolve("screen-token"), new SecureRandom());
    var place = new ScreenPlace("Disdukcapil \"Uji\" <b>", "0526");
    var server = new ScreenServer(vertx, bench.session, token, () -> place, ScreenSettings.USUAL);
    base = "http://127.0.0.1:" + server.start(0).await(10, TimeUnit.SECONDS);
    var entered = send(HttpRequest.newBuilder(URI.create(base + "/?t=" + token.forAddress())));
    assertEquals(303, entered.statusCode());
    String given = entered.headers().firstValue("set-cookie").orElseThrow();
    assertTrue(given.contains("HTTPOnly") && given.contains("SameSite=Strict"), given);
    cookie = given.substring(0, given.indexOf(';'));
  }

  @AfterEach
  void stop() throws Exception {
    vertx.close().await(10, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/state.json", "/events", "/photo", "/screen.js", "/?t=wrong"})
  void without_the_token_nothing_is_shown(String path) throws Exception {
    var reply = send(HttpRequest.newBuilder(URI.create(base + path)));
    assertProblem(reply, 401, "NO_TOKEN");
  }

  @Test
  void the_page_is_filled_and_escaped() throws Exception {
    var page = get("/");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("GRATIS"));
    assertTrue(page.body().contains("Disdukcapil &quot;Uji&quot; &lt;b&gt;"));
    assertFalse(page.body().contains("{{"), "a place was not filled");
    assertFalse(page.body().contains(token.forAddress()), "the token stands in the page");
  }

  @Test
  void a_reload_shows_the_same_state() throws Exception {
    bench.scan().keys("12");
    var first = get("/state.json").body();
    assertEquals(first, get("/state.json").body());
    assertTrue(first.contains("\"kind\":\"ASK_FACTOR\""), first);
    assertFalse(first.contains("12\",\""), "the digits are not shown: " + first);
  }

  @Test
  void the_photo_is_there_only_while_the_question_is_asked() throws Exception {
    assertProblem(get("/photo"), 404, "NO_PHOTO");
    bench.confirm();
    assertEquals(200, get("/photo").statusCode());
    bench.press(ScreenKey.Named.YES);
    assertProblem(get("/photo"), 404, "NO_PHOTO");
  }

  @Test
  void the_picture_of_the_card_is_there_only_while_it_is_printed_and_taken() throws Exception {
    bench.confirm().press(ScreenKey.Named.YES);
    assertProblem(get("/card.png"), 404, "NO_CARD");
    assertFalse(get("/state.json").body().contains("card.png"));
    var dots = SampleCard.dots();
    bench.session.drawn(new CardOnGlass(dots, SampleCard.photoBox()));
    assertTrue(get("/state.json").body().contains("\"picture\":\"card.png?v="));
    var picture = http.send(request("/card.png").build(), HttpResponse.BodyHandlers.ofByteArray());
    assertEquals("image/png", picture.headers().firstValue("content-type").orElse(""));
    assertEquals("no-store", picture.headers().firstValue("cache-control").orElse(""));
    assertArrayEquals(CardPicture.toPng(dots), picture.body());
    bench.work();
    assertProblem(get("/card.png"), 404, "NO_CARD");
  }

  @Test
  void the_page_brings_the_words_of_every_language_and_says_which_it_speaks() throws Exception {
    assertTrue(get("/").body().contains("<html lang=\"id\">"));
    assertEquals(200, input("{\"key\":\"language\",\"on\":\"IDLE\"}").statusCode());
    String page = get("/").body();
    assertTrue(page.contains("<html lang=\"en\">"), page);
    assertTrue(page.contains("FREE") && page.contains("GRATIS"), page);
    String view = get("/state.json").body();
    assertTrue(view.contains("\"language\":\"en\""), view);
    assertTrue(view.contains("\"label\":\"Bahasa Indonesia\""), view);
  }

  @Test
  void the_three_keys_are_explained_and_the_highlight_is_in_the_view() throws Exception {
    bench.scan();
    assertFalse(get("/state.json").body().contains("\"highlight\""));
    String view = input("{\"key\":\"middle\",\"on\":\"ASK_FACTOR\"}").body();
    assertTrue(view.contains("\"highlight\":\"1\""), view);
    assertTrue(view.contains("\"keys\":{\"left\":\"Hapus\""), view);
  }

  @Test
  void a_question_says_when_it_takes_an_answer() throws Exception {
    bench.confirm();
    String early = input("{\"key\":\"yes\",\"on\":\"CONFIRM\"}").body();
    assertTrue(early.contains("\"kind\":\"CONFIRM\"") && early.contains("\"ready\":false"), early);
    bench.pass(ScreenTimes.DEAF);
    String late = get("/state.json").body();
    assertTrue(late.contains("\"ready\":true") && !late.contains("\"ready\":false"), late);
  }

  @Test
  void a_restart_under_the_page_lets_the_same_cookie_see_the_right_state() throws Exception {
    var again = ScreenToken.ofThisBoot(run.resolve("screen-token"), new SecureRandom());
    var next = new ScreenBench();
    var server =
        new ScreenServer(
            vertx, next.session, again, () -> new ScreenPlace("Uji", "0526"), ScreenSettings.USUAL);
    base = "http://127.0.0.1:" + server.start(0).await(10, TimeUnit.SECONDS);
    var stream = http.send(request("/events").build(), BodyHandlers.ofInputStream());
    assertEquals(200, stream.statusCode());
    try (var lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      assertEquals("OUT_OF_SERVICE", nextKind(lines));
      next.session.serviceReasons(java.util.Set.of());
      assertEquals("IDLE", nextKind(lines));
    }
  }

  @Test
  void a_problem_is_worded_in_the_language_that_was_asked_for() throws Exception {
    var english = send(request("/nothing").header("Accept-Language", "en-GB,en;q=0.9,id;q=0.1"));
    assertTrue(english.body().contains("The kiosk has no such address."), english.body());
    assertEquals("en", english.headers().firstValue("content-language").orElse(""));
    assertTrue(get("/nothing").body().contains("Alamat ini tidak ada di kios."));
    var other = send(request("/nothing").header("Accept-Language", "de"));
    assertTrue(other.body().contains("Alamat ini tidak ada di kios."));
  }

  @Test
  void a_browser_that_asks_for_an_icon_gets_one() throws Exception {
    assertEquals(204, get("/favicon.ico").statusCode());
    assertEquals(200, get("/favicon.svg").statusCode());
  }

  @Test
  void a_trouble_of_the_machine_is_a_title_and_has_a_number_for_the_helper() throws Exception {
    bench.desk.toCode = new ScreenInput.DeskRefused("P-117");
    bench.scan();
    String view = get("/state.json").body();
    assertTrue(view.contains("\"title\":\"Mesin cetaknya belum tersambung\""), view);
    assertTrue(view.contains("\"code\":\"Nomor untuk petugas: P-117\""), view);
  }

  @Test
  void keys_come_in_and_the_new_view_goes_out() throws Exception {
    bench.scan();
    var reply = input("{\"key\":\"7\",\"on\":\"ASK_FACTOR\"}");
    assertEquals(200, reply.statusCode());
    assertTrue(reply.body().contains("\"places\":[\"*\",\"\",\"\",\"\",\"\",\"\"]"), reply.body());
    assertEquals(200, input("{\"typed\":\"123456\"}").statusCode());
    bench.work();
    assertTrue(bench.state() instanceof ScreenState.Confirm);
  }

  @Test
  void a_tap_meant_for_another_screen_is_not_used() throws Exception {
    bench.confirm();
    assertProblem(input("{\"key\":\"yes\",\"on\":\"REFUSED\"}"), 409, "MOVED_ON");
    assertTrue(bench.state() instanceof ScreenState.Confirm);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"key\":\"yes\",\"typed\":\"1\"}",
        "{\"key\":\"print\"}",
        "{\"typed\":\"\"}",
        "{\"typed\":\"a\\u0000b\"}",
        "{\"keys\":\"yes\"}",
        "{\"key\":\"\u00e9\"}",
        "{\"key\":\"yes\",\"key\":\"no\"}"
      })
  void malformed_input_gets_a_problem_document(String body) throws Exception {
    assertProblem(input(body), 400, "REQUEST");
    assertTrue(bench.state() instanceof ScreenState.Idle);
  }

  @Test
  void what_is_not_http_gets_a_problem_document_and_ends_nothing() throws Exception {
    int port = URI.create(base).getPort();
    for (String request : NotHttp.REQUESTS) {
      String answer = NotHttp.answer(port, request);
      assertTrue(answer.lines().findFirst().orElse("").contains(" 400 "), answer);
      assertTrue(answer.contains("application/problem+json"), answer);
      assertTrue(answer.contains("\"code\":\"REQUEST\""), answer);
    }
    assertTrue(bench.state() instanceof ScreenState.Idle);
  }

  @Test
  void too_long_wrong_type_wrong_method_and_wrong_path_get_problems_too() throws Exception {
    assertProblem(input("{\"typed\":\"" + "9".repeat(4000) + "\"}"), 413, "TOO_LARGE");
    assertProblem(
        send(
            request("/input")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("x"))),
        415,
        "MEDIA_TYPE");
    assertProblem(send(request("/input").DELETE()), 405, "METHOD");
    assertProblem(get("/../etc/passwd"), 404, "NOT_FOUND");
    assertProblem(get("/nothing"), 404, "NOT_FOUND");
  }

  @Test
  void another_page_of_the_browser_cannot_press_keys() throws Exception {
    bench.confirm();
    var reply =
        send(
            request("/input")
                .header("Content-Type", "application/json")
                .header("Origin", "http://evil.example")
                .POST(BodyPublishers.ofString("{\"key\":\"yes\"}")));
    assertProblem(reply, 403, "FOREIGN_PAGE");
    assertTrue(bench.state() instanceof ScreenState.Confirm);
  }

  @Test
  void every_change_is_pushed_with_its_sequence() throws Exception {
    var stream = http.send(request("/events").build(), BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      assertEquals("IDLE", nextKind(lines));
      bench.scan();
      String kind = nextKind(lines);
      assertTrue(kind.equals("CHECKING") || kind.equals("ASK_FACTOR"), kind);
    }
  }

  @Test
  void a_restart_of_the_service_alone_keeps_the_browser_let_in() throws Exception {
    var again = ScreenToken.ofThisBoot(run.resolve("screen-token"), new SecureRandom());
    assertEquals(token.forAddress(), again.forAddress());
    assertEquals("ScreenToken[*]", token.toString());
  }

  private static String nextKind(BufferedReader lines) throws Exception {
    long sequence = -1;
    while (true) {
      String line = lines.readLine();
      if (line.startsWith("id: ")) {
        sequence = Long.parseLong(line.substring(4));
      } else if (line.startsWith("data: {")) {
        var view = Json.strict().readTree(line.substring(6));
        assertEquals(sequence, view.get("sequence").asLong());
        return view.get("kind").asText();
      }
    }
  }

  private static void assertProblem(HttpResponse<String> reply, int status, String code)
      throws Exception {
    assertEquals(status, reply.statusCode(), reply.body());
    assertEquals(Problem.MEDIA_TYPE, reply.headers().firstValue("content-type").orElse(""));
    var problem = Json.read(reply.body().getBytes(StandardCharsets.UTF_8), Problem.class);
    assertEquals(code, problem.code());
  }

  private HttpResponse<String> input(String body) throws Exception {
    return send(
        request("/input")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
