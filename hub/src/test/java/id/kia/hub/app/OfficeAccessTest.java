package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
  @Timeout(30)
  void an_upload_that_never_ends_is_answered_and_leaves_nothing() throws Exception {
    office.logIn("operator", "operator-rahasia");
    assertEquals("REQUEST", TestKiosk.problem(office.uploadWithoutEnd(new byte[100_000])));
    // What is left is deleted beside the answer.
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          while (!filesOf(data.resolve("uploads")).isEmpty()) {
            Thread.onSpinWait();
          }
        });
  }

  @Test
  void a_file_comes_only_with_an_import_of_somebody_who_may() throws Exception {
    byte[] large = new byte[300 << 10];
    assertEquals("TOO_LARGE", TestKiosk.problem(office.file("/login", large)));
    assertEquals("FORM", TestKiosk.problem(office.file("/login", new byte[1000])));
    assertEquals("LOGIN", TestKiosk.problem(office.file("/office/imports", large)));
    office.logIn("teknisi", "teknisi-rahasia");
    assertEquals("FORBIDDEN", TestKiosk.problem(office.file("/office/imports", large)));
    assertEquals("TOO_LARGE", TestKiosk.problem(office.file("/office/invitations", large)));
    assertEquals(List.of(), filesOf(data.resolve("uploads")));
    office.logIn("operator", "operator-rahasia");
    assertEquals("LIST_NOT_CSV", TestKiosk.problem(office.file("/office/imports", large)));
  }

  /**
   * Bytes of a request that is still running are looked for, so that deleting later is no way out.
   */
  @Test
  void nothing_of_a_strangers_file_is_written_while_it_comes() throws Exception {
    String head =
        "--b\r\nContent-Disposition: form-data; name=\"list\"; filename=\"a.csv\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), hub.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      String request =
          "POST /login HTTP/1.1\r\nHost: hub\r\nTransfer-Encoding: chunked"
              + "\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      chunk(out, head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      for (int sent = 0; sent < 300 << 10; sent += 10 << 10) {
        chunk(out, new byte[10 << 10]);
      }
      out.flush();
      // Refused in the middle: without the limit the hub would wait for the rest.
      String answer = new String(socket.getInputStream().readNBytes(40), StandardCharsets.US_ASCII);
      assertTrue(answer.contains(" 413 "), answer);
      assertEquals(List.of(), filesOf(data.resolve("uploads")));
    }
  }

  @Test
  void a_file_that_says_it_is_larger_than_any_schools_is_refused_before_it_comes()
      throws Exception {
    var entered = office.logIn("operator", "operator-rahasia");
    String session = entered.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), hub.port())) {
      socket.setSoTimeout(10_000);
      String request =
          "POST /office/imports HTTP/1.1\r\nHost: hub\r\nCookie: "
              + session
              + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: "
              + (601L << 20)
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readNBytes(40), StandardCharsets.US_ASCII);
      assertTrue(answer.contains(" 413 "), answer);
    }
  }

  /** Vert.x never says that the body of such a request has ended. */
  @Test
  void parts_that_cannot_be_decoded_are_refused_and_the_connection_is_closed_as_said()
      throws Exception {
    var entered = office.logIn("operator", "operator-rahasia");
    String session = entered.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    byte[] parts =
        ("--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nx\r\n"
                + "--b\r\nContent-Disposition: form-data; na\nc\r\n1,2\r\n--b-\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), hub.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      String request =
          "POST /office/imports HTTP/1.1\r\nHost: hub\r\nCookie: "
              + session
              + "\r\nContent-Type: multipart/form-data; boundary=b\r\n"
              + "Content-Length: "
              + parts.length
              + "\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.write(parts);
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
      assertTrue(answer.toLowerCase(Locale.ROOT).contains("\nconnection: close\r"), answer);
    }
  }

  private static void chunk(OutputStream out, byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
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
