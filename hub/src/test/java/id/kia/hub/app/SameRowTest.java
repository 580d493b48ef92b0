package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.Json;
import id.kia.contract.order.LogMessage;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.LogPage;
import id.kia.contract.sync.LogRecord;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two staff on one row, a double click, a second tab, the back button: nothing happens twice. */
class SameRowTest {
  @TempDir Path data;
  private TestHub hub;
  private TestKiosk kiosk;
  private TestOffice office;
  private TestClass children;

  @BeforeEach
  void start() throws Exception {
    hub = new TestHub(data);
    kiosk = new TestKiosk(hub.port());
    kiosk.enrol(TestHub.SECRET);
    office = new TestOffice(hub.port());
    office.logIn("kepala", "kepala-rahasia");
    children = new TestClass(hub, office, data);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void the_second_of_two_verifiers_hears_who_was_faster() throws Exception {
    children.imported();
    String seen = seen(children.row("AISYAH"));
    TestOffice other = new TestOffice(hub.port());
    other.logIn("verifikator", "verifikator-rahasia");
    assertTrue(one(other, "/office/verify", verify(seen)).path("done").asBoolean());
    JsonNode second = one(office, "/office/verify", verify(seen));
    assertFalse(second.path("done").asBoolean());
    assertEquals("NOT_WAITING", second.path("code").asText());
    assertEquals("verifikator", second.path("by").asText());
    assertEquals("VERIFY", second.path("action").asText());
  }

  @Test
  void a_row_that_changed_since_it_was_seen_is_not_decided() throws Exception {
    children.imported();
    String id = children.row("AISYAH").path("id").asText();
    JsonNode verified = one(office, "/office/verify", verify(id + "@7"));
    assertEquals("CHANGED", verified.path("code").asText());
    Map<String, String> back = Map.of("ids", id + "@7", "reason", "Foto orang lain");
    assertEquals("CHANGED", one(office, "/office/sendback", back).path("code").asText());
    assertEquals("TO_VERIFY", children.row("AISYAH").path("state").asText());
  }

  @Test
  void a_row_sent_back_leaves_the_lists_and_keeps_its_reason_as_it_was_typed() throws Exception {
    children.imported();
    String id = children.row("AISYAH").path("id").asText();
    String reason = "Foto <script>alert(1)</script> \u202Ekeliru";
    assertTrue(
        one(office, "/office/sendback", Map.of("ids", id, "reason", reason))
            .path("done")
            .asBoolean());
    String page = html(office.page("/office?tab=verifikasi&state=SENT_BACK", ""));
    assertTrue(page.contains("Foto &lt;script&gt;alert(1)&lt;/script&gt; [U+202E]keliru"), page);
    assertEquals("FORM", TestKiosk.problem(office.post("/office/sendback", Map.of("ids", id))));
    JsonNode push = one(office, "/office/push", Map.of("kiosk", kiosk.id().value(), "ids", id));
    assertEquals("NOT_VERIFIED", push.path("code").asText());
  }

  @Test
  void a_form_that_comes_twice_works_once_and_tells_the_same() throws Exception {
    String child = children.verified("AISYAH");
    Map<String, String> push =
        Map.of("kiosk", kiosk.id().value(), "ids", child, "form", "f0000000-1");
    JsonNode first = office.posted("/office/push", push);
    assertEquals(first, office.posted("/office/push", push));
    assertEquals(1, pushes().size());
    Map<String, String> newForm =
        Map.of("kiosk", kiosk.id().value(), "ids", child, "form", "f0000000-2");
    assertEquals("OPEN_ORDER", one(office, "/office/push", newForm).path("code").asText());
  }

  @Test
  void a_double_click_on_a_page_ends_at_the_same_answer() throws Exception {
    children.imported();
    String seen = seen(children.row("AISYAH"));
    Map<String, String> form =
        Map.of(
            "ids",
            seen,
            "siak",
            "yes",
            "warnings",
            "yes",
            "form",
            "f0000000-3",
            "back",
            "/office/check?q=A");
    HttpResponse<byte[]> first = office.form("/office/verify", form, "same-origin");
    HttpResponse<byte[]> second = office.form("/office/verify", form, "same-origin");
    String next = first.headers().firstValue("location").orElse("");
    assertEquals(303, first.statusCode());
    assertTrue(next.startsWith("/office/check?q=A&result="), next);
    assertEquals(next, second.headers().firstValue("location").orElse(""));
    String page = html(office.page(next.replace("/office/check?q=A&", "/office?"), ""));
    assertTrue(page.contains("Selesai: 1."), page);
    HttpResponse<byte[]> late =
        office.form(
            "/office/verify",
            Map.of("ids", seen, "siak", "yes", "form", "f0000000-4"),
            "same-origin");
    String told = html(office.page(late.headers().firstValue("location").orElse(""), ""));
    assertTrue(told.contains("AISYAH"), told);
    assertTrue(told.contains("Terakhir diverifikasi oleh kepala"), told);
  }

  @Test
  void a_page_cannot_leave_out_the_id_that_makes_its_form_work_once() throws Exception {
    children.imported();
    HttpResponse<byte[]> answer =
        office.form("/office/verify", verify(seen(children.row("AISYAH"))), "same-origin");
    assertEquals(400, answer.statusCode());
    assertEquals("TO_VERIFY", children.row("AISYAH").path("state").asText());
  }

  @Test
  void an_order_that_somebody_changed_is_not_changed_by_who_saw_it_before() throws Exception {
    String order = children.pushed(kiosk, children.verified("AISYAH"));
    assertTrue(one(office, "/office/hold", Map.of("ids", order + "@1")).path("done").asBoolean());
    JsonNode late = one(office, "/office/recall", Map.of("ids", order + "@1"));
    assertEquals("CHANGED", late.path("code").asText());
    assertEquals("HOLD", late.path("action").asText());
    assertTrue(one(office, "/office/recall", Map.of("ids", order + "@2")).path("done").asBoolean());
    assertEquals(
        "STATE", one(office, "/office/recall", Map.of("ids", order + "@3")).path("code").asText());
  }

  @Test
  void an_order_put_first_arrives_again_with_the_same_slip() throws Exception {
    String order = children.pushed(kiosk, children.verified("AISYAH"));
    JsonNode slip = office.json("/office/slips.json?order=" + order).get(0);
    Map<String, String> first = Map.of("ids", order + "@1", "priority", "9");
    assertTrue(one(office, "/office/priority", first).path("done").asBoolean());
    OrderPushed before = pushes().getFirst();
    OrderPushed now = pushes().getLast();
    assertEquals(9, now.priority());
    assertEquals(2, now.version());
    assertEquals(before.codeHash(), now.codeHash());
    assertEquals(before.factorHash(), now.factorHash());
    assertEquals(before.issueNumber(), now.issueNumber());
    assertEquals(slip, office.json("/office/slips.json?order=" + order).get(0));
    Map<String, String> nonsense = Map.of("ids", order, "priority", "11");
    assertEquals("FORM", TestKiosk.problem(office.post("/office/priority", nonsense)));
  }

  @Test
  void everything_of_a_search_is_pushed_only_while_it_is_what_was_seen() throws Exception {
    children.verified("AISYAH");
    Map<String, String> stale = Map.of("kiosk", kiosk.id().value(), "everything", "5", "q", "");
    assertEquals("LIST_CHANGED", TestKiosk.problem(office.post("/office/push", stale)));
    Map<String, String> right =
        Map.of("kiosk", kiosk.id().value(), "everything", "1", "q", "aisyah");
    assertTrue(one(office, "/office/push", right).path("done").asBoolean());
    assertEquals(1, pushes().size());
  }

  private static Map<String, String> verify(String seen) {
    return Map.of("ids", seen, "siak", "yes", "warnings", "yes");
  }

  private static String seen(JsonNode row) {
    return row.path("id").asText() + "@" + row.path("version").asInt();
  }

  private static JsonNode one(TestOffice who, String path, Map<String, String> fields)
      throws Exception {
    return who.posted(path, fields).get(0);
  }

  private static String html(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private List<OrderPushed> pushes() throws Exception {
    List<OrderPushed> pushes = new ArrayList<>();
    for (LogEntry entry : TestKiosk.read(kiosk.log(0), LogPage.class).entries()) {
      byte[] payload = kiosk.home().keyRing().open(entry.envelope(), Purpose.LOG).orElseThrow();
      LogMessage message = Json.read(payload, LogRecord.class).message();
      if (message instanceof OrderPushed) {
        pushes.add(assertInstanceOf(OrderPushed.class, message));
      }
    }
    return pushes;
  }
}
