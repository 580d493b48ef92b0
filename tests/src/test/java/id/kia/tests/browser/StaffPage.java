package id.kia.tests.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.util.List;

/**
 * A page for grown-ups (office, technician, bench) in the hands of one person, who has a browser of
 * their own.
 */
public final class StaffPage {
  private static final String MAIN = "main, body";
  private final Demonstration stage;
  private final Page page;
  private final Size size;
  private final URI base;

  private StaffPage(Demonstration stage, Page page, Size size, URI base) {
    this.stage = stage;
    this.page = page;
    this.size = size;
    this.base = base;
  }

  /** The office's page at a desk. */
  public static StaffPage office(Demonstration stage) {
    return office(stage, stage.demo().address(0, "/"));
  }

  /** The same of another hub. */
  public static StaffPage office(Demonstration stage, URI hub) {
    return opened(stage, Size.DESK, hub);
  }

  /** The technician's page on a telephone. */
  public static StaffPage technician(Demonstration stage) {
    return opened(stage, Size.PHONE, stage.demo().address(2, "/"));
  }

  /** The bench at a desk. */
  public static StaffPage bench(Demonstration stage) {
    return opened(stage, Size.DESK, stage.demo().address(3, "/"));
  }

  private static StaffPage opened(Demonstration stage, Size size, URI base) {
    Page page = stage.chromium().person(size, size.equals(Size.PHONE));
    page.onDialog(dialog -> dialog.accept());
    var opened = new StaffPage(stage, page, size, base);
    opened.goesTo("/");
    return opened;
  }

  /** One more tab of the same person, at the same place. */
  public StaffPage secondTab() {
    Page tab = stage.chromium().tab(page);
    tab.navigate(page.url());
    return new StaffPage(stage, tab, size, base);
  }

  public Page page() {
    return page;
  }

  public void goesTo(String path) {
    String address = base.resolve(path).toString();
    try {
      page.navigate(address);
    } catch (PlaywrightException answerStillUnderWay) {
      // The answer to the form before came just now and broke this off.
      page.navigate(address);
    }
  }

  public void logsIn(String name, String password) {
    page.fill("[name=name]", name);
    page.fill("[name=password]", password);
    page.click("form[data-act=login] button.primary");
  }

  /** Everything that can be read. */
  public String words() {
    return page.locator(MAIN).first().innerText();
  }

  /** Waits for these words. */
  public void reads(String words) {
    page.getByText(words).first().waitFor();
  }

  /** Keeps the page as it is now, one of many that are made alike. */
  public void isSeen(String name) {
    stage.album().keep(page, name, Language.valueOf(lang()), size);
    stage.complain(name, Inspection.fitsAcross(page));
  }

  /** Keeps the page as it is now and looks whether it is right. */
  public void isKeptOnce(String name) {
    Language language = Language.valueOf(lang());
    page.waitForFunction(
        "() => [...document.images].every(one => one.complete || one.loading === 'lazy')");
    stage.album().keep(page, name, language, size);
    stage.complain(name + " in " + language, Inspection.axe(page));
    if (size.equals(Size.PHONE)) {
      stage.complain(name + " in " + language, Inspection.fitsAcross(page));
    }
  }

  /** The same in both languages, for a page that can be asked for again. */
  public void isKept(String name) {
    isKeptOnce(name);
    stage.complain(name, Inspection.tabFollowsReading(page));
    speaks(Language.EN);
    isKeptOnce(name);
    speaks(Language.ID);
  }

  /** The same for what stands further below on the page, from this part on. */
  public void isKeptFrom(String part, String name) {
    for (Language language : new Language[] {Language.ID, Language.EN}) {
      if (!lang().equals(language.name())) {
        speaks(language);
      }
      page.locator(part).evaluate("part => part.scrollIntoView({behavior: 'instant'})");
      isKeptOnce(name);
    }
    speaks(Language.ID);
  }

  /** Chooses a language in the header. */
  public void speaks(Language language) {
    String code = language.code();
    page.locator(
            String.join(
                ", ",
                List.of(
                    "[data-act=language] button[value=" + code + "]",
                    "a[data-act=language][lang=" + code + "]",
                    "a[data-act=language-" + code + "]")))
        .first()
        .click();
    page.waitForSelector("html[lang=" + code + "]");
  }

  private String lang() {
    String lang = page.locator("html").getAttribute("lang");
    return lang == null ? "" : lang.toUpperCase(java.util.Locale.ROOT);
  }
}
