package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An office where nothing happened yet: every empty page says what to do, every error how on. */
@ExtendWith(WithDemonstration.class)
@Order(10)
class OfficeFirstDayTest {
  private static final List<String> TABS =
      List.of("ringkasan", "impor", "verifikasi", "kirim", "pesanan", "kios", "laporan");

  @Test
  void every_empty_page_says_what_to_do(Demonstration stage) throws IOException {
    try (OfficeHub hub = OfficeHub.start(Path.of("target", "first-day").toAbsolutePath())) {
      StaffPage head = StaffPage.office(stage, hub.address());
      OfficeWork.logsIn(head, OfficeHub.HEAD, OfficeHub.PASSWORD);
      for (String tab : TABS) {
        head.goesTo("/office?tab=" + tab);
        assertTrue(
            head.page().locator(".empty:visible, .needs:visible").count() > 0,
            tab + " says nothing: " + head.words());
        head.isKept("office-empty-" + tab);
      }
      for (String state : List.of("VERIFIED", "SENT_BACK")) {
        head.goesTo("/office?tab=verifikasi&state=" + state);
        head.isKept("office-empty-" + state);
      }
      for (String list : List.of("verifikasi", "kirim", "pesanan", "kios", "laporan")) {
        head.goesTo("/office?tab=" + list + "&q=NAMA+YANG+TIDAK+ADA");
        head.isKept("office-nothing-found-" + list);
      }
      head.goesTo("/office?tab=kios");
      head.page().click("[data-act=invite] button");
      head.page().waitForSelector(".secret");
      head.isKeptOnce("office-invitation");
      answers(head, "/office/imports/tidak-ada", "office-not-found", "NOT_FOUND");
      answers(head, "/office/slips.pdf", "office-no-slips", "NO_SLIPS");
      head.page().close();
      StaffPage verifier = StaffPage.office(stage, hub.address());
      OfficeWork.logsIn(verifier, OfficeHub.VERIFIER, OfficeHub.PASSWORD);
      answers(verifier, "/office/classlist.pdf", "office-forbidden", "FORBIDDEN");
      verifier.page().close();
    }
  }

  /** An error for a person: its code, and a way back in both languages. */
  private static void answers(StaffPage person, String address, String picture, String code) {
    for (Language language : List.of(Language.EN, Language.ID)) {
      person.goesTo("/office");
      person.speaks(language);
      person.goesTo(address);
      assertEquals(1, person.page().locator("[data-act=back]").count(), person.words());
      assertTrue(person.words().contains(code), person.words());
      person.isKeptOnce(picture);
    }
  }
}
