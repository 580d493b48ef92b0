package id.kia.kiosk.app;

import id.kia.drivers.BoardReading;
import id.kia.kiosk.print.ExitWatch;
import id.kia.kiosk.print.PrintDesk;
import java.time.Duration;
import java.util.Optional;

/**
 * The steps of a recovery on this kiosk's desk and devices.
 *
 * @param pulse lets the kiosk look at itself from now on, so that screen and pages say what is
 */
record KioskRecovery(
    Recovery recovery, PrintDesk print, ExitWatch exit, Runnable pulse, BootLoop loop)
    implements Recovery.Steps {
  /** How long the first recovery waits for devices that are still being found. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  @Override
  public void awaitDevices() throws InterruptedException {
    if (loop.fault().isPresent()) {
      // The screen and the technician's page say why nothing happens.
      pulse.run();
      loop.awaitPermission();
    }
    var _ = recovery.printerFound(PATIENCE);
    Optional<BoardReading> _ = exit.next(PATIENCE);
  }

  @Override
  public void boot() {
    print.boot();
  }

  @Override
  public void open() {
    pulse.run();
  }

  @Override
  public void recover() {
    print.recover();
  }
}
