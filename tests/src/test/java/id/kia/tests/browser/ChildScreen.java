package id.kia.tests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import id.kia.tests.demo.RunningDemo;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** A child in front of the kiosk: eyes on the screen, fingers on it, a slip for the scanner. */
public final class ChildScreen {
  private static final String PAD = "1234567890";
  private final Demonstration stage;
  private final Page page;

  private ChildScreen(Demonstration stage, Page page) {
    this.stage = stage;
    this.page = page;
  }

  /** Opens the screen as the kiosk's own browser does and waits for the invitation. */
  public static ChildScreen open(Demonstration stage) throws IOException {
    Page page = stage.chromium().person(Size.SMALL, true);
    page.navigate(stage.demo().address(1, "/?t=" + stage.demo().token()).toString());
    var screen = new ChildScreen(stage, page);
    screen.sees("IDLE", Demonstration.A_CARD);
    return screen;
  }

  public Page page() {
    return page;
  }

  public RunningDemo demo() {
    return stage.demo();
  }

  /** Waits until the page itself shows this kind of state. */
  public void sees(String kind, Duration atMost) {
    page.waitForSelector(
        "body[data-kind=" + kind + "]",
        new Page.WaitForSelectorOptions().setTimeout((double) atMost.toMillis()));
  }

  public void sees(String kind) {
    sees(kind, Demonstration.SOON);
  }

  /** The large words. */
  public String title() {
    return page.locator("#stage h1").innerText().strip();
  }

  /** Everything that stands on the screen. */
  public String words() {
    return page.locator("body").innerText();
  }

  public Language language() {
    return Language.valueOf(
        page.locator("html").getAttribute("lang").strip().toUpperCase(Locale.ROOT));
  }

  /** From the resting screen: touches the key of the other language when it is the wrong one. */
  public void speaks(Language wanted) {
    sees("IDLE");
    if (language() != wanted) {
      touches("language");
      page.waitForSelector("html[lang=" + wanted.code() + "]");
    }
  }

  /** Holds a code to the scanner under the screen. */
  public void scans(String code) throws IOException {
    demo().scan(code);
  }

  /** Touches what stands on the glass: a sign of the pad, or {@code yes}, {@code no}, ... */
  public void touches(String key) {
    page.locator("[data-key='" + key + "']").tap();
  }

  /** Presses one of the three keys: {@code Escape}, {@code ArrowRight}, {@code Enter}. */
  public void presses(String key) {
    page.keyboard().press(key);
  }

  /** Touches one key of the pad after another, then the green one. */
  public void keysIn(String signs) {
    for (int i = 0; i < signs.length(); i++) {
      touches(signs.substring(i, i + 1));
    }
    touches("yes");
  }

  /** The same with the three keys alone: the middle one walks, the right one takes. */
  public void walksTo(String digits) {
    int at = -1;
    for (int i = 0; i < digits.length(); i++) {
      int wanted = PAD.indexOf(digits.charAt(i));
      for (int step = at; step < wanted; step++) {
        presses("ArrowRight");
      }
      page.waitForSelector("[data-key='" + digits.charAt(i) + "'].chosen");
      presses("Enter");
      // The walk begins anew with each digit; the screen has to be there before the next step.
      int entered = i + 1;
      page.waitForFunction(
          "n => document.querySelectorAll('.place.dot').length === n ||"
              + " !document.querySelector('.place')",
          entered);
      at = 0;
    }
    presses("Enter");
  }

  /** A wrong factor of the same length. */
  public static String wrong(JsonNode slip) {
    String right = slip.path("factor").asText();
    return right.replace('1', '2').equals(right)
        ? right.replaceFirst("\\d", right.startsWith("9") ? "8" : "9")
        : right.replace('1', '2');
  }

  /** From the slip to the question whether it is this child. */
  public void identifies(JsonNode slip) throws IOException {
    scans(slip.path("code").asText());
    sees("ASK_FACTOR");
    keysIn(slip.path("factor").asText());
    sees("CONFIRM");
  }

  /** From the slip to a working printer. */
  public void startsPrinting(JsonNode slip) throws IOException {
    identifies(slip);
    touches("yes");
    sees("PRINTING");
  }

  /** Waits until a third of the card is printed, so that a picture shows how it grows. */
  public void seesItGrow() {
    page.waitForFunction(
        "() => { const bar = document.querySelector('.bar i'); return !bar ||"
            + " parseFloat(bar.style.width) > 35; }");
  }

  /** The picture of the card that is being made, as this browser gets it. */
  APIResponse picture() {
    return page.request().get(demo().address(1, "/card.png").toString());
  }

  /** Share of the card that has grown on the glass, in per cent. */
  double grown() {
    return Double.parseDouble(
        String.valueOf(
            page.evaluate(
                "() => parseFloat(document.querySelector('.growing')"
                    + ".style.getPropertyValue('--done'))")));
  }

  /** A refusal is understood and the screen rests again. */
  public void understands() {
    touches("yes");
    sees("IDLE");
  }

  /** Keeps the screen in all sizes and in the language it shows, and looks whether it is right. */
  public void isKept(String name) {
    // A question takes no key in its first moment and shows its buttons so.
    page.waitForFunction("() => !document.querySelector('.buttons [aria-disabled=true]')");
    Language language = language();
    for (Size size : Size.KIOSK) {
      page.setViewportSize(size.width(), size.height());
      stage.album().keep(page, name, language, size);
      stage.complain(name + " in " + language + " at " + size, Inspection.fits(page));
    }
    String where = name + " in " + language;
    stage.complain(where, Inspection.targetsAreLarge(page));
    stage.complain(where, Inspection.axe(page));
  }
}
