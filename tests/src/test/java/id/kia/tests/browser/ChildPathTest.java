package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The child's way, seen and touched at the kiosk's own page. */
@ExtendWith(WithDemonstration.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChildPathTest {
  private static ChildScreen screen;

  @BeforeAll
  static void steps_in_front_of_the_kiosk(Demonstration stage) throws IOException {
    screen = ChildScreen.open(stage);
  }

  @Test
  @Order(1)
  void idle_invites_says_gratis_and_shows_nothing_of_any_child() throws IOException {
    assertTrue(screen.words().contains("GRATIS"), screen.words());
    for (JsonNode slip : screen.demo().slips()) {
      assertFalse(screen.words().contains(slip.path("label").asText()), "a name on idle");
    }
    screen.isKept("child-idle");
  }

  @Test
  @Order(2)
  void slip_pin_itsMe_card_in_the_hand() throws IOException {
    JsonNode slip = screen.demo().slips().path(0);
    screen.scans(slip.path("code").asText());
    screen.sees("ASK_FACTOR");
    screen.isKept("child-pin");
    screen.keysIn(slip.path("factor").asText());
    screen.sees("CONFIRM");
    screen.isKept("child-is-this-you");
    screen.touches("Ya, cetak kartuku");
    screen.sees("PRINTING");
    screen.isKept("child-printing");
    screen.sees("TAKE_CARD", Demonstration.A_CARD);
    screen.isKept("child-take");
    screen.demo().deed("TAKE", 0);
    screen.sees("TAKEN_THANKS");
    screen.isKept("child-thanks");
    screen.sees("IDLE");
    assertEquals(1, screen.demo().cards("good"));
  }
}
