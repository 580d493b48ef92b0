package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roles, language, and a session that ends at the wrong moment. */
class OfficeSessionTest {
  @TempDir Path data;
  private TestHub hub;
  private TestOffice office;

  @BeforeEach
  void start() throws Exception {
    hub = new TestHub(data);
    office = new TestOffice(hub.port());
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  /** Name, password, and what this role may GET and POST; the head has everything. */
  private record Person(String name, String password, List<String> gets, List<String> posts) {}

  private static final List<String> GETS =
      List.of(
          "/office/check",
          "/office/parts/orders",
          "/office/orders.json",
          "/office/applications.json",
          "/office/cards/x.png",
          "/office/slips.json",
          "/office/classlist.pdf",
          "/office/kiosks.json");
  private static final List<String> POSTS =
      List.of(
          "/office/verify",
          "/office/sendback",
          "/office/push",
          "/office/priority",
          "/office/recall",
          "/office/slips.pdf",
          "/office/invitations");

  @Test
  void each_role_may_do_its_own_work_and_no_other() throws Exception {
    List<Person> people =
        List.of(
            new Person("operator", "operator-rahasia", GETS, POSTS.subList(2, 6)),
            new Person(
                "verifikator",
                "verifikator-rahasia",
                List.of(
                    GETS.get(0), GETS.get(1), GETS.get(2), GETS.get(3), GETS.get(4), GETS.get(7)),
                POSTS.subList(0, 2)),
            new Person("teknisi", "teknisi-rahasia", List.of(GETS.get(7)), List.of(POSTS.get(6))),
            new Person("kepala", "kepala-rahasia", GETS, POSTS));
    for (Person person : people) {
      office.logIn(person.name(), person.password());
      for (String path : GETS) {
        boolean refused = TestKiosk.problem(office.get(path)).equals("FORBIDDEN");
        assertEquals(!person.gets().contains(path), refused, person.name() + " GET " + path);
      }
      for (String path : POSTS) {
        boolean refused =
            TestKiosk.problem(office.post(path, Map.of("ids", "none"))).equals("FORBIDDEN");
        assertEquals(!person.posts().contains(path), refused, person.name() + " POST " + path);
      }
    }
  }

  @Test
  void each_role_begins_where_its_work_begins() throws Exception {
    Map<String, String> firsts =
        Map.of(
            "operator",
            "impor",
            "verifikator",
            "verifikasi",
            "teknisi",
            "kios",
            "kepala",
            "ringkasan");
    for (Map.Entry<String, String> first : firsts.entrySet()) {
      office.logIn(first.getKey(), first.getKey() + "-rahasia");
      String page = html(office.page("/office?tab=unknown", ""));
      assertTrue(
          page.contains("<a href=\"/office?tab=" + first.getValue() + "\" aria-current=\"page\""),
          page);
    }
  }

  @Test
  void every_page_speaks_both_languages() throws Exception {
    office.logIn("kepala", "kepala-rahasia");
    for (String tab :
        List.of("ringkasan", "impor", "verifikasi", "kirim", "pesanan", "kios", "laporan")) {
      String indonesian = html(office.page("/office?tab=" + tab, ""));
      String english = html(office.page("/office?tab=" + tab, "en"));
      assertTrue(indonesian.contains("<html lang=\"id\">") && indonesian.contains("Keluar"), tab);
      assertTrue(english.contains("<html lang=\"en\">") && english.contains("Log out"), tab);
      assertFalse(english.contains("Keluar"), tab);
      assertEquals(1, english.split("<h1", -1).length - 1, tab);
      assertFalse(english.contains("style=\"") || english.contains("onclick"), tab);
    }
  }

  @Test
  void the_choice_of_a_language_comes_back_to_the_page_and_to_no_other_site() throws Exception {
    Map<String, String> back =
        Map.of(
            "/office?tab=kios&q=A+B", "/office?tab=kios&q=A+B",
            "/login", "/login",
            "https://jahat.example/", "/office",
            "//jahat.example", "/office",
            "/office//jahat.example", "/office",
            "/\\jahat.example", "/office",
            "/officejahat", "/office",
            "/office\r\nSet-Cookie: a=b", "/office");
    for (Map.Entry<String, String> one : back.entrySet()) {
      HttpResponse<byte[]> answer =
          office.post("/language", Map.of("language", "en", "back", one.getKey()));
      assertEquals(303, answer.statusCode());
      assertEquals(one.getValue(), answer.headers().firstValue("location").orElse(""));
      assertTrue(answer.headers().firstValue("set-cookie").orElse("").startsWith("kia_lang=en;"));
    }
  }

  @Test
  void a_person_who_was_sent_to_the_log_in_comes_back_to_the_page() throws Exception {
    HttpResponse<byte[]> sent = office.page("/office?tab=pesanan&q=SITI", "");
    String login = sent.headers().firstValue("location").orElse("");
    assertEquals("/login?next=%2Foffice%3Ftab%3Dpesanan%26q%3DSITI", login);
    String page = html(office.page(login, ""));
    assertTrue(page.contains("value=\"/office?tab=pesanan&amp;q=SITI\""), page);
    HttpResponse<byte[]> entered =
        office.post(
            "/login",
            Map.of(
                "name", "kepala",
                "password", "kepala-rahasia",
                "next", "/office?tab=pesanan&q=SITI"));
    assertEquals("/office?tab=pesanan&q=SITI", entered.headers().firstValue("location").orElse(""));
  }

  @Test
  void bad_23_words_of_a_form_survive_the_end_of_the_session() throws Exception {
    office.logIn("verifikator", "verifikator-rahasia");
    office.forgetSession();
    Map<String, String> typed =
        Map.of("ids", "a@1", "reason", "Foto \"lama\" <b>", "form", "f0000000-9");
    HttpResponse<byte[]> answer = office.form("/office/sendback", typed, "same-origin");
    String page = html(answer);
    assertEquals(401, answer.statusCode());
    assertTrue(page.contains("Isian Anda tidak hilang"), page);
    assertTrue(page.contains("name=\"kept.reason\" value=\"Foto &#34;lama&#34; &lt;b>\""), page);
    assertFalse(page.contains("kept.csrf"), page);
    HttpResponse<byte[]> entered =
        office.form(
            "/login",
            Map.of(
                "name", "verifikator",
                "password", "verifikator-rahasia",
                "kept:action", "/office/sendback",
                "kept.ids", "a@1",
                "kept.reason", "Foto lama"),
            "same-origin");
    String resume = html(entered);
    assertEquals(200, entered.statusCode());
    assertTrue(resume.contains("action=\"/office/sendback\""), resume);
    assertTrue(resume.contains("name=\"reason\" value=\"Foto lama\""), resume);
    assertTrue(entered.headers().firstValue("set-cookie").orElse("").startsWith("kia_session="));
  }

  @Test
  void another_sites_form_is_never_kept_and_an_upload_neither() throws Exception {
    HttpResponse<byte[]> foreign = office.form("/office/recall", Map.of("ids", "x"), "cross-site");
    assertEquals(303, foreign.statusCode());
    assertEquals("/login", foreign.headers().firstValue("location").orElse(""));
    assertEquals("LOGIN", TestKiosk.problem(office.file("/office/imports", new byte[10])));
    HttpResponse<byte[]> elsewhere =
        office.form(
            "/login",
            Map.of(
                "name", "kepala",
                "password", "kepala-rahasia",
                "kept:action", "https://jahat.example/"),
            "cross-site");
    assertEquals("/office", elsewhere.headers().firstValue("location").orElse(""));
  }

  @Test
  void a_program_hears_problems_in_the_language_it_asks_for() throws Exception {
    assertTrue(html(office.get("/office")).contains("Belum masuk"));
    assertTrue(html(office.asking("/office", "en-US,en;q=0.9")).contains("Not logged in"));
  }

  @Test
  void a_person_who_asks_for_too_much_gets_words_and_a_way_back() throws Exception {
    office.logIn("teknisi", "teknisi-rahasia");
    HttpResponse<byte[]> answer = office.page("/office/check", "en");
    assertEquals(403, answer.statusCode());
    assertTrue(html(answer).contains("Your role does not include this work."), html(answer));
    assertTrue(html(answer).contains("data-act=\"back\""), html(answer));
    assertTrue(html(answer).contains("teknisi · technician"), "still logged in");
  }

  private static String html(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
