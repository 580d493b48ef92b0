package id.kia.kiosk.app;

import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.DriverRegistry;
import id.kia.kiosk.doctor.Database;
import id.kia.kiosk.doctor.Devices;
import id.kia.kiosk.doctor.Finding;
import id.kia.kiosk.doctor.Finding.Part;
import id.kia.kiosk.doctor.HubVisit;
import id.kia.kiosk.doctor.Machine;
import id.kia.kiosk.doctor.Movement;
import id.kia.kiosk.store.RunMark;
import id.kia.kiosk.sync.UndatedTrust;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks over everything that a configuration names. While the kiosk runs on it, ports and pins are
 * left alone. Blocking; on a platform thread.
 */
public final class KioskDoctor {
  /** Where udev puts stable names of serial ports. */
  public static final List<Path> STABLE_NAMES =
      List.of(Path.of("/dev/kia"), Path.of("/dev/serial/by-id"));

  private final KioskConfig config;
  private final InstantSource clock;
  private final Machine machine;
  private final Devices devices;

  /**
   * @param clock the machine's
   */
  public KioskDoctor(KioskConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    this.machine = new Machine(config.dataDir());
    this.devices = new Devices(config.production(), System::nanoTime);
  }

  /**
   * One finding a part, in the order of the table.
   *
   * @param stableNames folders of serial ports by stable names
   */
  public List<Finding> examine(List<Path> stableNames) throws InterruptedException {
    List<Finding> findings = new ArrayList<>(service(machine.ports(stableNames)));
    findings.add(keys());
    findings.addAll(new Database(config.dataDir().resolve(Storage.DATABASE)).findings());
    findings.add(machine.disk(config.careOrUsual().disk().leastFree()));
    HubVisit hub = HubVisit.to(config.hub().url(), UndatedTrust.ofThisSystem());
    findings.add(machine.clock(clock.instant(), hub.clock(), config.zoneId()));
    findings.add(hub.finding());
    return findings;
  }

  /** Switches what the cabinet has; only while no kiosk runs, which has the pins. */
  public Finding move(Movement movement) throws InterruptedException {
    return devices.moved(config.cabinet().pins(), movement);
  }

  /** The service, and what only one program can have at a time. */
  private List<Finding> service(Finding ports) {
    try (RunMark free = RunMark.look(config.dataDir()).orElse(null)) {
      return free == null
          ? untouched(Finding.ok(Part.SERVICE, "running"), ports)
          : List.of(
              Finding.ok(Part.SERVICE, "stopped"),
              ports,
              printer(),
              board(),
              scanner(),
              devices.cabinet(config.cabinet().pins()));
    } catch (IOException e) {
      return untouched(Finding.fault(Part.SERVICE, "D-102", e.toString()), ports);
    }
  }

  private static List<Finding> untouched(Finding service, Finding ports) {
    return List.of(
        service,
        ports,
        Finding.notAsked(Part.PRINTER),
        Finding.notAsked(Part.BOARD),
        Finding.notAsked(Part.SCANNER),
        Finding.notAsked(Part.CABINET));
  }

  private Finding printer() {
    KioskConfig.PrinterLine line = config.printer();
    Optional<CardPrinterDriver> driver = DriverRegistry.installed().find(line.driver());
    @Nullable String port = line.port();
    @Nullable URI uri = line.uri();
    if (driver.isPresent()) {
      if (driver.get() instanceof CardPrinterDriver.OnWire onWire && port != null) {
        return devices.printer(onWire, port, line.profile());
      }
      if (driver.get() instanceof CardPrinterDriver.AtUri atUri && uri != null) {
        return devices.printer(atUri, uri, line.profile());
      }
    }
    return Finding.fault(Part.PRINTER, "D-103", "driver: " + line.driver());
  }

  /** The first port with a fault, else the last. */
  private Finding board() {
    Finding found = Finding.fault(Part.BOARD, "B-102", "");
    for (BoardLine.Line line : config.board().lines(System::nanoTime)) {
      found = devices.board(line.port(), line.baud(), line.device(), line.driver());
      if (found.isFault()) {
        return found;
      }
    }
    return found;
  }

  private Finding scanner() {
    return switch (config.scanner().kindOrSerial()) {
      case SERIAL ->
          devices.scanner(config.scanner().serialPort().orElseThrow(), config.scanner().speed());
      case WEDGE -> Finding.ok(Part.SCANNER, "wedge");
      case CAMERA -> Devices.camera(Path.of("/dev"));
    };
  }

  private Finding keys() {
    try {
      return machine.keys(config.keyProvider(KioskConfig.credentialsOfUnit()), new SecureRandom());
    } catch (ConfigFault e) {
      return Finding.fault(Part.KEYS, "V-106", String.valueOf(e.getMessage()));
    }
  }
}
