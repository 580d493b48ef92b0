package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.Json;
import id.kia.contract.code.CodeKey;
import id.kia.contract.order.LogMessage;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderPushed;
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
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A hub with its sample class, a head who is logged in and an enrolled kiosk, over HTTP only. */
abstract class SampleOffice {
  @TempDir Path data;
  TestHub hub;
  TestKiosk kiosk;
  TestOffice office;
  private long sequence;

  @BeforeEach
  final void start() throws Exception {
    hub = new TestHub(data);
    kiosk = new TestKiosk(hub.port());
    kiosk.enrol(TestHub.SECRET);
    office = new TestOffice(hub.port());
    assertEquals(303, office.logIn("kepala", "kepala-rahasia").statusCode());
  }

  @AfterEach
  final void stop() {
    hub.close();
  }

  JsonNode imported() throws Exception {
    SampleClass.Written sample = SampleOnce.of(today());
    HttpResponse<byte[]> answer = office.upload(Files.readAllBytes(sample.list()), photos(sample));
    assertEquals(200, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    return TestKiosk.read(answer, JsonNode.class);
  }

  static Map<String, byte[]> photos(SampleClass.Written sample) throws IOException {
    Map<String, byte[]> photos = new HashMap<>();
    try (var files = Files.list(sample.photos())) {
      for (Path file : files.toList()) {
        photos.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return photos;
  }

  LocalDate today() {
    return LocalDate.ofInstant(hub.now(), TestHub.config(data).office().zone());
  }

  String application(String name) throws Exception {
    for (JsonNode one : office.json("/office/applications.json")) {
      if (one.path("name").asText().contains(name)) {
        return one.path("id").asText();
      }
    }
    throw new AssertionError("no application of " + name);
  }

  String verified(String name) throws Exception {
    imported();
    String child = application(name);
    office.posted("/office/verify", Map.of("ids", child, "siak", "yes", "warnings", "yes"));
    return child;
  }

  String pushed(String child) throws Exception {
    JsonNode result =
        office.posted("/office/push", Map.of("kiosk", kiosk.id().value(), "ids", child));
    assertTrue(result.get(0).path("done").asBoolean(), result.toString());
    return result.get(0).path("orderId").asText();
  }

  List<LogMessage> messages() throws Exception {
    List<LogMessage> messages = new ArrayList<>();
    for (LogEntry entry : TestKiosk.read(kiosk.log(0), LogPage.class).entries()) {
      byte[] payload = kiosk.home().keyRing().open(entry.envelope(), Purpose.LOG).orElseThrow();
      messages.add(Json.read(payload, LogRecord.class).message());
    }
    return messages;
  }

  CardContent opened(OrderPushed message) throws Exception {
    byte[] content =
        kiosk
            .sealing
            .open(
                message.sealedContent(),
                SealContext.content(kiosk.id(), message.orderId(), message.version()))
            .orElseThrow();
    return Json.read(content, CardContent.class);
  }

  CodeKey codeKey() {
    return CodeKey.of(
        kiosk
            .sealing
            .open(kiosk.home().sealedCodeKey(), SealContext.codeKey(kiosk.id()))
            .orElseThrow());
  }

  void events(KioskEvent... events) throws Exception {
    HttpResponse<byte[]> answer =
        kiosk.post("/events", new EventBatch(kiosk.incarnation, List.of(events)));
    assertEquals(200, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    assertEquals(sequence, TestKiosk.read(answer, BatchReceipt.class).acknowledgedUpTo());
  }

  KioskEvent moved(String order, String event, String to, int printing, int waiting) {
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

  KioskEvent stock(String from, String to, int pieces) {
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

  KioskEvent event(EventKind kind, @Nullable OrderId order, ObjectNode data) {
    return new KioskEvent(
        ++sequence, hub.now().toEpochMilli(), 1, ClockTrust.SYNCED, kind, order, data);
  }
}
