package id.kia.tests.browser;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The deeds of the office's staff, as their page offers them. */
public final class OfficeWork {
  private static final String PUSH = "form[action='/office/push']";

  private OfficeWork() {}

  /** Chooses a list and all photographs of the folder {@code foto} beside it, and sends them. */
  public static void imports(StaffPage operator, Path list) throws IOException {
    try (Stream<Path> photos = Files.list(list.resolveSibling("foto"))) {
      sends(operator, list, photos.toArray(Path[]::new));
    }
    opensRows(operator);
  }

  /** Sends a list with its photographs; the import is under way. A ZIP goes into its own field. */
  public static void sends(StaffPage operator, Path list, Path... photos) {
    operator.goesTo("/office?tab=impor");
    operator.page().setInputFiles("[name=list]", list);
    boolean zipped = photos.length == 1 && photos[0].toString().endsWith(".zip");
    operator.page().setInputFiles(zipped ? "[name=archive]" : "[name=photos]", photos);
    operator.page().click("form[data-act=import] button.primary");
  }

  /** Waits for the end of the import that was sent and looks at its rows. */
  public static void opensRows(StaffPage operator) {
    // Lists of earlier imports have such links too, and a page that is still being left shows them.
    operator.page().waitForSelector("#job[data-state=DONE]");
    operator.page().click("#job [data-act=open-import]");
    operator.page().waitForURL(address -> !address.contains("/jobs/"));
  }

  /** Logs in and waits for the first page. */
  public static void logsIn(StaffPage person, String name, String password) {
    person.logsIn(name, password);
    person.page().waitForSelector("nav");
  }

  /** Ticks everybody in the list that is open and confirms. */
  public static void verifiesAll(StaffPage verifier) {
    Locator form = verifier.page().locator("form[action='/office/verify']").first();
    for (Locator box : form.locator("[name=ids]").all()) {
      box.check();
    }
    form.locator("[name=siak]").check();
    form.locator("[name=warnings]").check();
    form.locator("button.primary").click();
    isAnswered(verifier);
  }

  /** Waits for what the office says to a form; whoever leaves before may stop it on its way. */
  public static void isAnswered(StaffPage person) {
    person.page().waitForSelector("main .notice:visible, main .refusal:visible");
  }

  /** Opens the page that pushes, wherever the office keeps it. */
  public static int opensPush(StaffPage operator) {
    operator.goesTo("/office?tab=kirim");
    if (operator.page().locator(PUSH).count() == 0) {
      operator.goesTo("/office?tab=pesanan");
    }
    return operator.page().locator(PUSH + " [name=ids]").count();
  }

  /** The button that pushes everybody who is ticked. */
  public static Locator pushButton(StaffPage operator) {
    return operator.page().locator(PUSH + " button.primary");
  }

  /** Downloads the slips of all orders. */
  public static Path printsSlips(StaffPage operator) {
    operator.goesTo("/office?tab=pesanan");
    return operator
        .page()
        .waitForDownload(
            () -> operator.page().locator("a[href='/office/slips.pdf']").first().click())
        .path();
  }
}
