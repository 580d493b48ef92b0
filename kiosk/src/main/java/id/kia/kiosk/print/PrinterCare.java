package id.kia.kiosk.print;

import id.kia.drivers.PrinterException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a technician lets the printer do beside printing: never while a card is claimed, printed or
 * waits to be taken. Blocking; a cleaning takes as long as the machine needs.
 */
public final class PrinterCare {
  private final TestCards tests;
  private final Cleaning cleaning;
  private final Recovering recovering;
  private final PrinterPort port;
  private final LastLook lastLook;
  private final ReentrantLock atPrinter;

  PrinterCare(
      TestCards tests,
      Cleaning cleaning,
      Recovering recovering,
      PrinterPort port,
      LastLook lastLook,
      ReentrantLock atPrinter) {
    this.tests = tests;
    this.cleaning = cleaning;
    this.recovering = recovering;
    this.port = port;
    this.lastLook = lastLook;
    this.atPrinter = atPrinter;
  }

  /**
   * Runs the cleaning card under a name, now or not at all: the ribbon is out, the cleaning card
   * lies ready.
   *
   * @return what stood in its way; empty when the printer says that it is cleaned
   */
  public Optional<PrintResult.NothingPrinted> clean(String person) {
    return alone(printer -> cleaning.run(printer, recovering.recover(printer).now(), person));
  }

  /**
   * Resets the printer by command, and makes it ready again; for one that keeps an error.
   *
   * @return what stood in its way; empty when it answers again
   */
  public Optional<PrintResult.NothingPrinted> reset() {
    return alone(
        printer -> {
          if (somebodyNeedsThePrinter()) {
            return Optional.of(busy());
          }
          printer.reset();
          var _ = recovering.recover(printer);
          return Optional.empty();
        });
  }

  /** Asks the printer who it is, and how; while it is at work nothing. */
  public void identify() {
    var _ =
        alone(
            printer -> {
              printer.identify();
              lastLook.seen(printer.snapshot());
              return Optional.empty();
            });
  }

  /** Whether a card is claimed, printed or waits to be taken, or its evidence is to be read. */
  public boolean somebodyNeedsThePrinter() {
    return cleaning.somebodyNeedsThePrinter();
  }

  private Optional<PrintResult.NothingPrinted> alone(
      PrinterPort.Work<Optional<PrintResult.NothingPrinted>> work) {
    if (!tests.begin(atPrinter)) {
      return Optional.of(busy());
    }
    try {
      recovering.abandonPrinting();
      return port.run(work);
    } catch (PrinterException e) {
      lastLook.lost(e.conditions());
      return Optional.of(new PrintResult.NothingPrinted(e.conditions(), Set.of()));
    } finally {
      tests.end(atPrinter);
    }
  }

  private static PrintResult.NothingPrinted busy() {
    return new PrintResult.NothingPrinted(Set.of(), Set.of(Obstacle.BUSY));
  }
}
