package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Imports that take their time: watched, stopped, outliving the session that sent them. */
@ExtendWith(WithDemonstration.class)
@Order(9)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeImportTest {
  /** Enough to be under way while somebody looks; as many as there may be. */
  private static final int LONG = 5_000;

  private static Demonstration stage;
  private static StaffPage operator;

  @BeforeAll
  static void sit_down(Demonstration demonstration) {
    stage = demonstration;
    operator = StaffPage.office(stage);
    OfficeWork.logsIn(operator, "sari", "sari-demo-2026");
  }

  @Test
  @Order(1)
  void a_workbook_and_a_zip_of_photographs_are_imported_by_hand_and_progress_is_seen() {
    Path sample = OfficeLists.sample(stage);
    OfficeWork.sends(operator, sample.resolve("kelas.xlsx"), sample.resolve("foto.zip"));
    operator
        .page()
        .waitForFunction("() => Number(document.querySelector('#job progress')?.value) > 0");
    assertTrue(operator.words().contains("dari 37 baris"), operator.words());
    operator.isKeptOnce("office-import-running");
    OfficeWork.opensRows(operator);
    assertEquals(37, operator.page().locator("tr[data-line]").count());
    assertTrue(operator.words().contains("Yang dilewati dari berkas"), operator.words());
    operator.page().click("[data-act=notes] summary");
    operator.isKept("office-import-rows-class");
  }

  @Test
  @Order(2)
  void an_import_that_is_cancelled_keeps_nothing() throws IOException {
    Path list = longList("BATAL");
    OfficeWork.sends(operator, list);
    operator.page().waitForSelector("#job[data-state=RUNNING]");
    operator.page().click("[data-act=cancel-import] button");
    operator.page().waitForSelector("#job[data-state=CANCELLED]");
    operator.reads("Tidak ada yang disimpan.");
    operator.isKept("office-import-cancelled");
    operator.goesTo("/office?tab=impor");
    Locator lists = operator.page().locator("[data-act=open-import]", hasText("batal.csv"));
    assertEquals(0, lists.count(), "a cancelled import is among the imports");
    operator.page().locator(".jobline.CANCELLED", hasText("batal.csv")).waitFor();
    operator.isKept("office-import-home");
  }

  @Test
  @Order(3)
  void a_session_that_ends_during_an_import_loses_neither_the_import_nor_the_person()
      throws IOException {
    for (Language language : List.of(Language.EN, Language.ID)) {
      operator.speaks(language);
      String file = "sesi-" + language.code() + ".csv";
      OfficeWork.sends(operator, longList("sesi-" + language.code()));
      operator.page().waitForSelector("#job[data-state=RUNNING]");
      endsItsSession();
      Locator told = operator.page().locator("#ended:visible");
      told.waitFor();
      operator.isKeptOnce("office-import-session-ended");
      told.locator("a").click();
      operator.page().waitForSelector("form[data-act=login] [role=status]");
      operator.isKeptOnce("office-login-ended");
      OfficeWork.logsIn(operator, "sari", "sari-demo-2026");
      if (operator.page().url().contains("/jobs/")) {
        OfficeWork.opensRows(operator);
      }
      assertEquals(file, operator.page().locator("h1").innerText());
      assertTrue(
          operator.words().contains(language == Language.EN ? "1–50 of 5000" : "1–50 dari 5000"),
          operator.page().locator(".pager").innerText());
    }
    operator.page().locator(".pager").scrollIntoViewIfNeeded();
    operator.isKeptOnce("office-rows-pager");
    operator.page().click("[data-act=page-next]");
    operator.reads("51–100 dari 5000");
    operator.isKept("office-rows-second-page");
    operator.page().fill("[name=q]", "TIDAK ADA NAMA INI");
    operator.page().click("[data-act=search-rows] button");
    operator.isKept("office-rows-nothing-found");
  }

  @Test
  @Order(4)
  void the_same_list_under_another_name_is_told_to_be_the_same() throws IOException {
    Path same = Path.of("target", "lists", "sesi-id", "sama.csv").toAbsolutePath();
    Files.copy(same.resolveSibling("sesi-id.csv"), same, StandardCopyOption.REPLACE_EXISTING);
    OfficeWork.sends(operator, same);
    operator.reads("Daftar yang sama sudah diimpor hari ini. Tidak ada yang diubah.");
    operator.isKept("office-import-again");
    OfficeWork.opensRows(operator);
    assertEquals("sesi-id.csv", operator.page().locator("h1").innerText());
  }

  @Test
  @Order(5)
  void what_is_no_list_is_refused_with_a_reason() throws IOException {
    Path broken = Path.of("target", "lists", "surat.csv").toAbsolutePath();
    Files.writeString(broken, "Kepada Yth. Dinas;\r\nBersama ini kami kirim;\r\n");
    OfficeWork.sends(operator, broken);
    operator.page().waitForSelector("#job[data-state=REFUSED]");
    assertTrue(operator.words().contains("Kolom wajib tidak ada"), operator.words());
    operator.isKept("office-import-refused");
    operator.page().close();
  }

  /** As after nine hours: the browser still shows a cookie that the hub knows no more. */
  private static void endsItsSession() {
    Cookie session =
        operator.page().context().cookies().stream()
            .filter(cookie -> cookie.name.equals("kia_session"))
            .findFirst()
            .orElseThrow();
    session.value = "lapsed";
    operator.page().context().addCookies(List.of(session));
  }

  /** A list of children who all lack a birth certificate: none of them waits for a verifier. */
  private static Path longList(String name) throws IOException {
    OfficeLists lists = OfficeLists.named(name, stage);
    Map<String, String> model = lists.pupil("ANAK CONTOH " + name.replace('-', ' '), "9935");
    List<Map<String, String>> pupils =
        IntStream.range(0, LONG)
            .mapToObj(
                i -> {
                  Map<String, String> pupil = new java.util.LinkedHashMap<>(model);
                  String number = "%04d".formatted(i);
                  pupil.put("no", Integer.toString(i + 1));
                  pupil.computeIfPresent("nik", (column, nik) -> nik.replace("9935", number));
                  pupil.computeIfPresent("no_kk", (column, kk) -> kk.replace("9935", number));
                  pupil.put("no_akta", "");
                  pupil.put("file_foto", "");
                  return pupil;
                })
            .toList();
    Path csv = lists.csv(pupils);
    return Files.move(
        csv,
        csv.resolveSibling(name.toLowerCase(java.util.Locale.ROOT) + ".csv"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
