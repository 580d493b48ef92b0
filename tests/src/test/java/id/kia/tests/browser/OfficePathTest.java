package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
@Order(3)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficePathTest {
  private static final String NEW_PUPIL = "RAHMAD BARU";
  private static Demonstration stage;
  private static StaffPage operator;
  private static StaffPage verifier;

  @BeforeAll
  static void sit_down(Demonstration demonstration) {
    stage = demonstration;
    operator = StaffPage.office(stage);
    verifier = StaffPage.office(stage);
  }

  @Test
  @Order(1)
  void a_wrong_password_is_told_and_the_right_one_lets_in() {
    operator.isKept("office-login");
    operator.logsIn("sari", "salah");
    operator.page().locator("[role=alert]").first().waitFor();
    operator.isKeptOnce("office-login-wrong");
    operator.logsIn("sari", "sari-demo-2026");
    operator.page().waitForSelector("nav");
    operator.isKept("office-first");
    verifier.logsIn("budi", "budi-demo-2026");
    verifier.page().waitForSelector("nav");
  }

  @Test
  @Order(2)
  void a_list_with_its_photographs_is_imported_by_hand() throws IOException {
    operator.goesTo("/office?tab=impor");
    operator.isKept("office-import");
    chooseFiles(newClass().resolve("kelas.csv"));
    operator.page().click("form[enctype] button.primary");
    operator.reads(NEW_PUPIL);
    operator.isKept("office-import-rows");
  }

  @Test
  @Order(3)
  void a_name_that_is_a_script_stays_a_name() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "lists"));
    String csv = Files.readString(newClass().resolve("kelas.csv"));
    Path list =
        Files.writeString(
            folder.resolve("nakal.csv"),
            csv.replace(NEW_PUPIL, "<script>document.title='x'</script>"));
    operator.goesTo("/office?tab=impor");
    chooseFiles(list);
    operator.page().click("form[enctype] button.primary");
    operator.reads("<script>");
    assertFalse(operator.page().title().equals("x"), "a script in a name ran");
  }

  @Test
  @Order(4)
  void two_people_who_verify_the_same_row_count_once() {
    verifier.goesTo("/office?tab=verifikasi");
    verifier.isKept("office-verify");
    StaffPage slower = verifier.secondTab();
    verify(verifier);
    verify(slower);
    slower.page().locator("[role=alert], [role=status]").first().waitFor();
    slower.isKeptOnce("office-somebody-was-faster");
    slower.page().close();
    verifier.page().goBack();
    assertFalse(verifier.words().isBlank(), "the back button leads to an empty page");
  }

  @Test
  @Order(5)
  void verified_children_are_pushed_and_a_double_click_pushes_once() throws IOException {
    int before = stage.demo().slips().size();
    operator.goesTo("/office?tab=kirim");
    if (operator.page().locator("form[action='/office/push']").count() == 0) {
      operator.goesTo("/office?tab=pesanan");
    }
    operator.isKept("office-push");
    int rows = operator.page().locator("form[action='/office/push'] [name=ids]").count();
    operator.page().locator("form[action='/office/push'] button.primary").dblclick();
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
    Download slips =
        operator
            .page()
            .waitForDownload(
                () -> operator.page().locator("a[href='/office/slips.pdf']").first().click());
    byte[] pdf = Files.readAllBytes(slips.path());
    assertEquals("%PDF", new String(pdf, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
  }

  @Test
  @Order(7)
  void the_order_is_watched_until_its_receipt_and_the_stock_stand_here() throws IOException {
    JsonNode slip = slipOf(NEW_PUPIL);
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
    operator.goesTo("/office?tab=kios");
    operator.isKept("office-kiosks");
    assertTrue(operator.words().contains("SD Contoh Balangan"), operator.words());
  }

  private static com.microsoft.playwright.Page.LocatorOptions hasText(String text) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
  }

  private static void verify(StaffPage person) {
    Locator form = person.page().locator("form[action='/office/verify']").first();
    for (Locator box : form.locator("[name=ids]").all()) {
      box.check();
    }
    form.locator("[name=siak]").check();
    form.locator("[name=warnings]").check();
    form.locator("button.primary").click();
  }

  private static JsonNode slipOf(String name) throws IOException {
    for (JsonNode slip : stage.demo().slips()) {
      if (slip.path("label").asText().contains(name)) {
        return slip;
      }
    }
    throw new IOException("no slip of " + name);
  }

  private static Path newClass() {
    return stage.demo().data().resolve("kelas-baru");
  }

  private static void chooseFiles(Path list) throws IOException {
    operator.page().setInputFiles("[name=list]", list);
    try (Stream<Path> photos = Files.list(newClass().resolve("foto"))) {
      operator.page().setInputFiles("[name=photos]", photos.toArray(Path[]::new));
    }
  }
}
