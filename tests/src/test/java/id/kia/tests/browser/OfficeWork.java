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
    operator.goesTo("/office?tab=impor");
    operator.page().setInputFiles("[name=list]", list);
    try (Stream<Path> photos = Files.list(list.resolveSibling("foto"))) {
      operator.page().setInputFiles("[name=photos]", photos.toArray(Path[]::new));
    }
    operator.page().click("form[enctype] button.primary");
    operator.page().click("[data-act=open-import]");
    operator.page().waitForURL(address -> !address.contains("/jobs/"));
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
