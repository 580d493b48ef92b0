package id.kia.tests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tester at the bench: a slip is held to the scanner and a card taken by its buttons. */
@ExtendWith(WithDemonstration.class)
@Order(5)
class BenchPageTest {
  @Test
  void a_slip_is_chosen_held_to_the_scanner_and_its_card_taken(Demonstration stage)
      throws IOException {
    StaffPage bench = StaffPage.bench(stage);
    ChildScreen screen = stage.childScreen();
    JsonNode slip = stage.newSlip();
    screen.speaks(Language.ID);
    bench.isKept("bench");
    bench
        .page()
        .locator("[data-act=choose-slip][data-code=\"" + slip.path("code").asText() + "\"]")
        .click();
    bench.page().click("[data-act=hold-slip]");
    screen.sees("ASK_FACTOR");
    screen.keysIn(slip.path("factor").asText());
    screen.sees("CONFIRM");
    screen.touches("yes");
    screen.sees("TAKE_CARD", Demonstration.A_CARD);
    bench.page().waitForSelector("[data-act=take]:enabled");
    bench.isKeptOnce("bench-card-in-the-slot");
    bench.page().click("[data-act=take]");
    screen.sees("TAKEN_THANKS");
    screen.sees("IDLE");
    bench.page().close();
  }
}
