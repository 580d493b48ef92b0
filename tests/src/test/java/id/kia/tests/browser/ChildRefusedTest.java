package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a child meets when it does not go well: always kind, always with a next step. */
@ExtendWith(WithDemonstration.class)
@Order(3)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChildRefusedTest {
  private static Demonstration stage;
  private static ChildScreen screen;

  @BeforeAll
  static void steps_in_front_of_the_kiosk(Demonstration demonstration) throws IOException {
    stage = demonstration;
    screen = stage.childScreen();
  }

  @Test
  @Order(1)
  void a_foreign_code_is_named_as_such() throws IOException {
    for (Language language : Language.values()) {
      screen.speaks(language);
      screen.scans("00020101021226570011ID.DANA.WWW011893600915");
      screen.sees("REFUSED");
      screen.isKept("child-foreign-code");
      screen.understands();
    }
  }

  @Test
  @Order(2)
  void notMe_prints_nothing_and_blames_nobody() throws IOException {
    JsonNode slip = stage.peekSlip();
    int cards = screen.demo().printer().path("cards").asInt();
    for (Language language : Language.values()) {
      screen.speaks(language);
      screen.identifies(slip);
      screen.touches("no");
      screen.sees("REFUSED");
      screen.isKept("child-not-me");
      screen.understands();
    }
    assertEquals(cards, screen.demo().printer().path("cards").asInt());
  }

  @Test
  @Order(3)
  void three_wrong_answers_lock_the_code_and_say_for_how_long() throws IOException {
    JsonNode slip = stage.newSlip();
    screen.speaks(Language.ID);
    screen.scans(slip.path("code").asText());
    screen.sees("ASK_FACTOR");
    for (int i = 1; i <= 2; i++) {
      screen.keysIn(ChildScreen.wrong(slip));
      screen.page().waitForSelector(".hint:has-text('" + (3 - i) + "')");
    }
    screen.isKept("child-wrong-pin");
    screen.keysIn(ChildScreen.wrong(slip));
    screen.sees("REFUSED");
    screen.isKept("child-locked");
    screen.understands();
    screen.speaks(Language.EN);
    screen.scans(slip.path("code").asText());
    screen.sees("REFUSED");
    screen.isKept("child-locked");
    screen.understands();
  }

  @Test
  @Order(3)
  void a_wrong_answer_is_told_without_blame_in_english_too() throws IOException {
    JsonNode slip = stage.newSlip();
    screen.speaks(Language.EN);
    screen.scans(slip.path("code").asText());
    screen.sees("ASK_FACTOR");
    screen.keysIn(ChildScreen.wrong(slip));
    screen.page().waitForSelector(".hint:has-text('2')");
    screen.isKept("child-wrong-pin");
    screen.touches("no");
    screen.sees("IDLE");
  }

  @Test
  @Order(4)
  void whoever_walks_away_leaves_nothing_on_the_screen() throws IOException {
    JsonNode slip = stage.peekSlip();
    screen.speaks(Language.ID);
    screen.identifies(slip);
    screen.sees("IDLE", Duration.ofSeconds(60));
    assertTrue(screen.page().locator(".portrait").count() == 0, "a photo on idle");
  }

  @Test
  @Order(5)
  void a_card_that_nobody_takes_is_kept_and_the_slip_says_who_gives_it() throws IOException {
    JsonNode slip = stage.newSlip();
    screen.speaks(Language.ID);
    screen.startsPrinting(slip);
    screen.sees("TAKE_CARD", Demonstration.A_CARD);
    screen.sees("REFUSED", Duration.ofSeconds(90));
    screen.isKept("child-captured-now");
    screen.understands();
    screen.speaks(Language.EN);
    screen.startsPrinting(stage.newSlip());
    screen.sees("TAKE_CARD", Demonstration.A_CARD);
    screen.demo().deed("DRAW_BACK", 0);
    screen.sees("REFUSED", Duration.ofSeconds(90));
    screen.isKept("child-captured-now");
    screen.understands();
    for (Language language : Language.values()) {
      screen.speaks(language);
      screen.scans(slip.path("code").asText());
      screen.sees("REFUSED");
      screen.isKept("child-captured");
      screen.understands();
    }
  }
}
