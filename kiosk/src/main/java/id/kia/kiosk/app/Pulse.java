package id.kia.kiosk.app;

import id.kia.contract.sync.EventKind;
import id.kia.drivers.BoardReading;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.cabinet.CabinetGuard;
import id.kia.kiosk.erasure.Erasure;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.pickup.Refusal;
import id.kia.kiosk.print.DutyReport;
import id.kia.kiosk.print.ExitWatch;
import id.kia.kiosk.print.IdlePrinter;
import id.kia.kiosk.print.Obstacle;
import id.kia.kiosk.print.PrintDesk;
import id.kia.kiosk.print.SettingsWatch;
import id.kia.kiosk.report.FaultAges;
import id.kia.kiosk.report.StatusReport;
import id.kia.kiosk.screen.ScreenSession;
import id.kia.kiosk.screen.Wait;
import id.kia.kiosk.stock.DriftWatch;
import id.kia.kiosk.stock.Forecast;
import id.kia.kiosk.stock.StockHistory;
import id.kia.kiosk.stock.SupplyWatch;
import id.kia.kiosk.sync.Enrolment;
import id.kia.kiosk.sync.HubLink;
import id.kia.kiosk.technician.MachineReading;
import id.kia.kiosk.vault.WrappingKey;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ten times a second time passes on the screen; every two seconds the kiosk looks at itself: what
 * stands in the way of serving goes to the screen, a status that changed goes to the office, and
 * dates are swept.
 */
