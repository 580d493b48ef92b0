package id.kia.tests.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.tests.Programs;
import id.kia.tests.Repository;
import id.kia.tests.erasure.Remains;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The demo that stays up: its pages answer, and the packaged kiosk gets over faults without a
 * restart. It runs beside other classes, but its methods one after the other: each says so, for
 * they would take the mode of the class.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StayingUpTest {
  private static final int PORTS = 18_640;
  private static final Duration SOON = Duration.ofSeconds(20);
  private static RunningDemo demo;

  @BeforeAll
  static void start() throws IOException {
    demo = RunningDemo.start(Path.of("target", "demo", "staying").toAbsolutePath(), PORTS);
    demo.awaitScreen("IDLE", SOON);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    demo.stop();
  }

  @Test
  @Order(1)
  @Execution(ExecutionMode.SAME_THREAD)
  void kiosk_screen_office_page_bench_page_and_technician_page_answer() throws IOException {
    for (int page = 0; page < 4; page++) {
      var answer = demo.get(page, "/");
      assertEquals(200, answer.statusCode(), "page " + page);
      assertTrue(answer.body().contains("<html"), "page " + page);
    }
  }

  @Test
  @Order(2)
  @Execution(ExecutionMode.SAME_THREAD)
  void a_wrong_pin_is_told_and_a_foreign_code_is_refused() throws IOException {
    JsonNode slip = demo.slips().path(0);
    demo.scan("00020101021226570011ID.DANA.WWW");
    demo.awaitScreen("REFUSED", SOON);
    demo.press("yes");
    demo.awaitScreen("IDLE", SOON);
    demo.scan(slip.path("code").asText());
    demo.awaitScreen("ASK_FACTOR", SOON);
    demo.type(slip.path("factor").asText().equals("000000") ? "111111" : "000000");
    demo.await("the hint", SOON, () -> !demo.screen().path("hint").asText("").isEmpty());
    demo.press("no");
    demo.awaitScreen("IDLE", SOON);
  }

  @Test
  @Order(3)
  @Execution(ExecutionMode.SAME_THREAD)
  void a_card_that_stays_inside_an_open_machine_is_settled_by_the_technician() throws IOException {
    JsonNode slip = demo.slips().path(0);
    demo.collect(slip);
    demo.await("the second panel", SOON, () -> demo.printer().path("panelsOnCard").asInt() >= 1);
    demo.deed("OPEN_COVER", 0);
    demo.awaitScreen("REFUSED", SOON);
    demo.press("yes");
    // A person takes the card out, closes the cover, and says what became of it.
    demo.deed("CLEAR_JAM", 0);
    demo.deed("CLOSE_COVER", 0);
    assertEquals(1, demo.settleUnknown("SPOILED"));
    demo.awaitScreen("IDLE", SOON);
    demo.collect(slip);
    demo.awaitScreen("TAKE_CARD", SOON);
    demo.deed("TAKE", 0);
    demo.awaitScreen("IDLE", SOON);
    assertEquals(2, demo.printer().path("cards").asInt());
  }

  @Test
  @Order(4)
  @Execution(ExecutionMode.SAME_THREAD)
  void a_printer_silent_in_mid_card_is_settled_by_evidence_and_the_same_slip_prints_one_good_card()
      throws IOException {
    JsonNode slip = demo.slips().path(1);
    JsonNode machine = demo.printer();
    JsonNode book = demo.blanks();
    int good = demo.cards("good");
    demo.collect(slip);
    demo.await("a printed panel", SOON, () -> demo.printer().path("panelsOnCard").asInt() >= 1);
    demo.deed("SILENCE", 65);
    demo.await(
        "the end of patience",
        Duration.ofMinutes(2),
        () -> !demo.screen().path("kind").asText().equals("PRINTING"));
    assertEquals("REFUSED", demo.screen().path("kind").asText(), demo.screen().toString());
    assertEquals("Kartumu perlu dilihat petugas", demo.screen().path("title").asText());
    demo.press("yes");
    // It speaks again: the half card goes to the reject box and the order waits for its slip.
    demo.await(
        "the half card in the reject box",
        SOON,
        () -> demo.printer().path("rejectBox").asInt() == machine.path("rejectBox").asInt() + 1);
    demo.awaitScreen("IDLE", SOON);
    demo.collect(slip);
    demo.awaitScreen("TAKE_CARD", SOON);
    demo.deed("TAKE", 0);
    demo.awaitScreen("IDLE", SOON);

    assertEquals(machine.path("cards").asInt() + 2, demo.printer().path("cards").asInt());
    assertEquals(machine.path("rejectBox").asInt() + 1, demo.printer().path("rejectBox").asInt());
    assertEquals(good + 1, demo.cards("good"));
    JsonNode after = demo.blanks();
    assertEquals(book.path("ISSUED").asInt() + 1, after.path("ISSUED").asInt(), after.toString());
    assertEquals(book.path("SPOILED").asInt() + 1, after.path("SPOILED").asInt(), after.toString());
    assertEquals(0, after.path("PRINTER").asInt(), after.toString());
  }

  @Test
  @Order(5)
  @Execution(ExecutionMode.SAME_THREAD)
  void a_kiosk_that_only_boots_stays_out_of_service_until_a_technician_says_try_again()
      throws IOException {
    for (int fruitless = 0; fruitless < 6; fruitless++) {
      demo.reboot();
    }
    demo.await("out of service", SOON, () -> demo.faults().contains("S-107"));
    demo.tryAgain();
    demo.await("service", SOON, () -> demo.faults().isEmpty());
    demo.awaitScreen("IDLE", SOON);
  }

  @Test
  @Order(6)
  @Execution(ExecutionMode.SAME_THREAD)
  void a_kiosk_that_crashes_in_the_middle_of_a_card_leaves_no_child_in_what_it_wrote_or_told()
      throws Exception {
    Remains remains = Remains.of(demo.data());
    assertFalse(remains.in(demo.slips().toString()).isEmpty(), "the search finds nothing");
    Map<String, Object> found = new TreeMap<>();
    demo.collect(anotherSlip());
    demo.await("a printed panel", SOON, () -> demo.printer().path("panelsOnCard").asInt() >= 1);
    found.put("files while a card prints", remains.inFiles());

    ProcessHandle kiosk = demo.process("kiosk");
    Set<Path> folders = Remains.reportFolders(kiosk);
    assertEquals("", dumpedHeap(kiosk), "a dump was made");
    Programs.run(demo.data(), "sh", "-c", "kill -SEGV " + kiosk.pid());
    kiosk.onExit().get(SOON.toSeconds(), TimeUnit.SECONDS);
    String log = Files.readString(demo.data().resolve("logs").resolve("kiosk.log"));
    assertTrue(log.contains("SIGSEGV"), "it did not crash");
    found.put("files after the crash", remains.inFiles());
    found.put("reports of the crash", remains.reports(kiosk.pid(), folders));

    demo.await("the kiosk's return", Duration.ofMinutes(1), demo::answers);
    demo.awaitScreen("IDLE", Duration.ofMinutes(1));
    assertEquals(List.of(), demo.faults());
    for (String told : List.of("/live.json", "/status.json", "/", "/book", "/moves")) {
      var answer = demo.get(2, told);
      assertEquals(200, answer.statusCode(), told);
      found.put(told, remains.in(answer.body()));
    }
    found.put("the bundle", remains.inParts(incident()));
    found.put("files at the end", remains.inFiles());
    found.values().removeIf(List.of()::equals);
    assertEquals(Map.of(), found);
  }

  /** What somebody with the kiosk's own rights gets who asks for all its memory. */
  private static String dumpedHeap(ProcessHandle kiosk) throws IOException, InterruptedException {
    Path dump = demo.data().resolve("heap.hprof");
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    String pid = Long.toString(kiosk.pid());
    var asked = Programs.run(demo.data(), jcmd, pid, "GC.heap_dump", dump.toString());
    return asked.exit() == 0 || Files.exists(dump) ? asked.output() : "";
  }

  /** A bundle as a technician makes it, which runs again without a difference. */
  private static byte[] incident() throws IOException, InterruptedException {
    Path root = Repository.root();
    String kia = root.resolve("kia").toString();
    Path bundle = demo.data().resolve("incident.zip");
    String data = demo.data().resolve("kiosk").toString();
    var made = Programs.run(root, kia, "incident", "--data", data, "--out", bundle.toString());
    assertEquals(0, made.exit(), made.output());
    var again = Programs.run(root, kia, "replay", bundle.toString());
    assertEquals(0, again.exit(), again.output());
    return Files.readAllBytes(bundle);
  }

  /** Of a child with a photograph who did not come yet. */
  private static JsonNode anotherSlip() throws IOException {
    JsonNode slips = demo.slips();
    for (int i = 2; i < slips.size(); i++) {
      JsonNode slip = slips.path(i);
      if (slip.path("factor").asText().length() == 6
          && !slip.path("note").asText().contains("TK")) {
        return slip;
      }
    }
    throw new IOException("no child is left: " + slips);
  }
}
