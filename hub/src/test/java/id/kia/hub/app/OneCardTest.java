package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.Json;
import id.kia.contract.code.CodeKey;
import id.kia.contract.code.KeyedHash;
import id.kia.contract.code.PickupCodes;
import id.kia.contract.code.Scanned;
import id.kia.contract.code.TypedCode;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.LogMessage;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.person.CardContent;
import id.kia.contract.seal.SealContext;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sync.BatchReceipt;
import id.kia.contract.sync.ClockTrust;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.LogPage;
import id.kia.contract.sync.LogRecord;
import id.kia.hub.sample.SampleClass;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample class through the whole hub: list, verifier, kiosk, slip, receipt, over HTTP only. */
class OneCardTest {
  @TempDir Path data;
  private TestHub hub;
  private TestKiosk kiosk;
  private TestOffice office;
  private long sequence;

  @BeforeEach
  void start() throws Exception {
    hub = new TestHub(data);
    kiosk = new TestKiosk(hub.port());
    kiosk.enrol(TestHub.SECRET);
    office = new TestOffice(hub.port());
    assertEquals(303, office.logIn("kepala", "kepala-rahasia").statusCode());
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void the_sample_class_is_judged_as_its_traps_say() throws Exception {
    JsonNode receipt = imported();
    assertEquals(37, receipt.path("total").asInt());
    JsonNode rows =
        office.json("/office/imports/" + receipt.path("importId").asText() + "/rows.json");
    Map<Integer, String> verdicts = new HashMap<>();
    rows.forEach(row -> verdicts.put(row.path("line").asInt() - 1, row.path("outcome").asText()));
    assertEquals("WARN", verdicts.get(1), "possible twins");
    assertEquals("WARN", verdicts.get(3));
    assertEquals("ACCEPT", verdicts.get(4));
    assertEquals("ACCEPT", verdicts.get(5));
    assertEquals("WARN", verdicts.get(6));
    assertEquals("REJECT", verdicts.get(7));
    assertEquals("ACCEPT", verdicts.get(8));
    assertEquals("REJECT", verdicts.get(9));
    assertEquals("RETURNED", verdicts.get(10));
    assertEquals("RETURNED", verdicts.get(11));
    assertEquals("RETURNED", verdicts.get(12));
    assertEquals("REJECT", verdicts.get(13));
    for (int row : new int[] {14, 15, 16, 17, 18, 20, 32, 33, 37}) {
      assertEquals("WARN", verdicts.get(row), "row " + row);
    }
    for (int row : new int[] {19, 21, 25, 26, 35, 36}) {
      assertEquals("ACCEPT", verdicts.get(row), "row " + row);
    }
    for (int row : new int[] {22, 27, 29, 31, 34}) {
      assertEquals("REJECT", verdicts.get(row), "row " + row);
    }
    for (int row : new int[] {23, 24, 28, 30}) {
      assertEquals("RETURNED", verdicts.get(row), "row " + row);
    }
    assertTrue(imported().path("again").asBoolean());
  }

  @Test
  void a_verified_child_reaches_the_kiosk_sealed_and_comes_back_as_a_receipt() throws Exception {
    String child = verified("AISYAH");
    String order = pushed(child);
    OrderPushed message = assertInstanceOf(OrderPushed.class, messages().getLast());
    assertEquals(order, message.orderId().toString());
    assertFalse(Json.text(message).contains("AISYAH"));
    CardContent content = opened(message);
    assertTrue(content.name().value().contains("AISYAH"));
    assertEquals("PARINGIN", content.placeOfIssue());

    HttpResponse<byte[]> photo = kiosk.get("/photos/" + message.photoSha256());
    assertEquals(message.photoBytes(), photo.body().length);
    byte[] jpeg =
        kiosk
            .sealing
            .open(photo.body(), SealContext.photo(kiosk.id(), message.orderId()))
            .orElseThrow();
    assertEquals(472, ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth());

    JsonNode codes = office.json("/office/slips.json?order=" + order).get(0);
    Scanned scanned = PickupCodes.read(codes.path("qrText").asText(), kiosk.home().keyRing());
    assertEquals(
        message.orderId(), assertInstanceOf(Scanned.Genuine.class, scanned).code().orderId());
    CodeKey key = codeKey();
    TypedCode typed = TypedCode.read(codes.path("typed").asText()).orElseThrow();
    assertEquals(message.codeHash(), KeyedHash.ofTypedCode(key, typed));
    assertEquals(
        message.factorHash(),
        KeyedHash.ofFactor(key, message.orderId(), FactorKind.PIN, codes.path("pin").asText()));
    byte[] pdf = office.get("/office/slips.pdf?order=" + order).body();
    assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));

