package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ribbon ends in the middle of a card: for the child, and for the technician who comes. */
@ExtendWith(WithDemonstration.class)
@Order(7)
class ChildRibbonTest {
  private static final int THIRD_PANEL = 3;

  @Test
  void the_slip_stays_good_and_brings_one_card_when_a_ribbon_is_fitted(Demonstration stage)
      throws IOException {
    ChildScreen screen = stage.childScreen();
    StaffPage technician = StaffPage.technician(stage);
    technician.page().fill("#pin", "274910");
    technician.page().click("[data-act=log-in]");
    technician.page().waitForSelector("[data-act=load-blanks]");
    for (Language language : Language.values()) {
      JsonNode slip = stage.newSlip();
      int good = screen.demo().cards("good");
      int binned = screen.demo().cards("rejected");
      JsonNode before = screen.demo().blanks();
      screen.speaks(language);
      screen.demo().faultInPanel("RIBBON_ENDED", THIRD_PANEL);
      screen.startsPrinting(slip);
      screen.sees("REFUSED", Demonstration.A_CARD);
      assertTrue(screen.words().contains("P-102"), screen.words());
      screen.isKept("child-ribbon-ended");
      screen.touches("yes");
      screen.sees("OUT_OF_SERVICE");
      if (language == Language.ID) {
        screen.isKept("child-no-ribbon");
        technicianSees(technician);
      }
      fitsRibbon(screen, technician);
      screen.sees("IDLE");
      screen.speaks(language);
      screen.startsPrinting(slip);
      screen.sees("TAKE_CARD", Demonstration.A_CARD);
      screen.demo().deed("TAKE", 0);
      screen.sees("TAKEN_THANKS");
      screen.sees("IDLE");
      assertEquals(good + 1, screen.demo().cards("good"));
      assertEquals(binned + 1, screen.demo().cards("rejected"));
      JsonNode after = screen.demo().blanks();
      assertEquals(1, moved(before, after, "SPOILED"), "spoiled blanks");
      assertEquals(-2, moved(before, after, "HOPPER"), "blanks in the hopper");
    }
    technician.page().close();
  }

  private static int moved(JsonNode before, JsonNode after, String account) {
    return after.path(account).asInt() - before.path(account).asInt();
  }

  private static void technicianSees(StaffPage technician) {
    technician.goesTo("/");
    technician.page().waitForSelector("[data-level=stop]");
    String first = technician.page().locator("[data-code=P-102]").first().innerText();
    assertTrue(first.contains("Pita habis") && first.contains("Pasang pita baru"), first);
    technician.isKept("technician-ribbon-ended");
  }

  /**
   * By the buttons that the page offers; a roll comes out of its box, so that is received first.
   */
  private static void fitsRibbon(ChildScreen screen, StaffPage technician) throws IOException {
    Page page = technician.page();
    technician.goesTo("/");
    page.locator("[data-code=P-102] [data-act=fit-ribbon]").first().click();
    page.locator("[data-act=receive-ribbon]").first().click();
    page.fill("#sku", "YMCKO");
    page.selectOption("#kind", "YMCKO");
    page.fill("#lot", "UJI-2");
    page.fill("#panels", "1000");
    page.click("[data-act=receive-ribbon-do]");
    page.waitForSelector("[data-level]");
    screen.demo().deed("FIT_RIBBON", 200);
    technician.goesTo("/do/fit-ribbon");
    page.fill("#panels", "1000");
    page.click("[data-act=fit-ribbon-do]");
    page.waitForSelector("[data-level]");
    technician.isKeptOnce("technician-ribbon-fitted");
  }
}
