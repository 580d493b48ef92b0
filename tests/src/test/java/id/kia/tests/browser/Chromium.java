package id.kia.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's Chromium without a window. Every person gets cookies of their own. */
final class Chromium implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final double PATIENCE_MILLIS = 30_000;

  private final Playwright playwright;
  private final Browser browser;
  private final List<Page> pages = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static boolean installed() {
    return Files.isExecutable(PROGRAM);
  }

  static Chromium start() {
    return start(List.of());
  }

  /**
   * With more flags.
   *
   * @param more for instance a camera made of a file
   */
  static Chromium start(List<String> more) {
    List<String> flags =
        new ArrayList<>(
            List.of(
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-domain-reliability",
                "--disable-sync",
                "--no-pings",
                "--no-first-run"));
    flags.addAll(more);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setHeadless(true)
                    .setArgs(flags)
                    .setChromiumSandbox(false));
    return new Chromium(playwright, browser);
  }

  /** A page of a person who was never here before. */
  Page person(Size size, boolean touches) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(size.width(), size.height())
                .setHasTouch(touches)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true)
                .setLocale("id-ID")
                .setTimezoneId("Asia/Makassar"));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return watched(context.newPage());
  }

  /** One more tab of the same person. */
  Page tab(Page person) {
    return watched(person.context().newPage());
  }

  private Page watched(Page page) {
    pages.add(page);
    page.onClose(pages::remove);
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onConsoleMessage(
        message -> {
          // A page that lost its server or its session complains of every request; tests look at
          // what it says to people then.
          if (message.type().equals("error")
              && !message.text().startsWith("Failed to load")
              && !message.text().startsWith("htmx:")
              && !message.text().startsWith("Response Status Error Code 401")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    return page;
  }

  /** The pages that are open now. */
  List<Page> pages() {
    return List.copyOf(pages);
  }

  /** What scripts threw and what the content security policy stopped, since the last look. */
  List<String> complaints() {
    List<String> said = List.copyOf(complaints);
    complaints.clear();
    return said;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
