package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The seventeenth birthday, with the calendar moved. The last of the browser tests: what the kiosk
 * writes down on a day stays written.
 */
@ExtendWith(WithDemonstration.class)
@Order(8)
class ChildSeventeenTest {
  private static final ZoneId BALANGAN = ZoneId.of("Asia/Makassar");
  private static final DateTimeFormatter AS_IN_LIST = DateTimeFormatter.ofPattern("dd-MM-uuuu");

  @Test
  void on_the_17th_birthday_the_child_is_sent_kindly_to_the_adults_card(Demonstration stage)
      throws IOException {
    ChildScreen screen = stage.childScreen();
    JsonNode slip = slip(stage);
    LocalDate birthday = LocalDate.parse(slip.path("birth").asText(), AS_IN_LIST).plusYears(17);
    int blanks = screen.demo().blanks().path("HOPPER").asInt();
    try {
      move(screen, birthday.minusDays(1));
      screen.speaks(Language.ID);
      screen.scans(slip.path("code").asText());
      screen.sees("ASK_FACTOR");
      screen.touches("no");
      screen.sees("IDLE");
      move(screen, birthday);
      for (Language language : Language.values()) {
        screen.speaks(language);
        screen.scans(slip.path("code").asText());
        screen.sees("REFUSED");
        assertTrue(screen.title().contains("17"), screen.title());
        assertTrue(screen.words().contains("KTP-el"), screen.words());
        assertTrue(screen.words().contains("C-114"), screen.words());
        screen.isKept("child-seventeen");
        screen.understands();
      }
      assertEquals(blanks, screen.demo().blanks().path("HOPPER").asInt(), "a blank was used");
    } finally {
      screen.demo().deed("RESET_CLOCK", 0);
    }
    screen.speaks(Language.ID);
    screen.identifies(stage.peekSlip());
    screen.touches("no");
    screen.sees("REFUSED");
    screen.understands();
  }

  /** The demo leaves the oldest children to be verified and pushed by hand. */
  private static JsonNode slip(Demonstration stage) throws IOException {
    if (stage.slipOfAlmostSeventeen().isEmpty()) {
      StaffPage verifier = StaffPage.office(stage);
      verifier.logsIn("budi", "budi-demo-2026");
      verifier.page().waitForSelector("nav");
      verifier.goesTo("/office?tab=verifikasi");
      OfficeWork.verifiesAll(verifier);
      verifier.page().close();
      StaffPage operator = StaffPage.office(stage);
      operator.logsIn("sari", "sari-demo-2026");
      operator.page().waitForSelector("nav");
      assertTrue(OfficeWork.opensPush(operator) > 0, "nobody to push");
      OfficeWork.pushButton(operator).click();
      OfficeWork.isAnswered(operator);
      operator.page().close();
      stage
          .demo()
          .await(
              "the slip of the oldest child",
              Demonstration.SOON,
              () -> stage.slipOfAlmostSeventeen().isPresent());
    }
    return stage.slipOfAlmostSeventeen().orElseThrow();
  }

  /** Turns the calendar on the wall to this day. */
  private static void move(ChildScreen screen, LocalDate day) throws IOException {
    LocalDate today = LocalDate.ofInstant(Instant.now(), BALANGAN);
    screen.demo().deed("RESET_CLOCK", 0);
    screen.demo().deed("MOVE_CLOCK", Math.toIntExact(ChronoUnit.DAYS.between(today, day)));
  }
}
