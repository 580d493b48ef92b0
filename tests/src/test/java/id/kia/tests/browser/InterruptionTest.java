package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is on a page when the service behind it dies, and that it comes back by itself. */
@ExtendWith(WithDemonstration.class)
@Order(6)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InterruptionTest {
  @Test
  @Order(1)
  void the_childs_screen_says_so_kindly_and_comes_back_when_the_kiosk_restarts(Demonstration stage)
      throws IOException {
    ChildScreen screen = stage.childScreen();
    for (Language language : Language.values()) {
      screen.speaks(language);
      stage.demo().deed("KIOSK_OFF", 0);
      screen.page().waitForSelector("#lost:not([hidden])");
      screen.isKept("child-kiosk-away");
      stage.demo().deed("KIOSK_ON", 0);
      screen.sees("IDLE", Demonstration.A_CARD);
      screen.page().waitForSelector("#lost[hidden]", hidden());
    }
  }

  @Test
  @Order(2)
  void nothing_of_a_child_stays_on_the_screen_while_the_kiosk_is_away(Demonstration stage)
      throws IOException {
    ChildScreen screen = stage.childScreen();
    JsonNode slip = stage.peekSlip();
    screen.speaks(Language.ID);
    screen.identifies(slip);
    stage.demo().deed("KIOSK_OFF", 0);
    screen.page().waitForSelector("#lost:not([hidden])");
    assertEquals(0, screen.page().locator(".portrait, .person").count(), "a child on the screen");
    stage.demo().deed("KIOSK_ON", 0);
    screen.sees("IDLE", Demonstration.A_CARD);
  }

  @Test
  @Order(3)
  void the_offices_page_works_on_after_the_hub_was_killed(Demonstration stage) throws IOException {
    StaffPage head = StaffPage.office(stage);
    head.logsIn("ibu-kepala", "kepala-demo-2026");
    head.page().waitForSelector("nav");
    stage.demo().kill("hub");
    stage
        .demo()
        .await(
            "the hub's return",
            Demonstration.A_CARD,
            () -> {
              try {
                return stage.demo().get(0, "/login").statusCode() == 200;
              } catch (IOException e) {
                return false;
              }
            });
    head.goesTo("/office?tab=pesanan");
    head.page().waitForSelector("h1");
    head.isKeptOnce("office-after-restart");
    head.page().close();
  }

  private static com.microsoft.playwright.Page.WaitForSelectorOptions hidden() {
    return new com.microsoft.playwright.Page.WaitForSelectorOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }
}
