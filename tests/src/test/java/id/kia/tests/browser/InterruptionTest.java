package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Test
  @Order(4)
  void a_page_with_the_token_of_an_earlier_boot_says_that_it_must_be_opened_again(
      Demonstration stage) throws IOException {
    ChildScreen screen = stage.childScreen();
    Path file = stage.demo().data().resolve("kiosk").resolve("screen.token");
    String ours = Files.readString(file);
    for (Language language : Language.values()) {
      screen.speaks(language);
      bootsWith(stage, file, "0123456789abcdef".repeat(3));
      screen.page().waitForSelector("#lost[data-closed]", patient());
      assertTrue(screen.words().contains("S-203"), screen.words());
      screen.isKept("child-screen-closed");
      bootsWith(stage, file, ours);
      screen.sees("IDLE", Demonstration.A_CARD);
    }
  }

  private static void bootsWith(Demonstration stage, Path file, String token) throws IOException {
    stage.demo().deed("KIOSK_OFF", 0);
    Files.writeString(file, token);
    stage.demo().deed("KIOSK_ON", 0);
  }

  private static com.microsoft.playwright.Page.WaitForSelectorOptions patient() {
    return new com.microsoft.playwright.Page.WaitForSelectorOptions()
        .setTimeout((double) Demonstration.A_CARD.toMillis());
  }

  private static com.microsoft.playwright.Page.WaitForSelectorOptions hidden() {
    return new com.microsoft.playwright.Page.WaitForSelectorOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }
}
