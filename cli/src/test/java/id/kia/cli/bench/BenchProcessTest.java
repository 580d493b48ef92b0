package id.kia.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.Wire;
import id.kia.contract.Json;
import id.kia.drivers.Baseline;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.CardImage;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.EvolisClassicDriver;
import id.kia.drivers.fault.BoardFault;
import id.kia.drivers.fault.DeviceFault;
import id.kia.drivers.fault.Moment;
import id.kia.drivers.fault.PlannedFault;
import id.kia.drivers.fault.PrinterFault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
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
                Optional.empty(),
                ZoneId.of("Asia/Makassar"),
                Optional.of(folder.resolve("clock.txt")),
                Optional.empty(),
                List.of()),
            () -> Instant.parse("2026-11-21T20:00:00Z"),
            System::nanoTime,
            Thread::sleep);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void faults_to_come_are_there_from_the_start() throws Exception {
    List<String> faults =
        List.of("cover-open@card:7", "scanner-half@now", "sensor-dead@now:bin", "door-open@now");
    var options =
        new BenchOptions(
            folder.resolve("other"),
            folder.resolve("other-cards"),
            folder.resolve("other.json"),
            4_000_000,
            1000,
            0,
            100,
            200,
            Duration.ofMinutes(10),
            Optional.empty(),
            Optional.empty(),
            ZoneId.of("Asia/Makassar"),
            Optional.empty(),
            Optional.empty(),
            faults.stream().map(PlannedFault::parse).toList());
    try (BenchWorld world =
        BenchWorld.open(options, Instant::now, System::nanoTime, Thread::sleep)) {
      assertEquals(List.of("cover-open@card:7"), world.look().trouble().planned());
      assertEquals(
          List.of("DOOR_OPEN", "SCANNER_HALF", "SENSOR_DEAD:BIN"),
          world.look().trouble().standing());
    }
  }

  @Test
  void the_page_is_filled_and_says_how_fast_time_goes() throws Exception {
    var answer = get("/");
    assertEquals(HttpClient.Version.HTTP_1_1, answer.version(), "no change in mid-connection");
    String page = answer.body();
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
  @CsvSource({
    "LOAD_BLANKS, 0",
    "LOAD_BLANKS, 501",
    "FIT_RIBBON, 0",
    "EXPLODE, 0",
    "OPEN_COVER, 3",
    "WARM, 91",
    "MOVE_CLOCK, 4000"
  })
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/bench/deed {\"deed\":\"OPEN_COVER\",\"kind\":\"YMCKO\"}",
        "/bench/fault {}",
        "/bench/fault {\"fault\":\"JAM\",\"when\":\"PANEL\"}",
        "/bench/fault {\"fault\":\"JAM\",\"at\":3}",
        "/bench/fault {\"fault\":\"JAM\",\"when\":\"PANEL\",\"at\":0}",
        "/bench/fault {\"fault\":\"JAM\",\"seconds\":5}",
        "/bench/fault {\"fault\":\"FIRE\"}",
        "/bench/fault {\"fault\":\"SENSOR_DEAD\"}",
        "/bench/fault {\"fault\":\"JAM\",\"sensor\":\"BIN\"}",
        "/bench/fault {\"fault\":\"DOOR_OPEN\",\"when\":\"PANEL\",\"at\":3}",
        "/bench/mend {}",
        "/bench/sensor {\"sensor\":\"DOOR\"}",
        "/bench/sensor {\"sensor\":\"NOSE\",\"health\":\"DEAD\"}"
      })
  void bad_faults_and_sensors_get_a_problem(String request) throws Exception {
    String[] parts = request.split(" ", 2);
    assertEquals(400, send(parts[0], parts[1]).statusCode());
    assertEquals("[]", world().get("planned").toString());
  }

  @Test
  void every_fault_of_the_printer_can_be_planned_for_every_moment_and_forgotten() throws Exception {
    int plans = 0;
    for (PrinterFault fault : PrinterFault.values()) {
      for (Moment when : List.of(Moment.PANEL, Moment.CARD, Moment.BYTES)) {
        post(
            "/bench/fault", "{\"fault\":\"%s\",\"when\":\"%s\",\"at\":900}".formatted(fault, when));
        plans++;
      }
    }
    JsonNode planned = world().get("planned");
    assertEquals(plans, planned.size());
    assertTrue(planned.toString().contains("\"jam@panel:900\""), planned.toString());
    assertEquals(0, deed("FORGET_FAULTS", 0).get("planned").size());
  }

  @Test
  void every_fault_of_every_device_happens_now_and_is_mended() throws Exception {
    for (DeviceFault fault : DeviceFault.all()) {
      String name = fault.name();
      boolean ofSensor = fault.takes() == DeviceFault.Argument.SENSOR;
      String body = "{\"fault\":\"" + name + (ofSensor ? "\",\"sensor\":\"BIN\"}" : "\"}");
      String standing = post("/bench/fault", body).get("standing").toString();
      if (fault != BoardFault.BOARD_RESTART) { // over before anybody looks
        assertTrue(standing.contains("\"" + name + (ofSensor ? ":BIN\"" : "\"")), standing);
      }
      assertEquals("[]", post("/bench/mend", body).get("standing").toString(), name);
    }
    JsonNode world = world();
    assertEquals(100, world.at("/printer/feederCards").asInt(), "blanks are back");
    assertFalse(world.at("/printer/ribbonEnded").asBoolean());
    assertTrue(world.at("/printer/powered").asBoolean());
    assertTrue(world.at("/printer/plugged").asBoolean());
  }

  @Test
  void hands_undo_what_a_fault_did() throws Exception {
    post("/bench/fault", "{\"fault\":\"POWER_CUT\"}");
    assertTrue(deed("POWER_ON", 0).at("/printer/powered").asBoolean());
    post("/bench/fault", "{\"fault\":\"SILENCE\"}");
    assertFalse(deed("SPEAK", 0).at("/printerSilent").asBoolean());
    post("/bench/fault", "{\"fault\":\"UNPLUG\"}");
    assertTrue(deed("PLUG_PRINTER", 0).at("/printer/plugged").asBoolean());
    assertEquals("[]", world().get("standing").toString());
  }

  @Test
  void a_dead_sensor_says_so_and_a_stuck_one_does_not_know_it() throws Exception {
    sensor("DOOR", "STUCK");
    sensor("HOPPER", "DEAD");
    JsonNode world = deed("OPEN_DOOR", 0);
    assertTrue(world.get("doorStandsOpen").asBoolean());
    assertFalse(world.at("/board/doorOpen").asBoolean());
    assertEquals("{\"HOPPER\":\"DEAD\"}", world.at("/board/faults").toString());
    assertEquals("STUCK", world.at("/sensors/DOOR").asText());
    assertTrue(sensor("DOOR", "WELL").at("/board/doorOpen").asBoolean());
    assertEquals("{}", sensor("HOPPER", "WELL").at("/board/faults").toString());
  }

  @Test
  void every_sensor_can_be_stuck() throws Exception {
    for (Sensor sensor : Sensor.values()) {
      sensor(sensor.name(), "STUCK");
    }
    JsonNode before = world().get("board");
    deed("EMPTY_FEEDER", 0);
    deed("FILL_BIN", 0);
    deed("OPEN_DOOR", 0);
    assertEquals(before, deed("WARM", 60).get("board"));
  }

  @Test
  void a_ribbon_of_another_kind_can_be_fitted() throws Exception {
    JsonNode world =
        post("/bench/deed", "{\"deed\":\"FIT_RIBBON\",\"count\":7,\"kind\":\"K_BLACK\"}");
    assertEquals("K_BLACK", world.at("/printer/ribbon").asText());
    assertEquals(7, world.at("/printer/ribbonCardsLeft").asInt());
  }

  @Test
  void the_calendar_moves_by_the_file_that_hub_and_kiosk_read() throws Exception {
    assertEquals("2026-11-22", world().at("/clock/day").asText(), "in Balangan");
    JsonNode moved = deed("MOVE_CLOCK", 31);
    assertEquals("2026-12-23", moved.at("/clock/day").asText());
    assertEquals("P31D", Files.readString(folder.resolve("clock.txt")).strip());
    assertEquals(30, deed("MOVE_CLOCK", -1).at("/clock/moved").asInt());
    assertEquals(0, deed("RESET_CLOCK", 0).at("/clock/moved").asInt());
    Duration said = Duration.parse(Files.readString(folder.resolve("clock.txt")).strip());
    assertEquals(Duration.ZERO, said);
  }

  @Test
  void alone_the_bench_has_no_plugs_of_a_kiosk() throws Exception {
    assertTrue(world().get("around").isNull());
    assertTrue(deed("KIOSK_OFF", 0).get("around").isNull());
  }

  @Test
  void the_page_speaks_the_language_of_the_cookie() throws Exception {
    assertTrue(get("/").body().contains("<html lang=\"id\">"));
    var kept = get("/language/en");
    assertEquals(303, kept.statusCode());
    String cookie = kept.headers().firstValue("set-cookie").orElse("");
    assertTrue(cookie.startsWith("kia_lang=en"), cookie);
    var asked =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bench.port() + "/"))
            .header("Cookie", "kia_lang=en")
            .build();
    assertTrue(http.send(asked, BodyHandlers.ofString()).body().contains("<html lang=\"en\">"));
    assertEquals(404, get("/language/xx").statusCode());
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
    assertEquals(5 * Senses.TURNS_A_PANEL, world.at("/board/ribbonTurns").asInt());
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
    assertTrue(get("/bench/slips.json").body().contains("\"damaged\":\"KAI1\""));
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

  private JsonNode sensor(String sensor, String health) throws Exception {
    return post("/bench/sensor", "{\"sensor\":\"" + sensor + "\",\"health\":\"" + health + "\"}");
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
