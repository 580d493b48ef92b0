package id.kia.kiosk.app;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.supervise.BackOff;
import id.kia.bridge.supervise.PortSupervisor;
import id.kia.card.BundledFonts;
import id.kia.contract.trust.EnrolmentCard;
import id.kia.drivers.Cabinet;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.DriverRegistry;
import id.kia.drivers.recording.PanelKey;
import id.kia.kiosk.cabinet.CabinetGuard;
import id.kia.kiosk.commission.CommissionBook;
import id.kia.kiosk.pickup.PickupTrust;
import id.kia.kiosk.print.ExitFeed;
import id.kia.kiosk.print.IdlePrinter;
import id.kia.kiosk.print.PrintDesk;
import id.kia.kiosk.print.SupervisedPrinter;
import id.kia.kiosk.screen.PrintForecast;
import id.kia.kiosk.screen.ScreenPlace;
import id.kia.kiosk.screen.ScreenServer;
import id.kia.kiosk.screen.ScreenSession;
import id.kia.kiosk.screen.ScreenTimes;
import id.kia.kiosk.screen.ScreenToken;
import id.kia.kiosk.stock.StockHistory;
import id.kia.kiosk.store.DiskGuard;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.store.RunMark;
import id.kia.kiosk.sync.HubLink;
import id.kia.kiosk.sync.Invitation;
import id.kia.kiosk.sync.StaffBook;
import id.kia.kiosk.sync.SyncPace;
import id.kia.kiosk.sync.SyncParts;
import id.kia.kiosk.sync.TelephoneCode;
import id.kia.kiosk.sync.UndatedTrust;
import id.kia.kiosk.technician.PinGate;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running kiosk: wires every part and starts them in the order in which they need each other.
 *
 * <p>The only place that takes clock, ids and randomness from the machine. Starting blocks for
 * about a second; nothing here waits for a device or for the hub.
 */
