package id.kia.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.Wire;
import id.kia.contract.Json;
import id.kia.drivers.Baseline;
import id.kia.drivers.CardImage;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.EvolisClassicDriver;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchProcessTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // started before each test
  private BenchProcess bench;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws Exception {
    bench =
        BenchProcess.start(
            new BenchOptions(
                folder.resolve("devices"),
                folder.resolve("cards"),
                folder.resolve("printer.json"),
                4_000_000,
                1000,
                0,
                100,
                200,
                Duration.ofMinutes(10),
                Optional.of(folder.resolve("slips.json")),
                Optional.empty()),
            System::nanoTime,
            Thread::sleep);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void the_page_is_filled_and_says_how_fast_time_goes() throws Exception {
    String page = get("/").body();
    assertFalse(page.contains("{{"), "a place was not filled");
    assertTrue(page.contains("4000000 baud, waktu dipercepat 1000 kali"), page);
  }

  @Test
  void a_text_held_to_the_scanner_is_heard_only_by_an_open_port() throws Exception {
    assertFalse(post("/bench/scan", "{\"text\":\"KIA1ABC\"}").get("heard").asBoolean());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "[]", "{\"text\":\"\"}", "{\"text\":\"a\\u0000\"}", "{\"code\":\"x\"}"})
  void bad_scans_get_a_problem(String body) throws Exception {
    assertEquals(400, send("/bench/scan", body).statusCode());
  }

  @ParameterizedTest
  @CsvSource({"LOAD_BLANKS, 0", "LOAD_BLANKS, 501", "FIT_RIBBON, 0", "EXPLODE, 0", "OPEN_COVER, 3"})
  void bad_deeds_get_a_problem_and_change_nothing(String deed, int count) throws Exception {
    var before = world();
    assertEquals(
        400,
        send("/bench/deed", "{\"deed\":\"" + deed + "\",\"count\":" + count + "}").statusCode());
    assertEquals(before, world());
  }

  @Test
  void what_hands_do_to_the_printer_the_sensors_see() throws Exception {
    assertEquals(150, deed("LOAD_BLANKS", 50).at("/board/blanksInHopper").asInt());
    assertEquals(0, deed("EMPTY_FEEDER", 0).at("/board/blanksInHopper").asInt());
    assertTrue(deed("OPEN_COVER", 0).at("/printer/coverOpen").asBoolean());
    assertTrue(deed("OPEN_DOOR", 0).at("/board/doorOpen").asBoolean());
    assertEquals(5500, deed("WARM", 55).at("/board/temperatureCentiC").asInt());
    assertFalse(deed("UNPLUG_PRINTER", 0).at("/printer/plugged").asBoolean());
    assertTrue(deed("PLUG_PRINTER", 0).at("/printer/plugged").asBoolean());
    assertFalse(deed("UNPLUG_BOARD", 0).get("boardPlugged").asBoolean());
    assertTrue(deed("PLUG_BOARD", 0).get("boardPlugged").asBoolean());
    assertFalse(deed("POWER_OFF", 0).at("/printer/powered").asBoolean());
  }

  @Test
  void a_card_comes_out_is_seen_at_the_exit_and_is_taken() throws Exception {
    Wire wire = open(folder.resolve("devices").resolve("printer"));
    var profile = new PrinterProfile(RibbonKind.YMCKO, 4_000_000, true, true, true);
    try (CardPrinter printer = new EvolisClassicDriver().open(wire, profile, System::nanoTime)) {
      var _ = printer.identify();
      var now = printer.snapshot();
      var before = new Baseline(now.identity().serial(), now.counters(), now.position(), 5);
      int[] white = new int[CardImage.WIDTH * CardImage.HEIGHT];
      Arrays.fill(white, 0xffffff);
      var image =
          new CardImage(CardImage.WIDTH, CardImage.HEIGHT, white, new boolean[white.length]);
      Evidence evidence =
          printer.print(new PrintJob(RibbonKind.YMCKO, image), before, PrintListener.NONE);
      assertTrue(evidence instanceof Evidence.Good, String.valueOf(evidence));
    }
    JsonNode world = world();
    assertTrue(world.at("/board/cardAtExit").asBoolean());
    assertEquals(99, world.at("/board/blanksInHopper").asInt());
    assertEquals(5 * BenchWorld.TURNS_A_PANEL, world.at("/board/ribbonTurns").asInt());
    assertEquals("GOOD", world.get("lastOutcome").asText());
    var picture = get("/bench/cards/" + world.get("lastCard").asText());
    assertEquals("image/png", picture.headers().firstValue("content-type").orElse(""));
    assertTrue(post("/bench/take", "{}").get("taken").asBoolean());
    assertFalse(world().at("/board/cardAtExit").asBoolean());
    assertFalse(post("/bench/take", "{}").get("taken").asBoolean());
  }

  @Test
  void slips_are_read_anew_and_other_files_are_not_given_away() throws Exception {
    assertEquals("[]", get("/bench/slips.json").body());
    Files.writeString(folder.resolve("slips.json"), "[{\"label\":\"A\",\"code\":\"KIA1\"}]");
    assertTrue(get("/bench/slips.json").body().contains("KIA1"));
    assertEquals(404, get("/bench/cards/printer.json").statusCode());
    assertEquals(404, get("/bench/cards/..%2Fprinter.json").statusCode());
  }

  private static Wire open(Path link) throws Exception {
    return new SerialOpener(link.toString(), 115_200, System::nanoTime).open();
  }

  private JsonNode world() throws Exception {
    var reply = get("/bench/world.json");
    assertEquals(200, reply.statusCode(), reply.body());
    return Json.strict().readTree(reply.body());
  }

  private JsonNode deed(String deed, int count) throws Exception {
    return post("/bench/deed", "{\"deed\":\"" + deed + "\",\"count\":" + count + "}");
  }

  private JsonNode post(String path, String body) throws Exception {
    var reply = send(path, body);
    assertEquals(200, reply.statusCode(), reply.body());
    return Json.strict().readTree(reply.body());
  }

  private HttpResponse<String> send(String path, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bench.port() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bench.port() + path)).build(),
        BodyHandlers.ofString());
  }
}
