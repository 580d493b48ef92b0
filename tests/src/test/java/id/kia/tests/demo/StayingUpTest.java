package id.kia.tests.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The demo that stays up: its pages answer, and the packaged kiosk gets over faults without a
 * restart.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StayingUpTest {
  private static final int PORTS = 18_640;
  private static final Duration SOON = Duration.ofSeconds(20);
  private static RunningDemo demo;

  @BeforeAll
  static void start() throws IOException {
    demo = RunningDemo.start(Path.of("target", "demo", "staying").toAbsolutePath(), PORTS);
    demo.awaitScreen("IDLE", SOON);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    demo.stop();
  }

  @Test
  @Order(1)
  void kiosk_screen_office_page_bench_page_and_technician_page_answer() throws IOException {
    for (int page = 0; page < 4; page++) {
      var answer = demo.get(page, "/");
      assertEquals(200, answer.statusCode(), "page " + page);
      assertTrue(answer.body().contains("<html"), "page " + page);
    }
  }

  @Test
  @Order(2)
  void a_wrong_pin_is_told_and_a_foreign_code_is_refused() throws IOException {
    JsonNode slip = demo.slips().path(0);
    demo.scan("00020101021226570011ID.DANA.WWW");
    demo.awaitScreen("REFUSED", SOON);
    demo.press("yes");
    demo.awaitScreen("IDLE", SOON);
    demo.scan(slip.path("code").asText());
    demo.awaitScreen("ASK_FACTOR", SOON);
    demo.type(slip.path("factor").asText().equals("000000") ? "111111" : "000000");
    demo.await("the hint", SOON, () -> !demo.screen().path("hint").asText("").isEmpty());
    demo.press("no");
    demo.awaitScreen("IDLE", SOON);
  }

  @Test
  @Order(3)
  void a_card_that_stays_inside_an_open_machine_is_settled_by_the_technician() throws IOException {
    JsonNode slip = demo.slips().path(0);
    demo.collect(slip);
    demo.await("the second panel", SOON, () -> demo.printer().path("panelsOnCard").asInt() >= 1);
    demo.deed("OPEN_COVER", 0);
    demo.awaitScreen("REFUSED", SOON);
    demo.press("yes");
    // A person takes the card out, closes the cover, and says what became of it.
    demo.deed("CLEAR_JAM", 0);
    demo.deed("CLOSE_COVER", 0);
    assertEquals(1, demo.settleUnknown("SPOILED"));
    demo.awaitScreen("IDLE", SOON);
    demo.collect(slip);
    demo.awaitScreen("TAKE_CARD", SOON);
    demo.deed("TAKE", 0);
    demo.awaitScreen("IDLE", SOON);
    assertEquals(2, demo.printer().path("cards").asInt());
  }
}