public final class KioskService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KioskService.class);
  private static final LongSupplier NANOS = System::nanoTime;

  /** YMCKO by the printer's profile: 24 s mechanics, and about 206 kB at 11,520 bytes a second. */
  static final PrintForecast FORECAST =
      new PrintForecast(Duration.ofSeconds(18), Duration.ofSeconds(24));

  /** The screen's token, in the run folder. */
  static final String TOKEN = "screen.token";

  /** Where a citizen complains. */
  static final String COMPLAINTS = "LAPOR! 1708";

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  private KioskService() {}

  /**
   * Starts the kiosk and returns when its screen answers.
   *
   * @param stop how the process that runs it is ended in order, when the mains are gone
   * @throws StartFault when the database, the key file or a page's port cannot be used
   */
  public static KioskService start(KioskConfig config, Runnable stop) throws StartFault {
    return start(config, stop, () -> config.cabinet().open(NANOS));
  }

  static KioskService start(KioskConfig config, Runnable stop, Supplier<Cabinet> cabinet)
      throws StartFault {
    var service = new KioskService();
    try {
      service.open(config, stop, cabinet);
      return service;
    } catch (IOException | ConfigFault | RuntimeException e) {
      service.close();
      throw new StartFault("the kiosk cannot start: " + e.getMessage(), e);
    }
  }

  private void open(KioskConfig config, Runnable stop, Supplier<Cabinet> cabinets)
      throws IOException, ConfigFault {
    BundledFonts.prepare();
    var random = new SecureRandom();
    Path data = Files.createDirectories(config.dataDir());
    keep(RunMark.take(data));
    var disk = new DiskGuard(data, config.careOrUsual().disk(), NANOS);
    var _ = disk.look();
    Storage storage =
        keep(
            Storage.open(
                KioskStore.open(data.resolve(Storage.DATABASE)),
                data,
                config.zoneId(),
                random,
                NANOS,
                MovedTime.of(config),
                config.keyProvider()));
    var loop = new BootLoop(storage.store(), config.careOrUsual().fruitlessBootsOrUsual());
    var power = new PowerFail(config.careOrUsual().holdUp(), NANOS, stop);
    var service = new Service(loop, disk, power);
    var staff = new StaffBook(storage.store(), storage.time());
    SyncParts parts = parts(storage);
    HubLink link = keep(link(config, parts, staff, random));
    var codes = new TelephoneCode(parts, staff, random);

    var exit = new ExitFeed(NANOS);
    var recovery = keep(new Recovery());
    var book = new CommissionBook(storage.store(), storage.journal());
    var printerLine =
        new PrinterLine(config, driver(config), NANOS, new PanelKey(random), book::of);
    PortSupervisor<CardPrinter> port =
        keep(
            printerLine.supervised(
                BackOff.forDevices(random), (from, to) -> recovery.printerIs(to)));
    var painter = new CardPainter();
    Desks desks =
        Desks.on(
            storage,
            painter,
            new SupervisedPrinter(port, printerLine::ready),
            exit,
            config.timingOrUsual().take(),
            () -> trust(link, storage),
            service::open,
            config.printer().limits());
    PrintDesk print = desks.print();

    ExecutorService errands =
        Executors.newSingleThreadExecutor(Thread.ofVirtual().name("errands").factory());
    keep(errands);
    var session =
        new ScreenSession(
            new KioskDesk(desks.pickup(), print, service),
            FORECAST,
            times(config),
            config.screen().settings(),
            errands,
            NANOS);
    painter.shows(session::drawn);
    power.tell(() -> session.serviceReasons(Set.of(PowerFail.CODE)));
    power.tell(() -> storage.alarm(PowerFail.CODE));
    power.tell(loop::mainsGone);
    power.parks(print::park);
    Cabinet cabinet = keep(cabinets.get());
    var guard =
        keep(
            new CabinetGuard(
                cabinet, storage.store(), storage.journal(), config.cabinet().habits(), NANOS));
    power.found(guard.mains(power::line));
    keep(guard.follow(session)::run);
    guard.start();

    Vertx vertx = Vertx.vertx();
    keep(() -> vertx.close().await(10, TimeUnit.SECONDS));
    Consumer<String> read = text -> scanned(text, link, config, session);
    BooleanSupplier slipWanted = () -> session.invites() || link.enrolment().isEmpty();
    var eye = config.scanner().eye(slipWanted, read, NANOS);
    ScreenToken token = ScreenToken.ofThisBoot(runFolder(data).resolve(TOKEN), random);
    var screen =
        new ScreenServer(
            vertx,
            session,
            token,
            () -> new ScreenPlace(officeName(link), COMPLAINTS),
            config.screen().settings(),
            config.scanner().reader(eye),
            read);
    screen.start(config.screen().port()).await();

    Optional<ScannerWatch> scanner =
        config
            .scanner()
            .serialPort()
            .map(
                line ->
                    keep(
                        new ScannerWatch(
                            new SerialOpener(line, config.scanner().speed(), NANOS),
                            wire -> config.scanner().driver(wire, slipWanted, NANOS),
                            BackOff.forDevices(random),
                            NANOS,
                            read)));
    List<BoardWatch> boards =
        config
            .board()
            .watches(
                BackOff.forDevices(random),
                NANOS,
                exit.andThen(new TakenGlance(session::exitClear)));
    boards.forEach(this::keep);
    var erasure = storage.erasure(config.keepingOrUsual().spans());
    var history = new StockHistory(config.zoneId(), config.suppliesOrUsual().policy());
    var attention =
        new Attention(
            eye::state,
            () -> scanner.map(ScannerWatch::state),
            cabinet::fault,
            config.board().leastMilliVolts());
    var pulse =
        keep(
            new Pulse(
                storage,
                erasure,
                print,
                exit,
                session,
                link,
                recovery,
                service,
                guard,
                attention,
                history,
                config.zoneId(),
                new IdlePrinter(storage.time(), config.careOrUsual().exercise())));
    var place = new TechnicianPlace(config, storage, print, pulse, service, guard, history);
    pulse.exercises(place.exercise(recovery::booted));
    PinGate pins = pin -> Gates.judged(staff.check(pin), loop);
    place
        .pages(vertx, pins, Gates.byCode(codes, loop), random, NANOS)
        .with(place.setUp(book, port::reconnect, boards.getFirst()::ask))
        .start("127.0.0.1", config.technician().port())
        .await();

    boards.forEach(BoardWatch::start);
    scanner.ifPresent(ScannerWatch::start);
    port.start();
    link.start(invitation(config));
    @Nullable Path stick = config.hub().stick();
    if (stick != null) {
      link.watchStick(stick);
    }
    recovery.begin(new KioskRecovery(recovery, print, exit, pulse::start, loop));
    LOG.info(
        "KIOSK-READY screen=127.0.0.1:{} technician=127.0.0.1:{}",
        config.screen().port(),
        config.technician().port());
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        LOG.warn("KIOSK-STOP one part did not stop cleanly", e);
      }
    }
  }

  private <T extends AutoCloseable> T keep(T part) {
    opened.push(part);
    return part;
  }

  private static SyncParts parts(Storage storage) {
    return new SyncParts(
        storage.store(),
        storage.journal(),
        storage.orders(),
        storage.vault(),
        storage.keys(),
        storage.time());
  }

  private static HubLink link(
      KioskConfig config, SyncParts parts, StaffBook staff, SecureRandom random) {
    return new HubLink(
        parts,
        staff,
        config.hub().url(),
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .sslContext(UndatedTrust.ofThisSystem())
            .build(),
        SyncPace.USUAL,
        random,
        NANOS,
        UUID::randomUUID);
  }

  private static CardPrinterDriver driver(KioskConfig config) {
    DriverRegistry registry = DriverRegistry.installed();
    return registry
        .find(config.printer().driver())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no driver " + config.printer().driver() + "; there is\n" + registry.table()));
  }

  private static Optional<PickupTrust> trust(HubLink link, Storage storage) {
    return link.enrolment()
        .flatMap(
            enrolment ->
                storage
                    .keys()
                    .kioskKeys()
                    .code()
                    .map(code -> new PickupTrust(enrolment.keyRing(), code)));
  }

  /** A folder that is empty after a boot; systemd names one. */
  static Path runFolder(Path data) {
    String named = System.getenv("RUNTIME_DIRECTORY");
    return named == null ? data : Path.of(named);
  }

  private static ScreenTimes times(KioskConfig config) {
    KioskConfig.Timing timing = config.timingOrUsual();
    return new ScreenTimes(timing.idle(), ScreenTimes.USUAL.thanks(), timing.take());
  }

  private static String officeName(HubLink link) {
    return link.enrolment().map(known -> known.officeName()).orElse("Disdukcapil");
  }

  /** A kiosk that belongs to nobody yet is enrolled by what it scans; every other one never is. */
  private static void scanned(
      String text, HubLink link, KioskConfig config, ScreenSession session) {
    Optional<EnrolmentCard> card = EnrolmentCard.read(text);
    if (card.isPresent() && link.enrolment().isEmpty()) {
      link.invited(Invitation.of(card.get(), config.name()));
    } else {
      session.scanned(text);
    }
  }

  private static Optional<Invitation> invitation(KioskConfig config) throws IOException {
    @Nullable Path file = config.hub().enrolmentSecretFile();
    if (file == null || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return Optional.of(
        new Invitation(Files.readString(file).strip(), config.name(), null, config.production()));
  }
}
