package id.kia.kiosk.app;

import id.kia.kiosk.cabinet.CabinetGuard;
import id.kia.kiosk.commission.BoardSetUp;
import id.kia.kiosk.commission.CommissionBook;
import id.kia.kiosk.commission.PrinterSetUp;
import id.kia.kiosk.print.PrintDesk;
import id.kia.kiosk.print.SettingsWatch;
import id.kia.kiosk.stock.StockHistory;
import id.kia.kiosk.technician.CodeGate;
import id.kia.kiosk.technician.PinGate;
import id.kia.kiosk.technician.SetUpDesk;
import id.kia.kiosk.technician.TechnicianServer;
import id.kia.kiosk.technician.Workshop;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Wires the technician's side of a kiosk: the pages with what they read, do and set up, and the
 * look that the kiosk takes at itself while no technician is there.
 */
record TechnicianPlace(
    KioskConfig config,
    Storage storage,
    PrintDesk print,
    Pulse pulse,
    Service service,
    CabinetGuard guard,
    StockHistory history) {

  /** The pages; not started yet. */
  TechnicianServer pages(
      Vertx vertx, PinGate pins, CodeGate codes, SecureRandom random, LongSupplier nanoClock) {
    return new TechnicianServer(
        vertx, shop(), care(), pins, codes, config.zoneId(), random, nanoClock);
  }

  /**
   * What printer and board are set up by.
   *
   * @param reopen lets the printer be identified anew
   */
  SetUpDesk setUp(CommissionBook book, Runnable reopen, BoardSetUp.Line board) {
    var printer =
        new PrinterSetUp(
            storage.store(),
            book,
            new SettingsWatch(storage.journal()),
            print::look,
            print::test,
            reopen,
            config.printer().blanks());
    var scales = new BoardSetUp(board, storage.store(), storage.journal());
    return new SetUpDesk(
        printer, config.board().ours() ? Optional.of(scales) : Optional.empty(), tests());
  }

  /**
   * The kiosk's own look at itself.
   *
   * @param booted whether the devices had their time to be found
   */
  Exercise exercise(BooleanSupplier booted) {
    return new Exercise(
        storage,
        care()::look,
        () -> booted.getAsBoolean() && !print.care().somebodyNeedsThePrinter(),
        config.careOrUsual().exercise());
  }

  private Workshop shop() {
    return new Workshop(
        storage.store(),
        storage.orders(),
        storage.stock(),
        storage.journal(),
        history,
        new PrintHands(print),
        tests(),
        pulse::reading,
        () -> storage.time().bounds().lower(),
        service.loop()::tryAgain,
        guard,
        config.stockRules(),
        config.suppliesOrUsual().twoNames());
  }

  private CareHands care() {
    return new CareHands(print.care(), pulse::reading, storage.time()::trust);
  }

  private TestHands tests() {
    return new TestHands(print, TestPicture::draw, service);
  }
}
