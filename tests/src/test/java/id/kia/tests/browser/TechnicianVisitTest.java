package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One visit from the screen alone: ribbon, blanks, cleaning, a jam, and its end. The bench is the
 * hands; what to do is read from the page, which goes on by itself where a sensor sees it.
 */
@ExtendWith(WithDemonstration.class)
@Order(5)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TechnicianVisitTest {
  private static Demonstration stage;
  private static StaffPage technician;

  @BeforeAll
  static void stand_at_the_kiosk(Demonstration demonstration) {
    stage = demonstration;
    technician = StaffPage.technician(stage);
    technician.page().fill("#pin", "274910");
    touch("log-in");
    technician.page().waitForSelector("[data-act=visit-begin]");
  }

  @AfterAll
  static void leave_it_as_it_was() throws IOException {
    hands("CLOSE_COVER", 0);
    hands("SHUT_DOOR", 0);
  }

  @Test
  @Order(1)
  void the_ribbon_is_changed() throws IOException {
    technician.isSeen("visit-home");
    touch("visit-begin");
    technician.isKept("visit-none");
    begin("ribbon");
    step("OPEN_DOOR");
    technician.isKept("visit-step");
    hands("OPEN_DOOR", 0);
    step("OPEN_COVER");
    hands("OPEN_COVER", 0);
    step("TAKE_RIBBON_OUT");
    hands("TAKE_OUT_RIBBON", 0);
    step("PUT_RIBBON_IN");
    hands("FIT_RIBBON", 200);
    step("CLOSE_COVER");
    hands("CLOSE_COVER", 0);
    step("BOOK_RIBBON");
    touch("fit-ribbon");
    if (technician.page().locator("[data-act=receive-ribbon]").count() > 0) {
      touch("receive-ribbon");
      fill("sku", "YMCKO");
      fill("lot", "VISIT-1");
      fill("panels", "1000");
      touch("receive-ribbon-do");
      step("BOOK_RIBBON");
      touch("fit-ribbon");
    }
    technician.isSeen("visit-form");
    fill("panels", "1000");
    touch("fit-ribbon-do");
    step("SHUT_DOOR");
    hands("SHUT_DOOR", 0);
    over();
    technician.isKeptOnce("visit-done");
  }

  @Test
  @Order(2)
  void blanks_are_loaded() throws IOException {
    int before = stage.demo().blanks().path("HOPPER").asInt();
    begin("blanks");
    step("OPEN_DOOR");
    hands("OPEN_DOOR", 0);
    step("FAN_BLANKS");
    touch("done");
    step("PUT_BLANKS_IN");
    hands("LOAD_BLANKS", 20);
    step("BOOK_BLANKS");
    touch("load-blanks");
    if (technician.page().locator("[data-act=receive-blanks]").count() > 0) {
      touch("receive-blanks");
      fill("sku", "KIA");
      fill("lot", "VISIT-2");
      fill("pieces", "50");
      touch("receive-blanks-do");
      step("BOOK_BLANKS");
      touch("load-blanks");
    }
    fill("pieces", "20");
    touch("load-blanks-do");
    step("SHUT_DOOR");
    hands("SHUT_DOOR", 0);
    over();
    assertEquals(before + 20, stage.demo().blanks().path("HOPPER").asInt());
  }

  @Test
  @Order(3)
  void a_cleaning_card_that_sticks_is_taken_out() throws IOException {
    begin("cleaning");
    step("OPEN_DOOR");
    hands("OPEN_DOOR", 0);
    step("OPEN_COVER");
    hands("OPEN_COVER", 0);
    step("LIFT_RIBBON");
    hands("TAKE_OUT_RIBBON", 0);
    step("CLOSE_COVER");
    hands("CLOSE_COVER", 0);
    step("PUT_CLEANING_CARD_IN");
    hands("PUT_IN_CLEANING_CARD", 0);
    touch("done");
    step("RUN_CLEANING");
    hands("JAM", 0);
    touch("clean");
    technician.page().waitForSelector("[data-task=RUN_CLEANING] [data-code=P-107]");
    technician.isKeptOnce("visit-jam-told");
    touch("leave");
    begin("jam");
    step("OPEN_COVER");
    hands("OPEN_COVER", 0);
    step("TAKE_CARD_OUT");
    hands("CLEAR_JAM", 0);
    step("CARD_TO_BIN");
    touch("done");
    step("CLOSE_COVER");
    hands("CLOSE_COVER", 0);
    step("SHUT_DOOR");
    touch("leave");
  }

  @Test
  @Order(4)
  void the_printer_is_cleaned() throws IOException {
    begin("cleaning");
    step("OPEN_COVER");
    hands("OPEN_COVER", 0);
    // The ribbon was out already, so no sensor can tell.
    technician.page().waitForSelector("[data-task=LIFT_RIBBON][data-told=NO_SENSOR]");
    touch("done");
    step("CLOSE_COVER");
    hands("CLOSE_COVER", 0);
    step("PUT_CLEANING_CARD_IN");
    hands("PUT_IN_CLEANING_CARD", 0);
    touch("done");
    step("RUN_CLEANING");
    touch("clean");
    step("TAKE_CLEANING_CARD");
    hands("TAKE", 0);
    step("OPEN_COVER");
    hands("OPEN_COVER", 0);
    step("PUT_RIBBON_BACK");
    hands("PUT_IN_RIBBON", 0);
    step("CLOSE_COVER");
    hands("CLOSE_COVER", 0);
    step("SHUT_DOOR");
  }

  @Test
  @Order(5)
  void the_visit_ends_with_a_passed_check_or_a_reason() throws IOException {
    technician.goesTo("/visit/end");
    touch("self-test");
    technician.page().waitForSelector("[data-standing=FAILED]");
    technician.isKeptOnce("visit-end-failed");
    touch("visit-close-anyway");
    technician.isSeen("visit-end-reason");
    // Back to the guide: it goes on only when the sensor saw the door shut.
    technician.goesTo("/guide");
    hands("SHUT_DOOR", 0);
    over();
    touch("visit-end");
    technician.page().waitForSelector("[data-standing=OLD]");
    touch("self-test");
    technician.page().waitForSelector("[data-standing=PASSED]");
    technician.isSeen("visit-end-passed");
    touch("visit-close");
    technician.page().waitForSelector("[role=status]:visible");
    technician.isSeen("visit-closed");
    stage.childScreen().sees("IDLE");
  }

  private static void begin(String guide) {
    touch("guide-" + guide);
  }

  /** Waits for a step and keeps its picture. */
  private static void step(String task) {
    Page page = technician.page();
    page.waitForSelector("[data-task=" + task + "]:not([data-told=MET])");
    String guide = page.locator("[data-guide]").getAttribute("data-guide");
    technician.isSeen("visit-" + guide + "-" + task);
  }

  /** Waits until the guide led back to the visit. */
  private static void over() {
    technician.page().waitForSelector("[data-act=visit-end]");
  }

  private static void fill(String field, String value) {
    technician.page().fill("#" + field, value);
  }

  private static void touch(String act) {
    technician.page().click("[data-act=" + act + "]");
  }

  private static void hands(String deed, int count) throws IOException {
    stage.demo().deed(deed, count);
  }
}
