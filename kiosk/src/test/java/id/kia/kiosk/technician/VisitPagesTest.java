package id.kia.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.Json;
import id.kia.contract.order.OrderId;
import id.kia.drivers.BoardReading;
import id.kia.drivers.Condition;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.doctor.Finding;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.print.TestCard;
import id.kia.kiosk.text.Texts;
import id.kia.kiosk.visit.CloseReason;
import id.kia.kiosk.visit.Guide;
import id.kia.kiosk.visit.How;
import id.kia.kiosk.visit.SelfTest;
import id.kia.kiosk.visit.SignsOf;
import id.kia.kiosk.visit.Task;
import id.kia.kiosk.visit.VisitFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitPagesTest {
  private static final OrderId CARD = TestKiosk.id(7);
  private static final Pattern RUN = Pattern.compile("name=\"run\" value=\"(\\d+)\"");
  private static final Pattern PLACE = Pattern.compile("name=\"place\" value=\"(\\d+)\"");

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // opened before each test
  private TechnicianBench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new TechnicianBench(folder);
    bench.logIn();
    bench.printer = Optional.of(SignsOf.printer());
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  @Test
  void a_step_waits_for_its_sensor_and_says_what_is_still_wrong() throws Exception {
    begin(Guide.RIBBON);
    door(true);
    assertTask(Task.OPEN_DOOR, "MET");
    say("DONE");
    assertTask(Task.OPEN_COVER, "NOT_YET");
    assertTrue(step().contains("Tutup mesin cetak masih tertutup."), step());
    assertEquals(409, say("DONE").statusCode());
    assertTask(Task.OPEN_COVER, "NOT_YET");
    bench.printer = Optional.of(SignsOf.printer(Condition.COVER_OPEN));
    assertTask(Task.OPEN_COVER, "MET");
    assertTrue(step().contains("class=\"inline go\""), "the page goes on by itself");
  }

  @Test
  void a_form_that_a_guide_led_to_books_once_and_comes_back_to_the_guide() throws Exception {
    begin(Guide.BLANKS);
    door(true);
    say("DONE");
    say("DONE");
    say("SKIP");
    assertTask(Task.BOOK_BLANKS, "NO_SENSOR");
    assertTrue(step().contains("/do/load-blanks?back=guide"), step());
    String page = "/do/load-blanks?back=guide";
    String form = "sku=KIA-B&pieces=3&back=guide&form=" + bench.formId(page);
    var booked = bench.deed("/stock/load", form);
    assertEquals("/guide", booked.headers().firstValue("location").orElseThrow());
    assertTask(Task.SHUT_DOOR, "NOT_YET");
    bench.deed("/stock/load", form);
    assertEquals(8, bench.hopper());
    assertTrue(bench.get("/visit").body().contains("data-how=\"DEED\""));
  }

  @Test
  void a_deed_that_is_refused_does_not_end_the_step() throws Exception {
    begin(Guide.BLANKS);
    door(true);
    say("DONE");
    say("DONE");
    say("SKIP");
    assertEquals(409, bench.deed("/stock/load", "sku=KIA-B&pieces=999&back=guide").statusCode());
    assertTask(Task.BOOK_BLANKS, "NO_SENSOR");
  }

  @Test
  void the_guide_for_the_picture_leads_to_the_ruler_and_prints_again() throws Exception {
    begin(Guide.OFFSET);
    assertTask(Task.PRINT_TEST, "NO_SENSOR");
    for (int before = Guide.OFFSET.tasks().indexOf(Task.SET_OFFSET); before > 0; before--) {
      say("SKIP");
    }
    assertTask(Task.SET_OFFSET, "NO_SENSOR");
    String shown = step();
    assertTrue(shown.contains("href=\"/setup#offset\""), shown);
    assertTrue(shown.contains("kembali ke sini lewat Kunjungan"), shown);
    assertTrue(bench.get("/visit").body().contains("href=\"/guide\""), "and the visit leads back");
    say("DONE");
    assertTask(Task.PRINT_TEST, "NO_SENSOR");
  }

  @Test
  void the_form_for_a_count_is_already_at_the_place_that_the_guide_means() throws Exception {
    String page = bench.get("/do/count?back=guide&account=SPOILED").body();
    assertTrue(page.contains("value=\"SPOILED\" selected"), page);
    assertTrue(page.contains("href=\"/guide\""), "cancel leads back to the guide");
  }

  @Test
  void a_card_of_unknown_outcome_is_settled_on_its_step() throws Exception {
    NotingHands.lose(bench.kiosk, CARD);
    begin(Guide.CARDS);
    say("DONE");
    assertTask(Task.SETTLE_UNKNOWN, "NOT_YET");
    String shown = step();
    assertTrue(shown.contains("data-order=\"" + CARD + "\""), shown);
    assertFalse(shown.contains("done-anyway"), "no sensor could be wrong");
    assertEquals(409, say("DONE_ALL_THE_SAME").statusCode());
    String stale = "order=" + CARD + "&seen=1&verdict=SPOILED&back=guide";
    var refused = bench.deed("/cards/settle", stale);
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("data-task=\"SETTLE_UNKNOWN\""), refused.body());
    String said = "order=" + CARD + "&verdict=SPOILED&back=guide";
    assertEquals("/guide", location(bench.deed("/cards/settle", said)));
    assertEquals(List.of("settle SPOILED"), bench.asked);
    assertTask(Task.SETTLE_UNKNOWN, "MET");
  }

  @Test
  void a_captured_card_is_given_on_its_step() throws Exception {
    NotingHands.lose(bench.kiosk, CARD);
    move(OrderEvent.SETTLE_GOOD, MoveFacts.byPerson("Bu Tuti"));
    move(OrderEvent.NOT_TAKEN, MoveFacts.by(Cause.TIME_OUT));
    begin(Guide.CARDS);
    say("DONE");
    say("DONE");
    assertTask(Task.GIVE_CAPTURED, "NOT_YET");
    assertTrue(step().contains("data-order=\"" + CARD + "\""), step());
    String said = "order=" + CARD + "&deed=GIVEN&back=guide";
    assertEquals("/guide", location(bench.deed("/cards/move", said)));
    assertTask(Task.GIVE_CAPTURED, "MET");
  }

  @ParameterizedTest
  @EnumSource(
      value = Guide.class,
      names = {"TEST_CARD", "JAM"})
  void a_test_card_of_unknown_outcome_is_settled_on_the_step_that_waits_for_it(Guide guide)
      throws Exception {
    bench.tests.last =
        Optional.of(TestCardScript.card(TestCard.Outcome.UNKNOWN, TestKiosk.BLANK, "Bu Tuti"));
    begin(guide);
    assertFalse(step().contains("test-used"), "not before its step");
    while (!step().contains("data-act=\"test-used\"")) {
      say("SKIP");
    }
    String said = "test=3&verdict=USED&back=guide";
    assertEquals("/guide", location(bench.deed("/test-card/settle", said)));
    assertEquals(TestCard.Outcome.SAID_USED, bench.tests.last.orElseThrow().outcome());
    assertFalse(step().contains("test-used"), step());
  }

  @Test
  void a_visit_is_closed_by_a_passed_self_test() throws Exception {
    bench.deed("/visit/open", "x=1");
    assertTrue(bench.get("/visit/end").body().contains("data-standing=\"MISSING\""));
    bench.deed("/self-test", "x=1");
    String end = bench.get("/visit/end").body();
    assertTrue(end.contains("data-standing=\"PASSED\""), end);
    var closed = bench.deed("/visit/close", "x=1");
    assertEquals("/?done=visit-close", closed.headers().firstValue("location").orElseThrow());
    assertTrue(bench.get("/visit/end").body().contains("Tidak ada kunjungan yang terbuka"));
  }

  @Test
  void a_failed_self_test_names_its_codes_and_keeps_what_was_typed() throws Exception {
    bench.care.findings.add(Finding.fault(Finding.Part.PRINTER, "P-110", "x"));
    bench.deed("/visit/open", "x=1");
    bench.deed("/self-test", "x=1");
    String end = bench.get("/visit/end").body();
    assertTrue(end.contains("data-standing=\"FAILED\""), end);
    assertTrue(end.contains("data-code=\"P-110\""), end);
    var refused = bench.deed("/visit/close", "why=SERVICE_CALLED");
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("value=\"SERVICE_CALLED\" selected"), refused.body());
    assertTrue(refused.body().contains("T-104"), refused.body());
    assertEquals(
        303, bench.deed("/visit/close", "why=SERVICE_CALLED&note=servis+besok").statusCode());
  }

  @Test
  void a_page_that_looks_by_itself_keeps_no_session_alive() throws Exception {
    begin(Guide.RIBBON);
    bench.kiosk.pass(TechnicianSessions.IDLE.minusMinutes(1));
    assertEquals(200, bench.get("/guide.json").statusCode());
    bench.kiosk.pass(java.time.Duration.ofMinutes(2));
    assertEquals(401, bench.get("/guide.json").statusCode());
  }

  @Test
  void without_a_guide_its_page_leads_to_the_visit() throws Exception {
    assertEquals("/visit", bench.get("/guide").headers().firstValue("location").orElseThrow());
    assertTrue(step().contains("data-leave"), step());
    begin(Guide.JAM);
    assertTrue(bench.get("/").body().contains("data-act=\"guide-on\""));
    bench.deed("/guide/leave", "x=1");
    assertEquals("/visit", bench.get("/guide").headers().firstValue("location").orElseThrow());
  }

  @Test
  void nothing_of_a_visit_is_done_without_the_forms_token() throws Exception {
    assertEquals(403, bench.post("/visit/open", "x=1").statusCode());
    assertFalse(bench.get("/visit").body().contains("data-visit"));
  }

  @ParameterizedTest
  @EnumSource(Guide.class)
  void every_step_of_a_guide_has_words_and_a_picture(Guide guide) {
    assertTrue(Pictures.of("guide-" + guide.address()).startsWith("<svg"));
    for (String language : Words.LANGUAGES) {
      Texts texts = Texts.load(Words.class, "texts", language);
      assertTrue(texts.has("guide." + guide.address()), guide.name());
      for (Task task : guide.tasks()) {
        assertTrue(Pictures.of(task.picture()).startsWith("<svg"), task.name());
        assertTrue(texts.has("task." + task), task.name());
        assertTrue(task.way() == Task.Way.NONE || texts.has("way." + task), task.name());
      }
    }
  }

  @Test
  void everything_that_a_visit_can_show_has_words() {
    for (String language : Words.LANGUAGES) {
      Texts texts = Texts.load(Words.class, "texts", language);
      for (How how : How.values()) {
        assertTrue(texts.has("how." + how), how.name());
      }
      for (CloseReason why : CloseReason.values()) {
        assertTrue(texts.has("close." + why), why.name());
      }
      for (SelfTest.Standing standing : SelfTest.Standing.values()) {
        assertTrue(texts.has("end.test." + standing), standing.name());
      }
      for (VisitFault.Kind kind : VisitFault.Kind.values()) {
        assertTrue(texts.has("refusal." + kind.code()), kind.name());
      }
    }
  }

  private void move(OrderEvent event, MoveFacts facts) {
    bench.kiosk.store.run(tx -> bench.kiosk.orders.move(tx, CARD, event, facts));
  }

  private static String location(java.net.http.HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse(answer.body());
  }

  private void begin(Guide guide) throws Exception {
    assertEquals(303, bench.deed("/visit/guide", "guide=" + guide).statusCode());
  }

  private void door(boolean open) {
    bench.board = new BoardReading(5, 100, false, 0, open, 2912, Set.of());
  }

  private java.net.http.HttpResponse<String> say(String claim) throws Exception {
    String shown = step();
    return bench.deed(
        "/guide/say",
        "run=" + group(RUN, shown) + "&place=" + group(PLACE, shown) + "&claim=" + claim);
  }

  private void assertTask(Task task, String told) throws Exception {
    String shown = step();
    assertTrue(shown.contains("data-task=\"" + task + "\" data-told=\"" + told + "\""), shown);
  }

  private String step() throws Exception {
    return Json.strict().readTree(bench.get("/guide.json").body()).path("step").asText();
  }

  private static String group(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertTrue(found.find(), text);
    return found.group(1);
  }
}
