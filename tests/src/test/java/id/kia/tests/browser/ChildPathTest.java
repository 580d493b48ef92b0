package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The child's way when all is well, by touch in Indonesian and by three keys in English. */
@ExtendWith(WithDemonstration.class)
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChildPathTest {
  private static Demonstration stage;
  private static ChildScreen screen;

  @BeforeAll
  static void steps_in_front_of_the_kiosk(Demonstration demonstration) throws IOException {
    stage = demonstration;
    screen = stage.childScreen();
  }

  @Test
  @Order(1)
  void idle_invites_says_gratis_and_shows_nothing_of_any_child() throws IOException {
    for (Language language : Language.values()) {
      screen.speaks(language);
      assertTrue(screen.words().contains(language == Language.ID ? "GRATIS" : "FREE"));
      for (JsonNode slip : screen.demo().slips()) {
        assertFalse(screen.words().contains(slip.path("label").asText()), "a name on idle");
      }
      screen.isKept("child-idle");
      stage.complain("idle", Inspection.tabFollowsReading(screen.page()));
    }
    screen.speaks(Language.ID);
  }

  @Test
  @Order(2)
  void by_touch_slip_pin_itsMe_card_in_the_hand() throws IOException {
    JsonNode slip = stage.newSlip();
    int before = screen.demo().cards("good");
    screen.speaks(Language.ID);
    screen.scans(slip.path("code").asText());
    screen.sees("ASK_FACTOR");
    screen.isKept("child-pin");
    stage.complain("PIN", Inspection.tabFollowsReading(screen.page()));
    screen.keysIn(slip.path("factor").asText());
    screen.sees("CONFIRM");
    screen.isKept("child-is-this-you");
    stage.complain("is this you", Inspection.tabFollowsReading(screen.page()));
    screen.touches("yes");
    screen.sees("PRINTING");
    screen.seesItGrow();
    screen.isKept("child-printing");
    screen.sees("TAKE_CARD", Demonstration.A_CARD);
    screen.isKept("child-take");
    screen.demo().deed("TAKE", 0);
    screen.sees("TAKEN_THANKS");
    screen.isKept("child-thanks");
    screen.sees("IDLE");
    assertEquals(before + 1, screen.demo().cards("good"));
  }

  @Test
  @Order(3)
  void by_scanner_and_three_keys_alone_in_english() throws IOException {
    JsonNode slip = stage.newSlip();
    int before = screen.demo().cards("good");
    screen.sees("IDLE");
    screen.speaks(Language.EN);
    for (String next : List.of("id", "en")) {
      screen.presses("Escape");
      screen.page().waitForSelector("html[lang=" + next + "]");
      screen.isKept("child-idle-by-keys");
      screen.scans(slip.path("code").asText());
      screen.sees("ASK_FACTOR");
      screen.presses("ArrowRight");
      screen.isKept("child-pin-by-keys");
      screen.presses("Escape");
      screen.sees("IDLE");
    }
    screen.presses("Escape");
    screen.page().waitForSelector("html[lang=en]");
    screen.scans(slip.path("code").asText());
    screen.sees("ASK_FACTOR");
    screen.isKept("child-pin");
    screen.walksTo(slip.path("factor").asText());
    screen.sees("CONFIRM");
    screen.isKept("child-is-this-you");
    screen.page().waitForSelector("[data-key=yes]:not([aria-disabled=true])");
    screen.presses("Enter");
    screen.sees("PRINTING");
    screen.seesItGrow();
    screen.isKept("child-printing");
    screen.sees("TAKE_CARD", Demonstration.A_CARD);
    screen.isKept("child-take");
    screen.demo().deed("TAKE", 0);
    screen.sees("TAKEN_THANKS");
    screen.isKept("child-thanks");
    screen.sees("IDLE");
    assertEquals(before + 1, screen.demo().cards("good"));
  }

  @Test
  @Order(4)
  void the_code_can_be_typed_instead() {
    for (Language language : Language.values()) {
      screen.speaks(language);
      screen.touches("keypad");
      screen.sees("TYPING_CODE");
      screen.isKept("child-type-code");
      stage.complain("type the code", Inspection.tabFollowsReading(screen.page()));
      screen.touches("no");
      screen.sees("IDLE");
    }
  }

  @Test
  @Order(5)
  void the_card_on_the_glass_is_the_card_that_is_printed_and_gone_with_it() throws IOException {
    JsonNode slip = stage.newSlip();
    screen.speaks(Language.ID);
    screen.startsPrinting(slip);
    screen.page().waitForSelector(".growing .veiled");
    double early = screen.grown();
    APIResponse glass = screen.picture();
    assertEquals("image/png", glass.headers().get("content-type"));
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(glass.body()));
    assertEquals("1016x648", drawn.getWidth() + "x" + drawn.getHeight());
    screen.seesItGrow();
    assertTrue(screen.grown() > early, "it grows from " + early + " to " + screen.grown());
    screen.sees("TAKE_CARD", Demonstration.A_CARD);
    assertEquals(200, screen.picture().status(), "while it lies in the slot");
    screen.demo().deed("TAKE", 0);
    screen.sees("TAKEN_THANKS");
    assertEquals(404, screen.picture().status(), "after the hand-over");
    assertTrue(screen.picture().text().contains("NO_CARD"));
    screen.sees("IDLE");
  }
}
