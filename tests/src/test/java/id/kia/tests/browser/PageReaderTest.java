package id.kia.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import id.kia.kiosk.camera.CameraState;
import id.kia.kiosk.camera.SlipCamera;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page itself reads slips with: a scanner that types, and a camera made of a file. */
class PageReaderTest {
  private static final int PAUSE_MILLIS = 50;
  private static final int FRAME_MILLIS = 200;

  @TempDir static Path shared;
  @TempDir Path folder;
  private final SlipDesk desk = new SlipDesk();
  private final Vertx vertx = Vertx.vertx();

  @SuppressWarnings("NullAway.Init") // made before the first test
  private static Chromium chromium;

  @SuppressWarnings("NullAway.Init") // made before each test
  private ScreenSession session;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Chromium.installed(), "Chromium is not installed (sudo apt-get install chromium)");
    Path video = FakeCamera.sees(SlipDesk.SLIP, shared.resolve("slip.y4m"));
    chromium =
        Chromium.start(
            List.of(
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + video));
  }

  @AfterAll
  static void end() {
    if (Chromium.installed()) {
      chromium.close();
    }
  }

  @AfterEach
  void stop() throws Exception {
    vertx.close().await(10, TimeUnit.SECONDS);
  }

  /** A page of the screen on which time passes only when the test says so. */
  private Page opened(ScreenReader reader, boolean camera) throws Exception {
    Page page = chromium.person(Size.SMALL, true);
    if (camera) {
      page.context().grantPermissions(List.of("camera"));
    }
    page.clock().install(new Clock.InstallOptions().setTime(0));
    page.clock().pauseAt(1000);
    page.navigate(served(reader));
    sees(page, "IDLE");
    return page;
  }

  @BeforeEach
  void sitDown() {
    session =
        new ScreenSession(
            desk,
            new PrintForecast(Duration.ofSeconds(18), Duration.ofSeconds(24)),
            ScreenTimes.USUAL,
            ScreenSettings.USUAL,
            Runnable::run,
            System::nanoTime);
  }

  private String served(ScreenReader reader) throws Exception {
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
    Page page =
        opened(
            new ScreenReader.Wedge("~", ScreenReader.End.ENTER, Duration.ofMillis(PAUSE_MILLIS)),
            false);
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

  @Test
  void a_visit_begins_with_a_slip_before_the_camera_and_the_child_sees_where_to_hold_it()
      throws Exception {
    var eye = new SlipCamera(5, session::invites, session::scanned, System::nanoTime);
    Page page = opened(new ScreenReader.Camera(eye, 5), true);
    page.clock().runFor(FRAME_MILLIS); // it opens the camera
    page.waitForSelector(".mirror video");
    page.waitForFunction("() => document.querySelector('.mirror video').videoWidth > 0");
    assertEquals(CameraState.SEEING, eye.state());
    pictured(page, "child-idle-camera");
    assertEquals(List.of(), Inspection.fits(page));
    page.clock().runFor(FRAME_MILLIS); // it sends one frame
    sees(page, "ASK_FACTOR");
    assertEquals(List.of("scan " + SlipDesk.SLIP), desk.asked());
    page.clock().runFor(FRAME_MILLIS);
    page.waitForFunction(
        "() => EYE.stream === null", null); // nobody is looked at while a PIN is keyed in
    assertEquals(List.of(), chromium.complaints());
  }

  @Test
  void a_camera_that_may_not_be_used_is_told_and_the_child_keys_the_code_in() throws Exception {
    var eye = new SlipCamera(5, session::invites, session::scanned, System::nanoTime);
    Page page = opened(new ScreenReader.Camera(eye, 5), false);
    page.clock().runFor(FRAME_MILLIS);
    page.waitForFunction("() => EYE.state === 'REFUSED'");
    assertEquals("Kameranya belum bisa melihat. Ketik saja kodemu.", page.innerText(".text"));
    pictured(page, "child-idle-camera-off");
    assertEquals(Optional.of("B-110"), eye.state().code());
  }

  private static void pictured(Page page, String name) {
    Path file = Path.of("target", "pictures-of-readers", name + "-id-" + Size.SMALL + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  private static void sees(Page page, String kind) {
    page.waitForSelector("body[data-kind=" + kind + "]");
  }
}
