package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, and what each role may do. */
class OfficeAccessTest {
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

  @Test
  void without_a_session_nothing_is_shown() throws Exception {
    for (String path : List.of("/office", "/office/orders.json", "/office/slips.json")) {
      assertEquals("LOGIN", TestKiosk.problem(office.get(path)), path);
    }
    assertEquals(200, office.get("/login").statusCode());
    assertEquals(200, office.get("/assets/htmx.js").statusCode());
    assertEquals("NOT_FOUND", TestKiosk.problem(office.get("/assets/..%2fhub-keys.json")));
  }

  @Test
  void the_cookie_is_for_this_site_and_no_script() throws Exception {
    String cookie =
        office.logIn("operator", "operator-rahasia").headers().firstValue("set-cookie").orElse("");
    assertTrue(cookie.contains("HTTPOnly") || cookie.contains("HttpOnly"), cookie);
    assertTrue(cookie.contains("SameSite=Strict"), cookie);
  }

  @Test
  void a_wrong_password_five_times_closes_the_name_for_five_minutes() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertEquals(401, office.logIn("operator", "salah").statusCode());
    }
    assertEquals(401, office.logIn("operator", "operator-rahasia").statusCode());
    hub.later(Duration.ofMinutes(6));
    assertEquals(303, office.logIn("operator", "operator-rahasia").statusCode());
  }

  @Test
  void a_form_without_the_sessions_token_changes_nothing() throws Exception {
    office.logIn("kepala", "kepala-rahasia");
    HttpResponse<byte[]> answer = office.post("/office/invitations", Map.of("csrf", "foreign"));
    assertEquals("CSRF", TestKiosk.problem(answer));
  }

  @Test
  void a_technician_sees_kiosks_and_no_child() throws Exception {
    office.logIn("teknisi", "teknisi-rahasia");
    assertEquals(200, office.get("/office").statusCode());
    assertEquals("FORBIDDEN", TestKiosk.problem(office.get("/office/orders.json")));
    assertEquals("FORBIDDEN", TestKiosk.problem(office.get("/office/slips.json")));
    String secret = office.posted("/office/invitations", Map.of()).path("secret").asText();
    assertEquals(201, new TestKiosk(hub.port()).enrol(secret).statusCode());
  }

  @Test
  void an_operator_does_not_verify() throws Exception {
    office.logIn("operator", "operator-rahasia");
    HttpResponse<byte[]> answer = office.post("/office/verify", Map.of("ids", "x", "siak", "yes"));
    assertEquals("FORBIDDEN", TestKiosk.problem(answer));
  }

  @Test
  void every_tab_is_a_page_without_anything_from_elsewhere() throws Exception {
    office.logIn("kepala", "kepala-rahasia");
    for (String tab : List.of("impor", "verifikasi", "pesanan", "kios")) {
      HttpResponse<byte[]> page = office.get("/office?tab=" + tab);
      String html = new String(page.body(), StandardCharsets.UTF_8);
      assertEquals(200, page.statusCode(), html);
      assertFalse(html.contains("//cdn") || html.contains("https://"), html);
      assertTrue(html.contains("aria-current=\"page\""), html);
    }
  }
}
