package id.kia.kiosk.app;

import id.kia.kiosk.screen.ScreenPlace;
import id.kia.kiosk.screen.ScreenServer;
import id.kia.kiosk.screen.ScreenSession;
import id.kia.kiosk.screen.ScreenTimes;
import id.kia.kiosk.screen.ScreenToken;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The screen of a kiosk that could not start: out of service, with the code for whoever comes to
 * help. Nothing is read or written but the screen's token; nobody is served.
 */
public final class OutOfOrder implements AutoCloseable {
  /** How long it is shown before the service manager tries again. */
  public static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMinutes(1);

  private static final String OFFICE = "Disdukcapil";

  private final Vertx vertx = Vertx.vertx();
  private final CountDownLatch closed = new CountDownLatch(1);

  private OutOfOrder() {}

  /**
   * Shows it on the kiosk's own screen port.
   *
   * @param code why, such as {@code S-102}
   * @throws IOException when the token cannot be read or written; {@code RuntimeException} when the
   *     port is taken
   */
  public static OutOfOrder show(KioskConfig config, String code) throws IOException {
    var shown = new OutOfOrder();
    try {
      shown.open(config, code);
      return shown;
    } catch (IOException | RuntimeException e) {
      shown.close();
      throw e;
    }
  }

  private void open(KioskConfig config, String code) throws IOException {
    var session =
        new ScreenSession(
            new NobodyServed(code),
            KioskService.FORECAST,
            ScreenTimes.USUAL,
            config.screen().settings(),
            Runnable::run,
            System::nanoTime);
    session.serviceReasons(Set.of(code));
    Path token = KioskService.runFolder(config.dataDir()).resolve(KioskService.TOKEN);
    new ScreenServer(
            vertx,
            session,
            ScreenToken.ofThisBoot(token, new SecureRandom()),
            () -> new ScreenPlace(OFFICE, KioskService.COMPLAINTS),
            config.screen().settings())
        .start(config.screen().port())
        .await();
  }

  /** Returns after this time, or when it is closed. */
  public void await(Duration atMost) throws InterruptedException {
    var _ = closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    closed.countDown();
    vertx.close().await();
  }
}
