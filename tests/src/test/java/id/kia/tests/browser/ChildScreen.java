package id.kia.tests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.kia.tests.demo.RunningDemo;
import java.io.IOException;
import java.time.Duration;

/** A child in front of the kiosk: eyes on the screen, fingers on it, a slip for the scanner. */
final class ChildScreen {
  private final Demonstration stage;
  private final Page page;
  private Language language = Language.ID;

  private ChildScreen(Demonstration stage, Page page) {
    this.stage = stage;
    this.page = page;
  }

  /** Opens the screen as the kiosk's own browser does and waits for the invitation. */
  static ChildScreen open(Demonstration stage) throws IOException {
    Page page = stage.chromium().person(Size.SMALL, true);
    page.navigate(stage.demo().address(1, "/?t=" + stage.demo().token()).toString());
    var screen = new ChildScreen(stage, page);
    screen.sees("IDLE", Demonstration.A_CARD);
    return screen;
  }

  Page page() {
    return page;
  }

  /** Waits until the page itself shows this kind of state. */
  void sees(String kind, Duration atMost) {
    page.waitForSelector(
        "body[data-kind=" + kind + "]",
        new Page.WaitForSelectorOptions().setTimeout((double) atMost.toMillis()));
  }

  void sees(String kind) {
    sees(kind, Demonstration.SOON);
  }

  /** The large words. */
  String title() {
    return page.locator("#stage h1").innerText().strip();
  }

  /** Everything that stands on the screen. */
  String words() {
    return page.locator("body").innerText();
  }

  /** Holds a code to the scanner under the screen. */
  void scans(String code) throws IOException {
    stage.demo().scan(code);
  }

  void touches(String label) {
    button(label).tap();
  }

  Locator button(String label) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  /** Touches one key of the pad after another, then "Lanjut". */
  void keysIn(String signs) {
    for (int i = 0; i < signs.length(); i++) {
      touches(signs.substring(i, i + 1));
    }
    touches("Lanjut");
  }

  /** From the slip to the question whether it is this child. */
  void identifies(JsonNode slip) throws IOException {
    scans(slip.path("code").asText());
    sees("ASK_FACTOR");
    keysIn(slip.path("factor").asText());
    sees("CONFIRM");
  }

  /** Keeps the screen in all sizes and in the language it shows, and looks whether it is right. */
  void isKept(String name) {
    for (Size size : Size.KIOSK) {
      page.setViewportSize(size.width(), size.height());
      stage.album().keep(page, name, language, size);
      stage.complain(name + " in " + language + " at " + size, Inspection.fits(page));
    }
    String where = name + " in " + language;
    stage.complain(where, Inspection.axe(page));
  }

  RunningDemo demo() {
    return stage.demo();
  }
}
