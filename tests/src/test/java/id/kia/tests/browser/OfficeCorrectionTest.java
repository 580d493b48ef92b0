package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows put right in place, by two people who have browsers of their own. */
@ExtendWith(WithDemonstration.class)
@Order(8)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeCorrectionTest {
  private static final String WRONG = "SALWA CONTOH SALAH";
  private static final String BARE = "TASYA CONTOH TANPA";
  private static final String WIDE = "WULAN CONTOH LEBAR";
  private static final double CARD = 236.0 / 354;
  private static Demonstration stage;
  private static StaffPage operator;
  private static StaffPage head;
  private static Path photoOfBare;
  private static Path photoOfWrong;
  private static String rows = "";

  @BeforeAll
  static void sit_down(Demonstration demonstration) throws IOException {
    stage = demonstration;
    operator = StaffPage.office(stage);
    OfficeWork.logsIn(operator, "sari", "sari-demo-2026");
    head = StaffPage.office(stage);
    OfficeWork.logsIn(head, "ibu-kepala", "kepala-demo-2026");
    OfficeLists lists = OfficeLists.named("perbaikan", stage);
    Map<String, String> wrong = lists.pupil(WRONG, "9961");
    Map<String, String> bare = lists.pupil(BARE, "9962");
    Map<String, String> wide = lists.pupil(WIDE, "9964");
    photoOfWrong = lists.photo(wrong);
    photoOfBare = lists.photo(bare);
    Path photoOfWide = lists.widePhoto(wide);
    wrong.put("jk", "L");
    wrong.computeIfPresent("tgl_lahir", (column, date) -> date.replace('-', '/'));
    wrong.put("no_akta", "");
    OfficeWork.sends(operator, lists.csv(List.of(wrong, bare, wide)), photoOfWrong, photoOfWide);
    OfficeWork.opensRows(operator);
    rows = operator.page().url().replaceFirst("^\\w+://[^/]+", "");
  }

  @Test
  @Order(1)
  void a_wrong_row_shows_all_its_reasons_at_once() {
    assertEquals(List.of("NIK_SEX_MISMATCH", "DATE_AMBIGUOUS", "AKTA_MISSING"), codes(WRONG));
    assertEquals(List.of("PHOTO_MISSING"), codes(BARE));
    operator.isKept("office-rows-wrong");
  }

  @Test
  @Order(2)
  void a_wrong_row_is_put_right_on_its_page_and_accepted() {
    opens(operator, WRONG);
    operator.isKept("office-correct-row");
    String date = operator.page().inputValue("[name=tgl_lahir]");
    operator.page().fill("[name=tgl_lahir]", date.replace('/', '-'));
    operator.page().fill("[name=jk]", "P");
    operator.page().fill("[name=no_akta]", "6311-LU-01012015-9961");
    operator.page().locator("[data-act=save-row] button.primary").dblclick();
    OfficeWork.isAnswered(operator);
    operator.reads("Tersimpan dan diperiksa lagi.");
    assertEquals("Diterima", verdict(operator));
    operator.isKeptOnce("office-correct-row-saved");
    operator.page().click("[data-act=back-to-rows]");
    assertEquals("ACCEPT", row(operator, WRONG).getAttribute("data-outcome"));
  }

  @Test
  @Order(3)
  void a_missing_photograph_is_added_on_the_page_of_its_row() {
    operator.speaks(Language.EN);
    opens(operator, BARE);
    operator.page().setInputFiles("[name=photo]", photoOfBare);
    operator.page().click("[data-act=save-row] button.primary");
    OfficeWork.isAnswered(operator);
    operator.reads("Saved and checked again.");
    assertEquals("Accepted", verdict(operator));
    operator.isKeptOnce("office-correct-row-saved");
    operator.speaks(Language.ID);
  }

  @Test
  @Order(4)
  void the_slower_of_two_with_the_same_row_open_sees_both_and_changes_nothing() {
    for (Language language : List.of(Language.EN, Language.ID)) {
      String hers = "JL. IBU KEPALA " + language.code();
      String late = "JL. SARI " + language.code();
      operator.speaks(language);
      opens(operator, BARE);
      opens(head, BARE);
      head.page().fill("[name=alamat]", hers);
      head.page().click("[data-act=save-row] button.primary");
      OfficeWork.isAnswered(head);
      operator.page().fill("[name=alamat]", late);
      operator.page().click("[data-act=save-row] button.primary");
      Locator told = operator.page().locator("[data-refusal=row]");
      told.waitFor();
      assertTrue(told.innerText().contains("ibu-kepala"), told.innerText());
      assertTrue(told.innerText().contains(hers), told.innerText());
      assertTrue(told.innerText().contains(late), told.innerText());
      operator.isKeptOnce("office-row-somebody-was-faster");
      operator.page().click("[data-act=back-to-rows]");
      opens(operator, BARE);
      assertEquals(hers, operator.page().inputValue("[name=alamat]"), "nothing changed silently");
    }
  }

  @Test
  @Order(5)
  void a_photograph_is_cut_by_hand_and_never_squeezed() {
    opens(operator, WIDE);
    Page page = operator.page();
    page.waitForSelector(".cropbox");
    isNotSqueezed(page.locator("[data-source]"));
    isNotSqueezed(page.locator(".result"));
    String before = page.locator(".result").getAttribute("src");
    BoundingBox box = page.locator(".cropbox").boundingBox();
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
    page.mouse().down();
    page.mouse().move(box.x - box.width, box.y + box.height / 2);
    page.mouse().up();
    assertEquals("0.00", page.inputValue("[name=left]"));
    operator.isKeptOnce("office-crop");
    page.click("[data-act=crop-photo] button");
    OfficeWork.isAnswered(operator);
    operator.reads("Tersimpan dan diperiksa lagi.");
    isNotSqueezed(page.locator(".result"));
    assertEquals(CARD, ratio(page.locator(".result"), "natural"), 0.005);
    assertFalse(before.equals(page.locator(".result").getAttribute("src")), "the same cut");
    operator.isKept("office-crop-done");
  }

  @Test
  @Order(6)
  void a_verifier_compares_side_by_side_and_tells_the_school_why_not() throws IOException {
    head.goesTo("/office?tab=verifikasi&q=CONTOH");
    head.isKept("office-verify-search");
    head.goesTo("/office/check?q=" + WIDE.replace(" ", "%20"));
    isNotSqueezed(head.page().locator(".person img"));
    head.isKept("office-check");
    head.page().fill("[name=reason]", "Foto bukan anak ini; mohon foto ulang");
    head.page().click("[data-act=send-back] button");
    OfficeWork.isAnswered(head);
    head.goesTo(rows);
    assertEquals("RETURNED", row(head, WIDE).getAttribute("data-outcome"));
    assertTrue(row(head, WIDE).innerText().contains("Foto bukan anak ini"), "on the office's page");
    head.isKept("office-rows-sent-back");
    Path sheet =
        head.page().waitForDownload(() -> head.page().click("[data-act=return-pdf]")).path();
    Files.copy(
        sheet,
        Path.of("target", "lists", "perbaikan", "pengembalian.pdf"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  /** What is shown has the shape of what it shows. */
  private static void isNotSqueezed(Locator image) {
    image.evaluate("image => image.decode && image.decode()");
    assertEquals(ratio(image, "natural"), ratio(image, "client"), 0.02, "squeezed on the page");
  }

  private static double ratio(Locator image, String of) {
    Object ratio = image.evaluate("(image, of) => image[of + 'Width'] / image[of + 'Height']", of);
    return ((Number) ratio).doubleValue();
  }

  private static Locator row(StaffPage person, String name) {
    return person.page().locator("tr[data-line]", new Page.LocatorOptions().setHasText(name));
  }

  private static List<String> codes(String name) {
    return row(operator, name).locator(".finding code").allInnerTexts();
  }

  private static String verdict(StaffPage person) {
    return person.page().locator("h1 .chip").innerText();
  }

  private static void opens(StaffPage person, String name) {
    person.goesTo(rows);
    row(person, name).locator("[data-act=correct-row]").click();
    person.page().waitForSelector("[data-act=save-row]");
  }
}
