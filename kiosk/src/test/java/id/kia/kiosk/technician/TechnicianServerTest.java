package id.kia.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.Json;
import id.kia.contract.order.OrderId;
import id.kia.contract.problem.Problem;
import id.kia.drivers.BoardReading;
import id.kia.drivers.cabinet.VirtualCabinet;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.cabinet.CabinetGuard;
import id.kia.kiosk.cabinet.CabinetHabits;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.report.StandingFault;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.StockHistory;
import id.kia.kiosk.stock.StockRules;
import id.kia.kiosk.stock.SupplyPolicy;
import id.kia.kiosk.web.NotHttp;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TechnicianServerTest {
  private static final OrderId CARD = TestKiosk.id(7);

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // opened before each test
  private TestKiosk kiosk;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Set<String> faults = new TreeSet<>(Set.of("P-106"));
  private final List<String> asked = new ArrayList<>();
  private final TestCardScript tests = new TestCardScript();
  private String base = "";
  private String cookie = "";
  private String csrf = "";

  @BeforeEach
  void start() throws Exception {
    kiosk = new TestKiosk(folder.resolve("kiosk.db")).stocked();
    var board = new BoardReading(5, 100, false, 0, false, 2912, Set.of(BoardReading.Sensor.BIN));
    var shop =
        new Workshop(
            kiosk.store,
            kiosk.orders,
            kiosk.stock,
            kiosk.journal,
            new StockHistory(TestKiosk.ZONE, SupplyPolicy.USUAL),
            new NotingHands(kiosk, asked),
            tests,
            () ->
                new MachineReading(
                    Optional.empty(), Optional.of(board), standing(), Optional.empty()),
            () -> kiosk.time.bounds().lower(),
            () -> {},
            new CabinetGuard(
                VirtualCabinet.inMemory(),
                kiosk.store,
                kiosk.journal,
                CabinetHabits.USUAL,
                kiosk.nanos::get),
            StockRules.ANY,
            TwoNames.NONE);
    var server =
        new TechnicianServer(
            vertx,
            shop,
            new CareScript(),
            this::pin,
            CodeGate.CLOSED,
            TestKiosk.ZONE,
            new SecureRandom(),
            kiosk.nanos::get);
    base = "http://127.0.0.1:" + server.start("127.0.0.1", 0).await(10, TimeUnit.SECONDS);
  }

  @AfterEach
  void stop() throws Exception {
    vertx.close().await(10, TimeUnit.SECONDS);
    kiosk.close();
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
    assertTrue(get("/").statusCode() < 400);
  }

  @Test
  void without_a_pin_there_is_only_the_log_in() throws Exception {
    assertEquals("/login", get("/").headers().firstValue("location").orElseThrow());
    assertProblem(get("/status.json"), 401, "LOG_IN");
    assertProblem(post("/stock/load", "sku=KIA-B&pieces=1"), 401, "LOG_IN");
    assertTrue(get("/login").body().contains("PIN"));
  }

  @Test
  void a_browser_may_say_where_its_own_form_comes_from() throws Exception {
    // With "no-referrer" every browser sends "Origin: null" and no technician could log in.
    assertEquals(
        "same-origin", get("/login").headers().firstValue("Referrer-Policy").orElseThrow());
  }

  @Test
  void an_ended_session_leads_a_person_back_to_the_log_in() throws Exception {
    var form =
        HttpRequest.newBuilder(URI.create(base + "/stock/load"))
            .header("Accept", "text/html,application/xhtml+xml")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("sku=KIA-B&pieces=1"))
            .build();
    var answer = http.send(form, BodyHandlers.ofString());
    assertEquals("/login?ended=1", answer.headers().firstValue("location").orElseThrow());
  }

  @Test
  void a_wrong_pin_says_how_many_tries_are_left_and_a_lock_how_long() throws Exception {
    var wrong = post("/login", "pin=0000");
    assertEquals(403, wrong.statusCode());
    assertTrue(wrong.body().contains("2 kali"), wrong.body());
    var locked = post("/login", "pin=9999");
    assertEquals(429, locked.statusCode());
    assertTrue(locked.body().contains("15 menit"), locked.body());
    assertEquals(400, post("/login", "").statusCode());
  }

  @Test
  void the_page_shows_sensors_beside_the_book_and_faults_with_the_next_step() throws Exception {
    logIn();
    faults.add("X-999");
    String page = get("/").body();
    assertTrue(page.contains("<td>5</td>\n<td>5</td>\n<td class=\"mark\">✓ cocok"), page);
    assertTrue(page.contains("<td>sensor rusak</td>"), page);
    assertTrue(page.contains("Tutup sampai berbunyi klik."), page);
    assertTrue(page.contains("sudah 7 menit"), page);
    assertTrue(page.contains("X-999"), page);
    assertTrue(page.contains("<strong>20 kartu</strong>"), page);
    assertTrue(page.contains("Belum ada hari yang lengkap"), page);
    assertTrue(page.contains("29,1 °C"), page);
    assertFalse(page.contains("{0}"), page);
  }

  @Test
  void an_idle_session_ends() throws Exception {
    logIn();
    kiosk.pass(TechnicianSessions.IDLE.plusSeconds(1));
    assertProblem(get("/status.json"), 401, "LOG_IN");
  }

  @Test
  void a_form_without_its_token_does_nothing() throws Exception {
    logIn();
    assertProblem(post("/stock/load", "sku=KIA-B&pieces=3"), 403, "CSRF");
    assertProblem(post("/stock/load", "sku=KIA-B&pieces=3&csrf=nope"), 403, "CSRF");
    assertEquals(5, hopper());
    var foreign =
        http.send(
            form("/stock/load", "sku=KIA-B&pieces=3&csrf=" + csrf)
                .header("Origin", "http://evil.example")
                .build(),
            BodyHandlers.ofString());
    assertProblem(foreign, 403, "FOREIGN_PAGE");
  }

  @Test
  void stock_is_received_loaded_fitted_and_counted_under_a_name() throws Exception {
    logIn();
    assertEquals(303, deed("/stock/receive-blanks", "sku=KIA-A&lot=L9&pieces=40"));
    assertEquals(303, deed("/stock/load", "sku=KIA-A&pieces=12"));
    assertEquals(303, deed("/stock/unload", "sku=KIA-A&pieces=2"));
    assertEquals(303, deed("/stock/receive-ribbon", "sku=YMCKO-200&kind=YMCKO&lot=L8&panels=1000"));
    assertEquals(303, deed("/stock/fit", "sku=YMCKO-200&panels=1000"));
    assertEquals(303, deed("/stock/count", "sku=KIA-A&account=HOPPER&counted=9"));
    int counted = kiosk.store.read(h -> kiosk.stock.balance(h, "KIA-A", Account.HOPPER));
    assertEquals(9, counted);
    int left = kiosk.store.read(kiosk.stock::panelsLeft);
    assertEquals(1000, left);
    var status = Json.strict().readTree(get("/status.json").body());
    assertEquals(1000, status.get("panelsLeft").asInt());
    kiosk.store.run(
        tx ->
            assertTrue(
                kiosk.journal.after(tx, 0, 1000).stream()
                    .map(event -> String.valueOf(event.data()))
                    .anyMatch(data -> data.contains("LOADED") && data.contains("Bu Tuti"))));
  }

  @ParameterizedTest
  @CsvSource({
    "/stock/load, sku=KIA-B&pieces=46, 409",
    "/stock/load, sku=NOPE&pieces=1, 409",
    "/stock/load, sku=KIA-B&pieces=0, 400",
    "/stock/load, sku=KIA-B&pieces=-1, 400",
    "/stock/load, sku=KIA-B&pieces=9999999, 400",
    "/stock/load, sku=KIA-B, 400",
    "/stock/load, pieces=1, 400",
    "/stock/receive-ribbon, sku=R&kind=PINK&lot=1&panels=5, 400",
    "/stock/count, sku=KIA-B&account=ISSUED&counted=1, 409",
    "/cards/settle, order=x&verdict=GOOD, 400",
    "/cards/settle, order=00000000-004b-4941-0000-000000000007&verdict=MAYBE, 400",
    "/cards/move, order=00000000-004b-4941-0000-000000000063&deed=GIVEN, 409"
  })
  void what_cannot_be_is_refused_with_words_and_changes_nothing(
      String path, String fields, int status) throws Exception {
    logIn();
    var reply = post(path, fields + "&csrf=" + csrf);
    assertEquals(status, reply.statusCode(), reply.body());
    assertTrue(reply.body().contains("class=\"refused\""), reply.body());
    assertEquals(5, hopper());
  }

  @ParameterizedTest
  @CsvSource({"GOOD, HANDED_OVER", "SPOILED, QUEUED", "NOT_FOUND, MISSING"})
  void an_unknown_card_is_settled_by_exactly_three_buttons(String verdict, OrderState after)
      throws Exception {
    NotingHands.lose(kiosk, CARD);
    logIn();
    String page = get("/").body();
    assertEquals(3, page.split("action=\"/cards/settle\"", -1).length - 1, page);
    assertTrue(page.contains("Baik dan sudah diserahkan"), page);
    assertEquals(303, deed("/cards/settle", "order=" + CARD + "&verdict=" + verdict));
    assertEquals(after, state());
    assertEquals(List.of("settle " + verdict), asked, "the print desk knows the device");
  }

  @ParameterizedTest
  @CsvSource({"GIVEN, HANDED_OVER, handOver", "DISCARD, WITHDRAWN, discard"})
  void a_captured_card_is_handed_over_or_discarded(String deed, OrderState after, String told)
      throws Exception {
    NotingHands.lose(kiosk, CARD);
    kiosk.store.run(
        tx -> {
          kiosk.orders.move(tx, CARD, OrderEvent.SETTLE_GOOD, MoveFacts.byPerson("Bu Tuti"));
          kiosk.orders.move(tx, CARD, OrderEvent.NOT_TAKEN, MoveFacts.by(Cause.TIME_OUT));
        });
    logIn();
    assertEquals(303, deed("/cards/move", "order=" + CARD + "&deed=" + deed));
    assertEquals(after, state());
    assertEquals(List.of(told), asked);
  }

  @ParameterizedTest
  @CsvSource({"TAKEN, HANDED_OVER, handOver", "NOT_TAKEN, CAPTURED, capture"})
  void a_printed_card_is_handed_over_or_carried_to_the_bin(
      String deed, OrderState after, String told) throws Exception {
    NotingHands.lose(kiosk, CARD);
    kiosk.store.run(
        tx -> kiosk.orders.move(tx, CARD, OrderEvent.SETTLE_GOOD, MoveFacts.byPerson("Bu Tuti")));
    logIn();
    assertEquals(303, deed("/cards/move", "order=" + CARD + "&deed=" + deed));
    assertEquals(after, state());
    assertEquals(List.of(told), asked);
  }

  @Test
  void a_ribbon_is_not_counted_while_a_card_is_unknown() throws Exception {
    NotingHands.lose(kiosk, CARD);
    logIn();
    var refused = post("/stock/count", "sku=YMCKO-200&account=FITTED&counted=0&csrf=" + csrf);
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("K-206"), refused.body());
    assertEquals(303, deed("/cards/settle", "order=" + CARD + "&verdict=SPOILED"));
    assertEquals(303, deed("/stock/count", "sku=YMCKO-200&account=FITTED&counted=0"));
  }

  @Test
  void log_out_ends_the_session() throws Exception {
    logIn();
    assertEquals(303, deed("/logout", ""));
    assertProblem(get("/status.json"), 401, "LOG_IN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x>"})
  void a_name_of_stock_is_shown_escaped(String sku) throws Exception {
    logIn();
    String fields = "lot=1&pieces=1&sku=" + URLEncoder.encode(sku, StandardCharsets.UTF_8);
    assertEquals(303, deed("/stock/receive-blanks", fields));
    assertFalse(get("/").body().contains(sku));
  }

  private List<StandingFault> standing() {
    return faults.stream()
        .map(code -> new StandingFault(code, Duration.ofMinutes(7), false, true))
        .toList();
  }

  private PinGate.Answer pin(String pin) {
    return switch (pin) {
      case "4711" -> new PinGate.Known("Bu Tuti");
      case "9999" -> new PinGate.Locked(Duration.ofMinutes(14));
      default -> new PinGate.Wrong(2);
    };
  }

  private OrderState state() {
    return kiosk.store.read(h -> kiosk.orders.find(h, CARD)).orElseThrow().state();
  }

  private int hopper() {
    return kiosk.store.read(h -> kiosk.stock.balance(h, TestKiosk.BLANK, Account.HOPPER));
  }

  private void logIn() throws Exception {
    var entered = post("/login", "pin=4711");
    assertEquals(303, entered.statusCode());
    String given = entered.headers().firstValue("set-cookie").orElseThrow();
    assertTrue(given.contains("HTTPOnly") && given.contains("SameSite=Strict"), given);
    cookie = given.substring(0, given.indexOf(';'));
    csrf = Json.strict().readTree(get("/session.json").body()).get("csrf").asText();
  }

  private int deed(String path, String fields) throws Exception {
    return post(path, fields + "&csrf=" + csrf).statusCode();
  }

  private static void assertProblem(HttpResponse<String> reply, int status, String code)
      throws Exception {
    assertEquals(status, reply.statusCode(), reply.body());
    assertEquals(
        code, Json.read(reply.body().getBytes(StandardCharsets.UTF_8), Problem.class).code());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String fields) throws Exception {
    return http.send(form(path, fields).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder form(String path, String fields) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(fields));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie);
  }
}