    events(
        moved(order, "ARRIVE", "QUEUED", 0, 0),
        stock("RECEIVED", "BOX", 100),
        stock("BOX", "HOPPER", 50),
        moved(order, "EVIDENCE_SPOILED", "CLAIMED", 20, 0),
        stock("HOPPER", "SPOILED", 1),
        moved(order, "EVIDENCE_GOOD", "PRINTED", 30, 0),
        moved(order, "TAKEN", "HANDED_OVER", 0, 75),
        stock("HOPPER", "ISSUED", 1),
        // An older copy of the kiosk's database (bad 41) does not open a card that is handed over.
        moved(order, "HOLD", "HELD", 0, 0));
    JsonNode summary = office.json("/office/summary.json");
    assertEquals(1, summary.path("orders").path("HANDED_OVER").asInt());
    assertEquals(order, summary.path("receipts").get(0).path("orderId").asText());
    assertTrue(summary.path("receipts").get(0).path("virtual").asBoolean());
    assertEquals(1, summary.path("throughput").path("spoiled").asInt());
    assertEquals(30, summary.path("throughput").path("secondsPerCard").asInt());
    assertEquals(75, summary.path("throughput").path("secondsWaiting").asInt());
    JsonNode line = summary.path("kiosks").get(0).path("stock").get(0);
    assertEquals(100, line.path("received").asInt());
    assertEquals(48, line.path("accounts").path("HOPPER").asInt());

