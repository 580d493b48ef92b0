package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** One row of an import in somebody's hands: saved once, cut once, sent back with its reason. */
class RowFormsTest {
  @TempDir Path data;
  private TestHub hub;
  private TestOffice office;
  private TestClass children;

  @BeforeEach
  void start() throws Exception {
    hub = new TestHub(data);
    office = new TestOffice(hub.port());
    office.logIn("kepala", "kepala-rahasia");
    children = new TestClass(hub, office, data);
    children.imported();
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void a_double_click_on_save_acts_once_and_says_so() throws Exception {
    Map<String, String> form =
        Map.of("version", "1", "form", "f0000000-1", "alamat", "JL. BARU NO. 7");
    String first = location(office.formWithFiles(row("AISYAH"), form, Map.of()));
    String second = location(office.formWithFiles(row("AISYAH"), form, Map.of()));
    assertEquals(first, second);
    assertEquals(2, version("AISYAH"));
    String page = html(office.page(second, ""));
    assertTrue(page.contains("Tersimpan dan diperiksa lagi."), page);
    assertTrue(page.contains("JL. BARU NO. 7"), page);
    assertFalse(page.contains("data-refusal=\"row\""), "nobody was faster than this person");
  }

  @Test
  void a_double_click_on_the_cut_acts_once_and_says_so() throws Exception {
    Map<String, String> form =
        Map.of("version", "1", "form", "f0000000-2", "left", "10", "top", "10", "width", "60");
    String first = location(office.form(row("AISYAH") + "/crop", form, "same-origin"));
    String second = location(office.form(row("AISYAH") + "/crop", form, "same-origin"));
    assertEquals(first, second);
    assertEquals(2, version("AISYAH"));
    assertTrue(html(office.page(second, "en")).contains("Saved and checked again."), second);
  }

  @Test
  void a_refused_form_changed_nothing_and_may_come_again() throws Exception {
    Map<String, String> old = Map.of("version", "7", "form", "f0000000-3", "alamat", "JL. LAIN");
    for (int i = 0; i < 2; i++) {
      HttpResponse<byte[]> answer = office.formWithFiles(row("AISYAH"), old, Map.of());
      assertEquals(200, answer.statusCode());
      assertTrue(html(answer).contains("data-refusal=\"row\""), html(answer));
      assertTrue(html(answer).contains("JL. LAIN"), "what was typed is shown beside what is");
    }
    assertEquals(1, version("AISYAH"));
  }

  @Test
  void a_page_cannot_leave_out_the_id_that_makes_its_form_work_once() throws Exception {
    Map<String, String> form = Map.of("version", "1", "alamat", "JL. BARU NO. 7");
    assertEquals(400, office.formWithFiles(row("AISYAH"), form, Map.of()).statusCode());
    assertEquals(1, version("AISYAH"));
  }

  @Test
  void a_program_that_sends_a_form_twice_gets_the_row_twice() throws Exception {
    Map<String, String> form =
        Map.of("version", "1", "form", "f0000000-4", "left", "10", "top", "10", "width", "60");
    JsonNode first = office.posted(row("AISYAH") + "/crop", form);
    assertEquals(2, first.path("version").asInt());
    assertEquals(first, office.posted(row("AISYAH") + "/crop", form));
  }

  @Test
  void what_a_verifier_told_the_school_stands_on_every_return_sheet() throws Exception {
    String reason = "Foto bukan anak ini \u202E=1+1";
    String seen = "Catatan verifikator: Foto bukan anak ini =1+1";
    String sheet = "/office/imports/" + importId() + "/return";
    assertFalse(csv(sheet).contains("AISYAH"), "an accepted row does not go back");
    office.posted(
        "/office/sendback",
        Map.of("ids", children.row("AISYAH").path("id").asText(), "reason", reason));
    String line =
        csv(sheet).lines().filter(one -> one.contains("AISYAH")).findFirst().orElseThrow();
    assertTrue(line.contains("\"RETURNED\",\"SENT_BACK: " + seen + "\""), line);
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(office.get(sheet + ".xlsx").body()))) {
      assertTrue(
          book.getFirstSheet().read().stream()
              .anyMatch(
                  row ->
                      row.getCellText(1).contains("AISYAH")
                          && row.getCellText(4).equals("Lengkapi")
                          && row.getCellText(5).contains(seen)));
    }
    assertTrue(
        pdf(office.get(sheet + ".pdf").body()).replaceAll("\\s+", " ").contains(seen), "PDF");
    String rows = html(office.page("/office/imports/" + importId() + "?outcome=RETURNED", ""));
    assertTrue(rows.contains("Dikembalikan verifikator: Foto bukan anak ini =1+1"), rows);
  }

  @Test
  void a_row_that_was_sent_back_and_put_right_waits_again_and_leaves_the_sheet() throws Exception {
    String before = children.row("AISYAH").path("id").asText();
    office.posted("/office/sendback", Map.of("ids", before, "reason", "Alamat lain di KK"));
    Map<String, String> form =
        Map.of("version", "1", "form", "f0000000-5", "alamat", "JL. BARU NO. 7");
    office.formWithFiles(row("AISYAH"), form, Map.of());
    assertNotEquals(before, children.row("AISYAH").path("id").asText());
    assertEquals("TO_VERIFY", children.row("AISYAH").path("state").asText());
    assertFalse(csv("/office/imports/" + importId() + "/return").contains("AISYAH"));
  }

  private String importId() throws Exception {
    String page = html(office.page("/office?tab=impor", ""));
    String link = "<a href=\"/office/imports/";
    int at = page.indexOf(link) + link.length();
    return page.substring(at, page.indexOf('"', at));
  }

  private String row(String name) throws Exception {
    return "/office/imports/" + importId() + "/rows/" + json(name).path("line").asInt();
  }

  private int version(String name) throws Exception {
    return json(name).path("version").asInt();
  }

  private JsonNode json(String name) throws Exception {
    for (JsonNode row : office.json("/office/imports/" + importId() + "/rows.json")) {
      if (row.path("name").asText().contains(name)) {
        return row;
      }
    }
    throw new AssertionError("no row of " + name);
  }

  private String csv(String sheet) throws Exception {
    return html(office.get(sheet + ".csv"));
  }

  private static String pdf(byte[] file) throws Exception {
    try (PdfReader reader = new PdfReader(file)) {
      StringBuilder text = new StringBuilder();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
      }
      return text.toString();
    }
  }

  private static String location(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("location").orElse("none, but " + answer.statusCode());
  }

  private static String html(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
