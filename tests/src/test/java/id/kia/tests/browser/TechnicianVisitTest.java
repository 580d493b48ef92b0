package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One visit from the screen alone: every guide, and its end. The bench is the hands; what to do is
 * read from the page, which goes on by itself where a sensor sees it.
 */
@ExtendWith(WithDemonstration.class)
@Order(5)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TechnicianVisitTest {
  private static final int THIRD_PANEL = 3;
  private static Demonstration stage;
  private static StaffPage technician;
  private static VisitWalk walk;

  @BeforeAll
  static void stand_at_the_kiosk(Demonstration demonstration) {
    stage = demonstration;
    walk = VisitWalk.begun(stage);
    technician = walk.technician();
  }

  @AfterAll
  static void leave_it_as_it_was() throws IOException {
    walk.hands("CLOSE_COVER", 0);
    walk.hands("SHUT_DOOR", 0);
  }

  @Test
  @Order(1)
  void the_ribbon_is_changed() throws IOException {
    technician.isSeen("visit-home");
    walk.touch("visit-begin");
    technician.isKept("visit-none");
    walk.begin("ribbon");
    walk.step("OPEN_DOOR");
    technician.isKept("visit-step");
    walk.hands("OPEN_DOOR", 0);
    walk.step("OPEN_COVER");
    walk.hands("OPEN_COVER", 0);
    walk.step("TAKE_RIBBON_OUT");
    walk.hands("TAKE_OUT_RIBBON", 0);
    walk.step("PUT_RIBBON_IN");
    walk.hands("FIT_RIBBON", 200);
    walk.step("CLOSE_COVER");
    walk.hands("CLOSE_COVER", 0);
    walk.step("BOOK_RIBBON");
    walk.touch("fit-ribbon");
    if (walk.offers("receive-ribbon")) {
      walk.touch("receive-ribbon");
      walk.fill("sku", "YMCKO");
      walk.fill("lot", "VISIT-1");
      walk.fill("panels", "1000");
      walk.touch("receive-ribbon-do");
      walk.step("BOOK_RIBBON");
      walk.touch("fit-ribbon");
    }
    technician.isSeen("visit-form");
    walk.fill("panels", "1000");
    walk.touch("fit-ribbon-do");
    walk.step("SHUT_DOOR");
    walk.hands("SHUT_DOOR", 0);
    walk.over();
    technician.isKeptOnce("visit-done");
  }

  @Test
  @Order(2)
  void blanks_are_loaded() throws IOException {
    int before = stage.demo().blanks().path("HOPPER").asInt();
    walk.begin("blanks");
    walk.step("OPEN_DOOR");
    walk.hands("OPEN_DOOR", 0);
    walk.step("FAN_BLANKS");
    walk.touch("done");
    walk.step("PUT_BLANKS_IN");
    walk.hands("LOAD_BLANKS", 20);
    walk.step("BOOK_BLANKS");
    walk.touch("load-blanks");
    if (walk.offers("receive-blanks")) {
      walk.touch("receive-blanks");
      walk.fill("sku", "KIA");
      walk.fill("lot", "VISIT-2");
      walk.fill("pieces", "50");
      walk.touch("receive-blanks-do");
      walk.step("BOOK_BLANKS");
      walk.touch("load-blanks");
    }
    walk.fill("pieces", "20");
    walk.touch("load-blanks-do");
    walk.step("SHUT_DOOR");
    walk.hands("SHUT_DOOR", 0);
    walk.over();
    assertEquals(before + 20, stage.demo().blanks().path("HOPPER").asInt());
  }

  @Test
  @Order(3)
  void a_card_that_is_jammed_is_taken_out_and_settled() throws IOException {
    ChildScreen screen = stage.childScreen();
    int spoiled = stage.demo().blanks().path("SPOILED").asInt();
    screen.speaks(Language.ID);
    stage.demo().faultInPanel("JAM", THIRD_PANEL);
    screen.startsPrinting(stage.newSlip());
    screen.sees("REFUSED", Demonstration.A_CARD);
    screen.touches("yes");
    technician.goesTo("/");
    technician.page().waitForSelector("[data-level=stop] [data-code=P-112]");
    technician.isSeen("visit-jam-home");
    walk.touch("to-jam");
    walk.begin("jam");
    walk.step("OPEN_DOOR");
    walk.hands("OPEN_DOOR", 0);
    walk.step("OPEN_COVER");
    walk.hands("OPEN_COVER", 0);
    walk.step("TAKE_CARD_OUT");
    walk.hands("CLEAR_JAM", 0);
    walk.step("CARD_TO_BIN");
    walk.touch("done");
    walk.step("CLOSE_COVER");
    walk.hands("CLOSE_COVER", 0);
    walk.step("SETTLE_UNKNOWN");
    technician.isKeptOnce("visit-settle");
    walk.touch("settle-spoiled");
    technician.isSeen("visit-settle-sure");
    walk.touch("settle-spoiled-sure");
    walk.step("SHUT_DOOR");
    walk.hands("SHUT_DOOR", 0);
    walk.step("SELF_TEST");
    walk.touch("self-test");
    walk.over();
    assertEquals(spoiled + 1, stage.demo().blanks().path("SPOILED").asInt());
  }

  @Test
  @Order(4)
  void captured_cards_are_given_from_the_guide() throws IOException {
    if (!stage.demo().hasCard("CAPTURED")) {
      ChildScreen screen = stage.childScreen();
      screen.speaks(Language.ID);
      screen.startsPrinting(stage.newSlip());
      screen.sees("TAKE_CARD", Demonstration.A_CARD);
      walk.hands("DRAW_BACK", 0);
      screen.sees("REFUSED", Demonstration.A_CARD);
      screen.touches("yes");
    }
    walk.begin("cards");
    walk.step("GIVE_CAPTURED");
    technician.isKeptOnce("visit-captured");
    for (int left = technician.page().locator("[data-order]").count(); left > 0; left--) {
      walk.givesFirst();
    }
    walk.over();
    assertFalse(stage.demo().hasCard("CAPTURED"));
  }

  @Test
  @Order(5)
  void the_reject_box_is_emptied_and_what_was_spoiled_is_handed_over() throws IOException {
    walk.hands("FILL_BIN", 0);
    walk.begin("bin");
    walk.step("OPEN_DOOR");
    walk.hands("OPEN_DOOR", 0);
    walk.step("EMPTY_BIN");
    walk.hands("EMPTY_BIN", 0);
    walk.step("BOOK_SPOILED");
    walk.touch("destroy");
    technician.isSeen("visit-bin-form");
    walk.fill("pieces", stage.demo().blanks().path("SPOILED").asText());
    walk.touch("destroy-do");
    walk.step("SHUT_DOOR");
    walk.hands("SHUT_DOOR", 0);
    walk.over();
    assertEquals(0, stage.demo().blanks().path("SPOILED").asInt());
  }

  @Test
  @Order(6)
  void a_test_card_is_printed_judged_and_counted_as_test() throws IOException {
    JsonNode before = stage.demo().blanks();
    int good = stage.demo().cards("good");
    walk.begin("test-card");
    walk.step("PRINT_TEST");
    walk.touch("test-card");
    technician.isKept("technician-test-card");
    walk.touch("test-card-do");
    walk.step("AWAIT_TEST");
    stage.childScreen().sees("OUT_OF_SERVICE");
    walk.step("FREE_EXIT");
    walk.hands("TAKE", 0);
    walk.step("JUDGE_TEST");
    walk.touch("done");
    walk.over();
    assertEquals(good + 1, stage.demo().cards("good"));
    stage.childScreen().sees("IDLE");
    JsonNode after = stage.demo().blanks();
    assertEquals(before.path("TEST").asInt() + 1, after.path("TEST").asInt(), "test cards");
    assertEquals(before.path("HOPPER").asInt() - 1, after.path("HOPPER").asInt(), "in the hopper");
    assertEquals(before.path("ISSUED").asInt(), after.path("ISSUED").asInt(), "issued");
    technician.goesTo("/");
    technician.page().waitForSelector("[data-test=GOOD]");
    technician.isKeptFrom("#test", "technician-test-card-good");
    technician.goesTo("/visit");
  }

  @Test
  @Order(7)
  void hopper_box_and_spoiled_cards_are_counted() throws IOException {
    JsonNode book = stage.demo().blanks();
    walk.begin("count");
    walk.step("OPEN_DOOR");
    walk.hands("OPEN_DOOR", 0);
    for (String place : new String[] {"HOPPER", "BOX", "BIN"}) {
      walk.step("COUNT_" + place);
      walk.touch("count");
      technician.isSeen("visit-count-" + place);
      String account = place.equals("BIN") ? "SPOILED" : place;
      assertEquals(account, technician.page().inputValue("#account"));
      walk.fill("counted", book.path(account).asText("0"));
      walk.touch("count-do");
    }
    walk.step("SHUT_DOOR");
    walk.hands("SHUT_DOOR", 0);
    walk.over();
    assertEquals(book, stage.demo().blanks(), "counted as the book says");
  }

  @Test
  @Order(8)
  void a_cleaning_card_that_sticks_is_taken_out() throws IOException {
    walk.begin("cleaning");
    walk.step("OPEN_DOOR");
    walk.hands("OPEN_DOOR", 0);
    walk.step("OPEN_COVER");
    walk.hands("OPEN_COVER", 0);
    walk.step("LIFT_RIBBON");
    walk.hands("TAKE_OUT_RIBBON", 0);
    walk.step("CLOSE_COVER");
    walk.hands("CLOSE_COVER", 0);
    walk.step("PUT_CLEANING_CARD_IN");
    walk.hands("PUT_IN_CLEANING_CARD", 0);
    walk.touch("done");
    walk.step("RUN_CLEANING");
    walk.hands("JAM", 0);
    walk.touch("clean");
    technician.page().waitForSelector("[data-task=RUN_CLEANING] [data-code=P-107]");
    technician.isKeptOnce("visit-jam-told");
    walk.touch("leave");
    walk.begin("jam");
    walk.step("OPEN_COVER");
    walk.hands("OPEN_COVER", 0);
    walk.step("TAKE_CARD_OUT");
    walk.hands("CLEAR_JAM", 0);
    walk.step("CARD_TO_BIN");
    walk.touch("done");
    walk.step("CLOSE_COVER");
    walk.hands("CLOSE_COVER", 0);
    walk.step("SHUT_DOOR");
    walk.touch("leave");
  }

  @Test
  @Order(9)
  void the_printer_is_cleaned() throws IOException {
    walk.begin("cleaning");
    walk.step("OPEN_COVER");
    walk.hands("OPEN_COVER", 0);
    // The ribbon was out already, so no sensor can tell.
    technician.page().waitForSelector("[data-task=LIFT_RIBBON][data-told=NO_SENSOR]");
    walk.touch("done");
    walk.step("CLOSE_COVER");
    walk.hands("CLOSE_COVER", 0);
    walk.step("PUT_CLEANING_CARD_IN");
    walk.hands("PUT_IN_CLEANING_CARD", 0);
    walk.touch("done");
    walk.step("RUN_CLEANING");
    walk.touch("clean");
    walk.step("TAKE_CLEANING_CARD");
    walk.hands("TAKE", 0);
    walk.step("OPEN_COVER");
    walk.hands("OPEN_COVER", 0);
    walk.step("PUT_RIBBON_BACK");
    walk.hands("PUT_IN_RIBBON", 0);
    walk.step("CLOSE_COVER");
    walk.hands("CLOSE_COVER", 0);
    walk.step("SHUT_DOOR");
  }

  @Test
  @Order(10)
  void the_visit_ends_with_a_passed_check_or_a_reason() throws IOException {
    technician.goesTo("/visit/end");
    walk.touch("self-test");
    technician.page().waitForSelector("[data-standing=FAILED]");
    technician.isKeptOnce("visit-end-failed");
    walk.touch("visit-close-anyway");
    technician.isSeen("visit-end-reason");
    // Back to the guide: it goes on only when the sensor saw the door shut.
    technician.goesTo("/guide");
    walk.hands("SHUT_DOOR", 0);
    walk.over();
    walk.touch("visit-end");
    technician.page().waitForSelector("[data-standing=OLD]");
    walk.touch("self-test");
    technician.page().waitForSelector("[data-standing=PASSED]");
    technician.isSeen("visit-end-passed");
    walk.touch("visit-close");
    technician.page().waitForSelector("[role=status]:visible");
    technician.isSeen("visit-closed");
    stage.childScreen().sees("IDLE");
  }
}
