package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import id.kia.kiosk.screen.PrintForecast;
import id.kia.kiosk.screen.ScreenPlace;
import id.kia.kiosk.screen.ScreenReader;
import id.kia.kiosk.screen.ScreenServer;
import id.kia.kiosk.screen.ScreenSession;
import id.kia.kiosk.screen.ScreenSettings;
import id.kia.kiosk.screen.ScreenTimes;
import id.kia.kiosk.screen.ScreenToken;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page itself reads slips with: a scanner that types. */
class PageReaderTest {
  private static final int PAUSE_MILLIS = 50;

  @TempDir Path folder;
  private final SlipDesk desk = new SlipDesk();
  private final Vertx vertx = Vertx.vertx();

  @SuppressWarnings("NullAway.Init") // made before each test
  private Chromium chromium;

  @BeforeEach
  void start() {
    assumeTrue(Chromium.installed(), "Chromium is not installed (sudo apt-get install chromium)");
    chromium = Chromium.start();
  }

  @AfterEach
  void stop() throws Exception {
    chromium.close();
    vertx.close().await(10, TimeUnit.SECONDS);
  }

  private String served(ScreenReader reader) throws Exception {
    var session =
        new ScreenSession(
            desk,
            new PrintForecast(Duration.ofSeconds(18), Duration.ofSeconds(24)),
            ScreenTimes.USUAL,
            ScreenSettings.USUAL,
            Runnable::run,
            System::nanoTime);
    session.serviceReasons(Set.of());
    ScreenToken token = ScreenToken.ofThisBoot(folder.resolve("token"), new SecureRandom());
    var server =
        new ScreenServer(
            vertx,
            session,
            token,
            () -> new ScreenPlace("Disdukcapil Contoh", "LAPOR! 1708"),
            ScreenSettings.USUAL,
            reader,
            session::scanned);
    int port = server.start(0).await(10, TimeUnit.SECONDS);
    return "http://127.0.0.1:" + port + "/?t=" + token.forAddress();
  }

  @Test
  void a_scanner_that_types_is_told_from_fingers_by_its_pace() throws Exception {
    String address =
        served(
            new ScreenReader.Wedge("~", ScreenReader.End.ENTER, Duration.ofMillis(PAUSE_MILLIS)));
    Page page = chromium.person(Size.SMALL, true);
    page.clock().install(new Clock.InstallOptions().setTime(0));
    page.navigate(address);
    sees(page, "IDLE");
    page.clock().pauseAt(1000); // from here on time passes only when the test says so
    page.keyboard().type("~" + SlipDesk.SLIP);
    page.keyboard().press("Enter");
    sees(page, "ASK_FACTOR");
    assertEquals(List.of("scan " + SlipDesk.SLIP), desk.asked());

    page.keyboard().type("~KIA1 ANOTHER SLIP"); // in the middle of a visit
    page.keyboard().press("Enter");
    for (int i = 0; i < SlipDesk.PIN.length(); i++) {
      page.keyboard().press(SlipDesk.PIN.substring(i, i + 1));
      page.clock().runFor(PAUSE_MILLIS);
      page.waitForFunction("n => document.querySelectorAll('.place.dot').length === n", i + 1);
    }
    page.keyboard().press("Enter");
    sees(page, "CONFIRM");
    assertEquals(List.of("scan " + SlipDesk.SLIP, "factor " + SlipDesk.PIN), desk.asked());
  }

  private static void sees(Page page, String kind) {
    page.waitForSelector("body[data-kind=" + kind + "]");
  }
}
