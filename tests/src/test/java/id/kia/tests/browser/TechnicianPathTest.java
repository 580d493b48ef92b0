package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The technician with a telephone in one hand. */
@ExtendWith(WithDemonstration.class)
@Order(4)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TechnicianPathTest {
  private static Demonstration stage;
  private static StaffPage technician;

  @BeforeAll
  static void stand_at_the_kiosk(Demonstration demonstration) {
    stage = demonstration;
    technician = StaffPage.technician(stage);
  }

  @Test
  @Order(1)
  void a_wrong_pin_is_told_and_the_right_one_lets_in() {
    technician.isKept("technician-login");
    logIn("000000");
    technician.page().locator("[role=alert]:visible").first().waitFor();
    technician.isKeptOnce("technician-login-wrong");
    logIn("274910");
    technician.page().waitForSelector("[data-act=load-blanks]");
    technician.isKept("technician-home");
    technician.isKeptFrom("#supplies", "technician-supplies");
    technician.isKeptFrom("#sensors", "technician-sensors");
    technician.isKeptFrom("#test", "technician-test");
  }

  @Test
  @Order(2)
  void every_deed_has_a_page_that_can_be_used_with_a_thumb() {
    for (String deed :
        new String[] {
          "load-blanks",
          "receive-blanks",
          "receive-ribbon",
          "fit-ribbon",
          "count",
          "unload-blanks",
          "destroy",
          "give-back"
        }) {
      technician.goesTo("/do/" + deed);
      technician.isKept("technician-" + deed);
    }
    technician.goesTo("/setup");
    technician.isKept("technician-setup");
    technician.goesTo("/book");
    technician.isKept("technician-book");
    technician.goesTo("/moves");
    technician.isKept("technician-moves");
  }

  @Test
  @Order(3)
  void an_open_cover_is_named_with_what_to_do() throws IOException {
    ChildScreen screen = stage.childScreen();
    stage.demo().deed("OPEN_COVER", 0);
    technician.goesTo("/");
    technician.reads("P-106");
    technician.isKept("technician-fault");
    screen.sees("OUT_OF_SERVICE");
    screen.isKept("child-out-of-service");
    screen.touches("language");
    screen.page().waitForSelector("html[lang=en]");
    screen.isKept("child-out-of-service");
    screen.touches("language");
    stage.demo().deed("CLOSE_COVER", 0);
    screen.sees("IDLE");
    assertTrue(technician.words().length() > 100);
  }

  @Test
  @Order(4)
  void without_a_pin_the_office_lets_in_by_telephone() {
    technician.page().click("[data-act=log-out]");
    technician.page().click("[data-act=by-code]");
    technician.isKept("technician-login-code");
    String digits = technician.page().locator("[data-challenge]").innerText();
    StaffPage head = StaffPage.office(stage);
    OfficeWork.logsIn(head, "ibu-kepala", "kepala-demo-2026");
    head.goesTo("/office?tab=kios");
    head.page().locator("[data-act=to-code]").first().click();
    head.page().selectOption("#person", "joko");
    head.page().fill("#challenge", digits);
    head.isKeptOnce("office-code-asked");
    head.page().click("form[data-act=code] button");
    String code = head.page().locator("[data-code]").innerText();
    head.isKeptOnce("office-code-made");
    technician.page().fill("#person", "Joko");
    technician.page().fill("#code", code);
    technician.page().click("[data-act=code-log-in]");
    technician.page().waitForSelector("[data-act=load-blanks]");
    technician.reads("joko");
  }

  private static void logIn(String pin) {
    technician.page().fill("#pin", pin);
    technician.page().click("[data-act=log-in]");
  }
}
