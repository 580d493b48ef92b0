package id.kia.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.Json;
import id.kia.drivers.BoardReading;
import id.kia.drivers.Condition;
import id.kia.kiosk.doctor.Finding;
import id.kia.kiosk.text.Texts;
import id.kia.kiosk.visit.CloseReason;
import id.kia.kiosk.visit.Guide;
import id.kia.kiosk.visit.How;
import id.kia.kiosk.visit.SelfTest;
import id.kia.kiosk.visit.SignsOf;
import id.kia.kiosk.visit.Task;
import id.kia.kiosk.visit.VisitFault;
import java.nio.file.Path;
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
  void the_form_for_a_count_is_already_at_the_place_that_the_guide_means() throws Exception {
    String page = bench.get("/do/count?back=guide&account=SPOILED").body();
    assertTrue(page.contains("value=\"SPOILED\" selected"), page);
    assertTrue(page.contains("href=\"/guide\""), "cancel leads back to the guide");
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
