package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.Json;
import id.kia.contract.code.CodeKey;
import id.kia.contract.code.KeyedHash;
import id.kia.contract.code.PickupCodes;
import id.kia.contract.code.Scanned;
import id.kia.contract.code.TypedCode;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.person.CardContent;
import id.kia.contract.seal.SealContext;
import id.kia.contract.sync.KioskEvent;
import id.kia.hub.sample.SampleClass;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The sample class through the whole hub: list, verifier, kiosk, slip, receipt, over HTTP only. */
class OneCardTest extends SampleOffice {
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
}
