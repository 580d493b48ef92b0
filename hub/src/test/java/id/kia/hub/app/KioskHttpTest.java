package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.StaffPushed;
import id.kia.contract.seal.SealContext;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.RequestText;
import id.kia.contract.sync.BatchReceipt;
import id.kia.contract.sync.ClockTrust;
import id.kia.contract.sync.EnrolmentReply;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.HubTime;
import id.kia.contract.sync.KioskEvent;
import id.kia.contract.sync.LogPage;
import id.kia.contract.sync.LogRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kiosk over real HTTP: enrolment, signed requests, log, events, and everything malformed. */
class KioskHttpTest {
  @TempDir Path data;
  private TestHub hub;
  private TestKiosk kiosk;

  @BeforeEach
  void start() throws IOException {
    hub = new TestHub(data);
    kiosk = new TestKiosk(hub.port());
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void a_secret_takes_in_one_kiosk() throws Exception {
    assertEquals(201, kiosk.enrol(TestHub.SECRET).statusCode());
    assertEquals(
        32, kiosk.sealing.open(kiosk.home().sealedCodeKey(), codeKey()).orElseThrow().length);
    assertEquals("SECRET", TestKiosk.problem(new TestKiosk(hub.port()).enrol(TestHub.SECRET)));
  }

  @Test
  void the_same_kiosk_may_ask_again_when_the_answer_was_lost() throws Exception {
    kiosk.enrol(TestHub.SECRET);
    EnrolmentReply lost = kiosk.home();
    hub.later(Duration.ofMinutes(9));
    assertEquals(201, kiosk.enrol(TestHub.SECRET).statusCode());
    assertEquals(lost.kioskId(), kiosk.id());
    assertArrayEquals(
        kiosk.sealing.open(lost.sealedCodeKey(), codeKey()).orElseThrow(),
        kiosk.sealing.open(kiosk.home().sealedCodeKey(), codeKey()).orElseThrow());
    // It is the one of before, not a second one: its log goes on, and its signature counts.
    assertEquals(1, TestKiosk.read(kiosk.log(0), LogPage.class).entries().size());
    TestOffice office = new TestOffice(hub.port());
    office.logIn("teknisi", "teknisi-rahasia");
    assertEquals(1, office.json("/office/kiosks.json").size());
    assertEquals("SECRET", TestKiosk.problem(new TestKiosk(hub.port()).enrol(TestHub.SECRET)));
  }

  @Test
  void a_secret_older_than_ten_minutes_takes_in_nobody() throws Exception {
    hub.later(Duration.ofSeconds(601));
    assertEquals("SECRET", TestKiosk.problem(kiosk.enrol(TestHub.SECRET)));
  }

  @Test
  void the_log_begins_with_the_technicians_and_carries_signed_time() throws Exception {
    kiosk.enrol(TestHub.SECRET);
    HttpResponse<byte[]> answer = kiosk.log(0);
    assertEquals(200, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    assertTrue(answer.headers().firstValue(RequestText.NEXT_NONCE).isPresent());
    LogPage page = TestKiosk.read(answer, LogPage.class);
    LogRecord first = opened(page, 0);
    assertEquals(
        "teknisi",
        assertInstanceOf(StaffPushed.class, first.message()).members().getFirst().name());
    byte[] time = kiosk.home().keyRing().open(page.time(), Purpose.TIME).orElseThrow();
    assertEquals(hub.now().toEpochMilli(), Json.read(time, HubTime.class).epochMillis());
    assertEquals(0, TestKiosk.read(kiosk.log(1), LogPage.class).entries().size());
  }

  @Test
  void unsigned_replayed_and_foreign_requests_are_refused() throws Exception {
    kiosk.enrol(TestHub.SECRET);
    String target =
        "/v1/kiosks/" + kiosk.id() + "/log?after=0&incarnation=" + kiosk.home().hubIncarnation();
    assertEquals("NONCE", TestKiosk.problem(kiosk.plain(target)));
    String nonce = kiosk.nonce();
    assertEquals(200, kiosk.signed("GET", target, new byte[0], nonce).statusCode());
    assertEquals("NONCE", TestKiosk.problem(kiosk.signed("GET", target, new byte[0], nonce)));
    TestKiosk stranger = new TestKiosk(hub.port());
    assertEquals(
        "SIGNATURE",
        TestKiosk.problem(stranger.signed("GET", target, new byte[0], stranger.nonce())));
    String nobody = target.replace(kiosk.id().value(), "K-0000-9");
    assertEquals(
        "UNKNOWN_KIOSK",
        TestKiosk.problem(kiosk.signed("GET", nobody, new byte[0], kiosk.nonce())));
  }

  @Test
  void a_cursor_of_another_hub_is_told_so() throws Exception {
    kiosk.enrol(TestHub.SECRET);
    HttpResponse<byte[]> answer = kiosk.get("/log?after=0&incarnation=" + UUID.randomUUID());
    assertEquals("INCARNATION", TestKiosk.problem(answer));
  }

  @Test
  void an_event_is_applied_once_and_another_under_its_key_is_a_conflict() throws Exception {
    kiosk.enrol(TestHub.SECRET);
    BatchReceipt first = events(event(1, "a"), event(2, "b"), event(4, "d"));
    assertEquals(2, first.acknowledgedUpTo());
    assertEquals(List.of(), first.conflicts());
    BatchReceipt again = events(event(2, "b"), event(3, "c"));
    assertEquals(4, again.acknowledgedUpTo());
    assertEquals(List.of(), again.conflicts());
    assertEquals(List.of(2L), events(event(2, "other")).conflicts());
  }

  @Test
  void a_photo_that_is_not_this_kiosks_is_not_found() throws Exception {
    kiosk.enrol(TestHub.SECRET);
    assertEquals("UNKNOWN_PHOTO", TestKiosk.problem(kiosk.get("/photos/" + "0".repeat(64))));
  }

  @Test
  void what_does_not_follow_the_contract_is_a_problem() throws Exception {
    kiosk.enrol(TestHub.SECRET);
    String events = "/v1/kiosks/" + kiosk.id() + "/events";
    for (String body : List.of("{", "", "[]", "{\"incarnation\":7}", "\u0000\uFFFF")) {
      HttpResponse<byte[]> answer =
          kiosk.signed("POST", events, body.getBytes(StandardCharsets.UTF_8), kiosk.nonce());
      assertEquals("REQUEST", TestKiosk.problem(answer), body);
      assertEquals(400, answer.statusCode());
    }
    assertEquals("REQUEST", TestKiosk.problem(kiosk.get("/log?after=-1&incarnation=x")));
    assertEquals("NOT_FOUND", TestKiosk.problem(kiosk.plain("/v1/nothing")));
    assertEquals(
        "TOO_LARGE",
        TestKiosk.problem(kiosk.signed("POST", events, new byte[5 << 20], kiosk.nonce())));
  }

  @Test
  void malformed_http_gets_a_problem_document() throws Exception {
    for (String request :
        List.of(
            "GARBAGE\r\n\r\n",
            "GET / HTTP/1.1\r\nbad header\r\n\r\n",
            "\u0001\u0002 x y\r\n\r\n")) {
      assertTrue(raw(request).contains("\"code\":\"REQUEST\""), request);
    }
    assertEquals(200, kiosk.plain("/v1/nonce").statusCode());
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), hub.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private SealContext codeKey() {
    return SealContext.codeKey(kiosk.id());
  }

  private LogRecord opened(LogPage page, int index) throws BadJsonException {
    return Json.read(
        kiosk
            .home()
            .keyRing()
            .open(page.entries().get(index).envelope(), Purpose.LOG)
            .orElseThrow(),
        LogRecord.class);
  }

  private BatchReceipt events(KioskEvent... events) throws Exception {
    HttpResponse<byte[]> answer =
        kiosk.post("/events", new EventBatch(kiosk.incarnation, List.of(events)));
    assertEquals(200, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    return TestKiosk.read(answer, BatchReceipt.class);
  }

  private static KioskEvent event(long sequence, String code) {
    return new KioskEvent(
        sequence,
        1,
        1,
        ClockTrust.SYNCED,
        EventKind.ALARM,
        null,
        JsonNodeFactory.instance.objectNode().put("code", code));
  }
}