final class Pulse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

  /** A card of these may be anywhere. */
  private static final Set<OrderState> UNDER_WAY =
      EnumSet.of(OrderState.PRINTING, OrderState.PRINTED, OrderState.OUTCOME_UNKNOWN);

  private final Storage storage;
  private final Erasure erasure;
  private final PrintDesk print;
  private final ExitWatch exit;
  private final InTheWay inTheWay;
  private final ScreenSession session;
  private final HubLink link;
  private final Recovery recovery;
  private final Service service;
  private final CabinetGuard cabinet;
  private final Attention attention;
  private final StockHistory history;
  private final ZoneId zone;
  private final IdlePrinter idle;
  private final SupplyWatch supplies;
  private final DriftWatch drift;
  private final SettingsWatch settings;
  private final AtomicBoolean started = new AtomicBoolean();
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("ticks").factory());
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("looks").factory());
  private final FaultAges ages = new FaultAges();
  private @Nullable StatusReport told;

  Pulse(
      Storage storage,
      Erasure erasure,
      PrintDesk print,
      ExitWatch exit,
      ScreenSession session,
      HubLink link,
      Recovery recovery,
      Service service,
      CabinetGuard cabinet,
      Attention attention,
      StockHistory history,
      ZoneId zone,
      IdlePrinter idle) {
    this.idle = idle;
    this.history = history;
    this.zone = zone;
    this.supplies = new SupplyWatch(storage.journal());
    this.drift = new DriftWatch(storage.journal());
    this.settings = new SettingsWatch(storage.journal());
    this.recovery = recovery;
    this.service = service;
    this.cabinet = cabinet;
    this.attention = attention;
    this.storage = storage;
    this.erasure = erasure;
    this.print = print;
    this.exit = exit;
    this.inTheWay = new InTheWay(storage, print, exit);
    this.session = session;
    this.link = link;
  }

  /** Begins; a second time nothing. */
  void start() {
    if (!started.compareAndSet(false, true)) {
      return;
    }
    var _ = ticks.scheduleAtFixedRate(kept(session::tick), 100, 100, TimeUnit.MILLISECONDS);
    var _ = looks.scheduleWithFixedDelay(kept(this::look), 0, 2, TimeUnit.SECONDS);
    var _ = looks.scheduleWithFixedDelay(kept(this::keepTime), 10, 10, TimeUnit.SECONDS);
    var _ = looks.scheduleWithFixedDelay(kept(this::erase), 1, 60, TimeUnit.MINUTES);
  }

  /** A minute after each start, when what is fitted was found, and each hour while it runs. */
  void exercises(Exercise exercise) {
    var _ = looks.scheduleWithFixedDelay(kept(exercise::run), 1, 60, TimeUnit.MINUTES);
  }

  /** What the devices say now, for the technician's page. Asks the printer; blocking. */
  MachineReading reading() {
    Optional<Snapshot> printer = print.look();
    StatusReport now = storage.store().read(h -> report(h, printer));
    return new MachineReading(
        printer,
        now.board(),
        ages.seen(now.told(), now.faults(), storage.time().uptimeMillis()),
        now.work(),
        link.words(),
        storage.store().read(h -> idleDays(h, printer)));
  }

  private OptionalInt idleDays(Handle handle, Optional<Snapshot> printer) {
    return printer
        .map(now -> idle.days(handle, now.identity().serial()))
        .orElse(OptionalInt.empty());
  }

  @Override
  public void close() {
    ticks.shutdownNow();
    looks.shutdownNow();
  }

  /** A scheduled task that throws would never run again; the next time may go better. */
  private static Runnable kept(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.error("KIOSK-LOOK the kiosk could not look at itself", e);
      }
    };
  }

  /** Every ten seconds: the row that tells first that the disk takes no writing any more. */
  private void keepTime() {
    try {
      storage.time().tick();
      service.disk().wrote();
    } catch (RuntimeException e) {
      service.disk().writeFailed();
      throw e;
    }
    if (storage.time().uptimeMillis() >= BootLoop.HEALTHY.toMillis()) {
      service.loop().progress();
    }
  }

  /** A minute after the start, when the hub may have told the time, and each hour. */
  private void erase() {
    int orders = storage.store().write(erasure::run);
    if (orders > 0) {
      LOG.info("KIOSK-ERASED the personal part of {} orders is gone: its time was over", orders);
    }
  }

  private void look() {
    var _ = service.disk().look();
    cabinet.feels(exit.latest().map(BoardReading::temperatureCentiC).orElse(OptionalInt.empty()));
    Optional<Snapshot> printer = print.look();
    StatusReport now = storage.store().read(h -> report(h, printer));
    var _ = ages.seen(now.told(), now.faults(), storage.time().uptimeMillis());
    session.serviceReasons(now.faults(), wait(now, zone));
    boolean owed = !print.away().isEmpty() || storage.store().read(inTheWay::waitsForEvidence);
    recovery.looked(printer.isPresent(), owed);
    storage.store().run(tx -> sweepAndTell(tx, now));
  }

  private void sweepAndTell(Handle tx, StatusReport now) {
    cabinet.settle(tx);
    erasure.sweep(tx);
    print.settleDates(tx);
    supplies.look(tx, now.forecast(), !storage.stock().skus(tx).isEmpty());
    settings.look(tx, now.printer());
    drift.look(
        tx,
        DriftWatch.book(tx, storage.stock(), now.forecast()),
        now.board(),
        now.printer(),
        session.busy()
            || cabinet.doorOpen()
            || !recovery.booted()
            || !storage.orders().in(tx, UNDER_WAY).isEmpty(),
        storage.time().uptimeMillis());
    if (told == null || now.differsFrom(told)) {
      storage.journal().append(tx, EventKind.STATUS, Optional.empty(), now.data());
      told = now;
    }
  }

  private StatusReport report(Handle handle, Optional<Snapshot> printer) {
    Forecast forecast = forecast(handle);
    Optional<DutyReport> work = print.work();
    SortedSet<String> faults = faults(handle, forecast);
    work.flatMap(DutyReport::rest).ifPresent(rest -> faults.add(rest.why().code()));
    Optional<BoardReading> board = exit.latest();
    return new StatusReport(
        printer,
        board,
        storage.orders().in(handle, EnumSet.of(OrderState.QUEUED)).size(),
        storage.time().trust(),
        keys(),
        faults,
        attention.codes(board),
        forecast,
        work);
  }

  private StatusReport.KeyStanding keys() {
    WrappingKey wrapping = storage.keys().wrapping();
    return new StatusReport.KeyStanding(
        wrapping.name(),
        wrapping.heldOutsideStorage(),
        link.enrolment().map(Enrolment::keyList).orElse(0L));
  }

  private Forecast forecast(Handle handle) {
    return history.forecast(handle, storage.stock(), storage.time().bounds().lower());
  }

  /** How long what passes by itself still lasts, for the child who stands there. */
  private static Optional<Wait> wait(StatusReport now, ZoneId zone) {
    return now.work()
        .flatMap(DutyReport::rest)
        .map(
            rest ->
                new Wait(
                    rest.why().code(),
                    Math.toIntExact(Math.ceilDiv(rest.left().toSeconds(), 60)),
                    rest.back().map(back -> LocalTime.ofInstant(back.plusSeconds(59), zone)),
                    rest.why() == Obstacle.DAY_DONE && rest.back().isPresent()));
  }

  private SortedSet<String> faults(Handle handle, Forecast forecast) {
    SortedSet<String> faults = new TreeSet<>(service.hindrances());
    faults.addAll(cabinet.faults(handle));
    faults.addAll(inTheWay.codes(handle));
    if (exit.latest().flatMap(BoardReading::doorOpen).orElse(false)) {
      faults.add(CabinetGuard.DOOR_OPEN);
    }
    if (forecast.blanks() == 0) {
      faults.add(Obstacle.NO_BLANK.code());
    }
    if (forecast.ribbonCards() == 0) {
      faults.add(Obstacle.NO_RIBBON.code());
    }
    if (!recovery.booted()) {
      faults.add(Obstacle.BUSY.code());
    }
    if (link.enrolment().isEmpty()) {
      faults.add(Refusal.NOT_ENROLLED.code());
    }
    return faults;
  }
}
