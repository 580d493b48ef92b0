package id.kia.tests.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.kia.tests.browser.ChildScreen;
import id.kia.tests.browser.Demonstration;
import id.kia.tests.browser.Language;
import id.kia.tests.browser.OfficeWork;
import id.kia.tests.browser.StaffPage;
import id.kia.tests.browser.WithDemonstration;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A stranger who does what README says, sentence by sentence. */
@ExtendWith(WithDemonstration.class)
@Order(7)
class ReadmeIsFollowedTest {
  /** What a sentence asks for; it gets the words that stand in bold. */
  @FunctionalInterface
  private interface Deed {
    void with(List<String> bold) throws IOException;
  }

  @Test
  void a_child_collects_a_card(Demonstration stage) throws IOException {
    StaffPage bench = StaffPage.bench(stage);
    ChildScreen screen = stage.childScreen();
    screen.speaks(Language.ID);
    JsonNode slip = stage.newSlip();
    Map<String, Deed> deeds = new LinkedHashMap<>();
    deeds.put(
        "On the bench page choose a pupil and press",
        bold -> {
          bench.page().getByText(slip.path("label").asText()).first().click();
          press(bench.page(), bold.getFirst());
          screen.sees("ASK_FACTOR");
        });
    deeds.put(
        "On the kiosk screen touch the PIN",
        bold -> {
          for (String digit : slip.path("factor").asText().split("")) {
            tap(screen, digit);
          }
          tap(screen, bold.getFirst());
          screen.sees("CONFIRM");
        });
    deeds.put(
        "Look at the photograph and touch",
        bold -> {
          screen.page().waitForSelector(".portrait");
          tap(screen, bold.getFirst());
          screen.sees("PRINTING");
        });
    deeds.put(
        "Watch the card grow until the screen says",
        bold -> {
          screen.sees("TAKE_CARD", Demonstration.A_CARD);
          assertEquals(bold.getFirst(), screen.title());
        });
    deeds.put("On the bench page press", bold -> press(bench.page(), bold.getFirst()));
    deeds.put(
        "The screen says",
        bold -> {
          screen.sees("TAKEN_THANKS");
          assertEquals(bold.getFirst(), screen.title());
          screen.sees("IDLE");
        });
    follow("child", deeds);
    bench.page().close();
  }

  @Test
  void the_office_makes_it_possible(Demonstration stage) throws IOException {
    StaffPage sari = StaffPage.office(stage);
    StaffPage budi = StaffPage.office(stage);
    Map<String, Deed> deeds = new LinkedHashMap<>();
    deeds.put("On the office page log in as", bold -> logIn(sari, bold));
    deeds.put(
        "Import the list",
        bold -> {
          OfficeWork.imports(sari, stage.demo().data().resolve("kelas-baru").resolve("kelas.csv"));
          sari.reads("RAHMAD BARU");
        });
    deeds.put(
        "In a second browser log in as",
        bold -> {
          logIn(budi, bold);
          budi.goesTo("/office?tab=verifikasi");
          OfficeWork.verifiesAll(budi);
        });
    deeds.put(
        "As sari push",
        bold -> {
          assertTrue(OfficeWork.opensPush(sari) > 0, "nobody to push");
          OfficeWork.pushButton(sari).click();
          OfficeWork.isAnswered(sari);
        });
    deeds.put(
        "Print the slips",
        bold -> assertTrue(Files.size(OfficeWork.printsSlips(sari)) > 1000, "no slips"));
    deeds.put(
        "When the child has the card",
        bold -> {
          sari.goesTo("/office?tab=pesanan");
          sari.page().waitForSelector(".chip.HANDED_OVER");
          sari.goesTo("/office?tab=kios");
          sari.page().waitForSelector("table");
        });
    follow("office", deeds);
    sari.page().close();
    budi.page().close();
  }

  /** Does each sentence by the deed whose words it begins with; both lists have to be used up. */
  private static void follow(String name, Map<String, Deed> deeds) throws IOException {
    List<String> left = new ArrayList<>(deeds.keySet());
    for (String sentence : ReadmeSteps.below(name)) {
      Map.Entry<String, Deed> deed =
          deeds.entrySet().stream()
              .filter(entry -> sentence.startsWith(entry.getKey()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("nobody knows how to do: " + sentence));
      deed.getValue().with(ReadmeSteps.bold(sentence));
      left.remove(deed.getKey());
      left.remove(deed.getKey());
    }
    assertEquals(List.of(), left, "README lost these sentences");
  }

  private static void logIn(StaffPage person, List<String> bold) {
    person.logsIn(bold.getFirst(), bold.getLast());
    person.page().waitForSelector("nav");
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, named(name)).click();
  }

  private static void tap(ChildScreen screen, String name) {
    screen.page().getByRole(AriaRole.BUTTON, named(name)).tap();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