    JsonNode again =
        office.posted("/office/push", Map.of("kiosk", kiosk.id().value(), "ids", child));
    assertEquals("NOT_VERIFIED", again.get(0).path("code").asText());
  }

  @Test
  void unverified_rows_and_rows_with_open_orders_are_not_pushed() throws Exception {
    imported();
    String child = application("AISYAH");
    JsonNode early =
        office.posted("/office/push", Map.of("kiosk", kiosk.id().value(), "ids", child));
    assertEquals("NOT_VERIFIED", early.get(0).path("code").asText());
    office.posted("/office/verify", Map.of("ids", child, "siak", "yes", "warnings", "yes"));
    pushed(child);
    JsonNode twice =
        office.posted("/office/push", Map.of("kiosk", kiosk.id().value(), "ids", child));
    assertEquals("OPEN_ORDER", twice.get(0).path("code").asText());
  }

  @Test
  void a_warning_must_be_acknowledged() throws Exception {
    imported();
    String child = application("RAHMADI");
    JsonNode first = office.posted("/office/verify", Map.of("ids", child, "siak", "yes"));
    assertEquals("WARNINGS", first.get(0).path("code").asText());
    JsonNode second =
        office.posted("/office/verify", Map.of("ids", child, "siak", "yes", "warnings", "yes"));
    assertTrue(second.get(0).path("done").asBoolean());
  }

  @Test
  void a_new_slip_has_a_new_code_and_the_same_pin() throws Exception {
    String order = pushed(verified("AISYAH"));
    JsonNode before = office.json("/office/slips.json?order=" + order).get(0);
    office.posted("/office/reissue", Map.of("ids", order));
    JsonNode after = office.json("/office/slips.json?order=" + order).get(0);
    assertEquals(before.path("pin"), after.path("pin"));
    assertFalse(before.path("typed").equals(after.path("typed")));
    OrderPushed message = assertInstanceOf(OrderPushed.class, messages().getLast());
    assertEquals(2, message.issueNumber());
    assertEquals(2, message.version());
    assertTrue(opened(message).name().value().contains("AISYAH"));
  }

  @Test
  void a_recalled_order_can_be_pushed_again_with_the_same_slip() throws Exception {
    String child = verified("AISYAH");
    String order = pushed(child);
    JsonNode slip = office.json("/office/slips.json?order=" + order).get(0);
    office.posted("/office/recall", Map.of("ids", order));
    assertInstanceOf(OrderRecalled.class, messages().getLast());
    events(moved(order, "RECALL", "RECALLED", 0, 0));
    assertEquals(order, pushed(child));
    assertEquals(3, assertInstanceOf(OrderPushed.class, messages().getLast()).version());
    assertEquals(slip, office.json("/office/slips.json?order=" + order).get(0));
    KioskEvent settled = moved(order, "NOT_FOUND", "MISSING", 0, 0);
    ((ObjectNode) settled.data()).put("person", "Bu Ani");
    events(settled, moved(order, "ARRIVE", "QUEUED", 0, 0));
    String orders = new String(office.get("/office?tab=pesanan").body(), StandardCharsets.UTF_8);
    assertTrue(orders.contains("kata Bu Ani"), "final, and under a name: " + orders);
  }

  @Test
  void another_school_may_not_take_a_child_with_an_open_order() throws Exception {
    pushed(verified("AISYAH"));
    SampleClass.Written sample = SampleOnce.of(today());
    byte[] list =
        Files.readString(sample.list())
            .replace("99631101", "99631102")
            .getBytes(StandardCharsets.UTF_8);
    JsonNode receipt = TestKiosk.read(office.upload(list, photos(sample)), JsonNode.class);
    JsonNode rows =
        office.json("/office/imports/" + receipt.path("importId").asText() + "/rows.json");
    List<String> open = new ArrayList<>();
    for (JsonNode finding : rows.get(0).path("findings")) {
      if (finding.path("code").asText().equals("DUP_OPEN")) {
        open.add(finding.path("sentence").asText());
      }
    }
    assertEquals(1, open.size());
    assertTrue(open.getFirst().contains("Kios SD Contoh"), open.getFirst());
  }

  private JsonNode imported() throws Exception {
    SampleClass.Written sample = SampleOnce.of(today());
    HttpResponse<byte[]> answer = office.upload(Files.readAllBytes(sample.list()), photos(sample));
    assertEquals(200, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    return TestKiosk.read(answer, JsonNode.class);
  }

  private static Map<String, byte[]> photos(SampleClass.Written sample) throws IOException {
    Map<String, byte[]> photos = new HashMap<>();
    try (var files = Files.list(sample.photos())) {
      for (Path file : files.toList()) {
        photos.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return photos;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(hub.now(), TestHub.config(data).office().zone());
  }

  private String application(String name) throws Exception {
    for (JsonNode one : office.json("/office/applications.json")) {
      if (one.path("name").asText().contains(name)) {
        return one.path("id").asText();
      }
    }
    throw new AssertionError("no application of " + name);
  }

  private String verified(String name) throws Exception {
    imported();
    String child = application(name);
    office.posted("/office/verify", Map.of("ids", child, "siak", "yes", "warnings", "yes"));
    return child;
  }

  private String pushed(String child) throws Exception {
    JsonNode result =
        office.posted("/office/push", Map.of("kiosk", kiosk.id().value(), "ids", child));
    assertTrue(result.get(0).path("done").asBoolean(), result.toString());
    return result.get(0).path("orderId").asText();
  }

  private List<LogMessage> messages() throws Exception {
    List<LogMessage> messages = new ArrayList<>();
    for (LogEntry entry : TestKiosk.read(kiosk.log(0), LogPage.class).entries()) {
      byte[] payload = kiosk.home().keyRing().open(entry.envelope(), Purpose.LOG).orElseThrow();
      messages.add(Json.read(payload, LogRecord.class).message());
    }
    return messages;
  }

  private CardContent opened(OrderPushed message) throws Exception {
    byte[] content =
        kiosk
            .sealing
            .open(
                message.sealedContent(),
                SealContext.content(kiosk.id(), message.orderId(), message.version()))
            .orElseThrow();
    return Json.read(content, CardContent.class);
  }

  private CodeKey codeKey() {
    return CodeKey.of(
        kiosk
            .sealing
            .open(kiosk.home().sealedCodeKey(), SealContext.codeKey(kiosk.id()))
            .orElseThrow());
  }

  private void events(KioskEvent... events) throws Exception {
    HttpResponse<byte[]> answer =
        kiosk.post("/events", new EventBatch(kiosk.incarnation, List.of(events)));
    assertEquals(200, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    assertEquals(sequence, TestKiosk.read(answer, BatchReceipt.class).acknowledgedUpTo());
  }

  private KioskEvent moved(String order, String event, String to, int printing, int waiting) {
    ObjectNode data =
        JsonNodeFactory.instance.objectNode().put("event", event).put("to", to).put("version", 9);
    data.putObject("device").put("driver", "evolis").put("serial", "V1").put("virtual", true);
    if (printing > 0) {
      data.put("secondsPrinting", printing);
    }
    if (waiting > 0) {
      data.put("secondsWaiting", waiting);
    }
    return event(EventKind.ORDER_MOVED, OrderId.of(order), data);
  }

  private KioskEvent stock(String from, String to, int pieces) {
    return event(
        EventKind.STOCK_MOVED,
        null,
        JsonNodeFactory.instance
            .objectNode()
            .put("sku", "KIA")
            .put("from", from)
            .put("to", to)
            .put("pieces", pieces)
            .put("unit", "CARD")
            .put("reason", "TEST"));
  }

  private KioskEvent event(EventKind kind, @Nullable OrderId order, ObjectNode data) {
    return new KioskEvent(
        ++sequence, hub.now().toEpochMilli(), 1, ClockTrust.SYNCED, kind, order, data);
  }

  @Test
  void an_open_wake_stream_hears_of_a_push() throws Exception {
    String child = verified("AISYAH");
    try (BufferedReader stream = kiosk.stream("/wake")) {
      assertEquals("data: 1", nextData(stream));
      pushed(child);
      assertEquals("data: 2", nextData(stream));
    }
  }

  private static String nextData(BufferedReader stream) {
    // A stream that says nothing fails the test instead of holding it.
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          String line = "";
          while (!line.startsWith("data:")) {
            line = String.valueOf(stream.readLine());
          }
          return line;
        });
  }

  @Test
  void a_broken_link_resumes_a_photo_from_a_byte_on() throws Exception {
    pushed(verified("AISYAH"));
    OrderPushed message = assertInstanceOf(OrderPushed.class, messages().getLast());
    byte[] whole = kiosk.get("/photos/" + message.photoSha256()).body();
    HttpResponse<byte[]> rest = kiosk.range("/photos/" + message.photoSha256(), 1000);
    assertEquals(206, rest.statusCode());
    assertArrayEquals(Arrays.copyOfRange(whole, 1000, whole.length), rest.body());
  }

  @Test
  void a_range_that_makes_no_sense_is_a_problem_or_the_whole_photo() throws Exception {
    pushed(verified("AISYAH"));
    OrderPushed message = assertInstanceOf(OrderPushed.class, messages().getLast());
    String path = "/photos/" + message.photoSha256();
    for (String range :
        List.of(
            "bytes=-5-", "bytes=-5", "bytes=9999999999-", "bytes=9-1", "bytes=x-", "lines=1-")) {
      HttpResponse<byte[]> answer = kiosk.range(path, range);
      if (answer.statusCode() == 200) {
        assertEquals(message.photoBytes(), answer.body().length, range);
      } else {
        assertEquals("REQUEST", TestKiosk.problem(answer), range);
      }
    }
  }
}
