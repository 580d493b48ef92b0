package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
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

/**
 * The office's way from the class list to the receipt, by an operator and a verifier who each have
 * a browser of their own.
 */
@ExtendWith(WithDemonstration.class)
@Order(2)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficePathTest {
  private static final String NEW_PUPIL = "RAHMAD LAIN";
  private static Demonstration stage;
  private static StaffPage operator;
  private static StaffPage verifier;
  private static StaffPage head;

  @BeforeAll
  static void sit_down(Demonstration demonstration) {
    stage = demonstration;
    operator = StaffPage.office(stage);
    verifier = StaffPage.office(stage);
    head = StaffPage.office(stage);
  }

  @Test
  @Order(1)
  void a_wrong_password_is_told_and_the_right_one_lets_in() {
    operator.isKept("office-login");
    for (Language language : List.of(Language.EN, Language.ID)) {
      operator.speaks(language);
      operator.logsIn("sari", "salah");
      operator.page().locator("[role=alert]:visible").first().waitFor();
      operator.isKeptOnce("office-login-wrong");
    }
    OfficeWork.logsIn(operator, "sari", "sari-demo-2026");
    operator.isKept("office-first");
    OfficeWork.logsIn(verifier, "budi", "budi-demo-2026");
    OfficeWork.logsIn(head, "ibu-kepala", "kepala-demo-2026");
    head.isKept("office-overview");
  }

  @Test
  @Order(2)
  void a_list_with_its_photographs_is_imported_by_hand() throws IOException {
    operator.goesTo("/office?tab=impor");
    operator.isKept("office-import");
    OfficeWork.imports(operator, newPupil(NEW_PUPIL, "9963"));
    operator.reads(NEW_PUPIL);
    operator.isKept("office-import-rows");
  }

  @Test
  @Order(3)
  void a_name_that_is_a_script_stays_a_name() throws IOException {
    OfficeWork.imports(operator, newPupil("<script>document.title='x'</script>", "9973"));
    operator.reads("<script>");
    assertFalse(operator.page().title().equals("x"), "a script in a name ran");
  }

  @Test
  @Order(4)
  void two_people_who_verify_the_same_row_count_once() {
    verifier.goesTo("/office?tab=verifikasi");
    verifier.isKept("office-verify");
    head.goesTo("/office?tab=verifikasi");
    OfficeWork.verifiesAll(verifier);
    OfficeWork.verifiesAll(head);
    String told = head.page().locator("[role=alert]", hasText(NEW_PUPIL)).innerText();
    assertTrue(told.contains("diverifikasi oleh budi"), told);
    head.isKeptOnce("office-somebody-was-faster");
    verifier.page().goBack();
    assertFalse(verifier.words().isBlank(), "the back button leads to an empty page");
  }

  @Test
  @Order(5)
  void verified_children_are_pushed_and_a_double_click_pushes_once() throws IOException {
    int before = stage.demo().slips().size();
    int rows = OfficeWork.opensPush(operator);
    operator.isKept("office-push");
    OfficeWork.pushButton(operator).dblclick();
    OfficeWork.isAnswered(operator);
    operator.goesTo("/office?tab=pesanan");
    operator.reads(NEW_PUPIL);
    operator.isKept("office-orders");
    stage
        .demo()
        .await(
            "the slips of the pushed children on the bench",
            Demonstration.SOON,
            () -> stage.demo().slips().size() == before + rows);
  }

  @Test
  @Order(6)
  void the_slips_are_printed() throws IOException {
    byte[] pdf = Files.readAllBytes(OfficeWork.printsSlips(operator));
    assertEquals("%PDF", new String(pdf, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
  }

  @Test
  @Order(7)
  void the_order_is_watched_until_its_receipt_and_the_stock_stand_here() throws IOException {
    JsonNode slip = slipOf(NEW_PUPIL);
    operator.goesTo("/office?tab=pesanan");
    String card = operator.page().locator("tr", hasText(NEW_PUPIL)).locator("code").innerText();
    operator.goesTo("/office?tab=kios");
    int blanks = pieces("Di pengumpan");
    int issued = pieces("Diserahkan");
    ChildScreen screen = stage.childScreen();
    screen.speaks(Language.ID);
    screen.startsPrinting(slip);
    screen.sees("TAKE_CARD", Demonstration.A_CARD);
    stage.demo().deed("TAKE", 0);
    screen.sees("IDLE");
    stage.used(slip);
    Locator state = operator.page().locator("tr", hasText(NEW_PUPIL)).locator(".chip.HANDED_OVER");
    stage
        .demo()
        .await(
            "the hand-over on the office's page",
            Demonstration.SOON,
            () -> {
              operator.goesTo("/office?tab=pesanan");
              return state.count() == 1;
            });
    operator.isKept("office-orders-handed-over");
    operator.goesTo("/office?tab=laporan");
    Locator receipt = operator.page().locator("tr", hasText(card));
    List<String> cells = receipt.locator("td").allInnerTexts();
    assertEquals("SD Contoh Balangan", cells.get(1), "the kiosk of the receipt");
    assertTrue(cells.get(0).matches("\\d{1,2} \\p{L}+, \\d\\d\\.\\d\\d WITA"), cells.get(0));
    operator.isKept("office-reports");
    receipt.scrollIntoViewIfNeeded();
    operator.isKeptOnce("office-receipt");
    stage
        .demo()
        .await(
            "one blank less at the kiosk, by the office's page",
            Demonstration.SOON,
            () -> {
              operator.goesTo("/office?tab=kios");
              return pieces("Di pengumpan") == blanks - 1 && pieces("Diserahkan") == issued + 1;
            });
    operator.isKept("office-kiosks");
    assertTrue(operator.words().contains("SD Contoh Balangan"), operator.words());
    head.goesTo("/office?tab=ringkasan");
    head.isKept("office-overview-after");
  }

  /** Blanks at this place, as the kiosk's card on the page says; 0 when it does not name it. */
  private static int pieces(String place) {
    Locator blanks = operator.page().locator("table.stock tr", hasText("keping"));
    Locator account =
        blanks.locator(".account", new Locator.LocatorOptions().setHasText(place)).locator("b");
    return account.count() == 0 ? 0 : Integer.parseInt(account.innerText());
  }

  private static com.microsoft.playwright.Page.LocatorOptions hasText(String text) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
  }

  private static JsonNode slipOf(String name) throws IOException {
    for (JsonNode slip : stage.demo().slips()) {
      if (slip.path("label").asText().contains(name)) {
        return slip;
      }
    }
    throw new IOException("no slip of " + name);
  }

  /** A list of one more pupil with a photograph of her own. */
  private static Path newPupil(String name, String number) throws IOException {
    OfficeLists lists = OfficeLists.named(number, stage);
    Map<String, String> pupil = lists.pupil(name, number);
    lists.photo(pupil);
    return lists.csv(List.of(pupil));
  }
}
