package id.kia.kiosk.print;

import id.kia.drivers.CardPrinter;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterException;

/** The road to the one printer: work runs on the thread that owns its port, one at a time. */
public interface PrinterPort {

  /**
   * Runs work with the printer and waits for it.
   *
   * @throws PrinterException when the printer is not there, or goes; then nobody knows how much of
   *     the work was done
   */
  <R> R run(Work<R> work) throws PrinterException;

  /**
   * Works a card out in advance for the printer that was last there, without asking it. Any thread;
   * blocks for about 0.1 s of one core.
   *
   * @return the same card; as it came where nothing can be worked out
   */
  default PrintJob ready(PrintJob job) {
    return job;
  }

  /** Something to do with the printer, on its thread. */
  @FunctionalInterface
  interface Work<R> {
    R with(CardPrinter printer) throws PrinterException;
  }
}
