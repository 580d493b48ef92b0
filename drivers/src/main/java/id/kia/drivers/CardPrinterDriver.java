package id.kia.drivers;

import id.kia.bridge.wire.Wire;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.LongSupplier;

/**
 * A kind of printer, found with {@link java.util.ServiceLoader}; two with one id refuse to start.
 */
public sealed interface CardPrinterDriver {

  /** Stable id, for instance {@code evolis-classic}. */
  String id();

  /** What it is, for the table of drivers. */
  String title();

  /**
   * Works a card out before it is needed, for instance while the card before it prints: the same
   * bytes go to the printer, sooner. Any thread; blocks for about 0.1 s of one core.
   *
   * @param profile of the printer that will print it
   * @return the same card; as it came from a driver that has nothing to work out
   */
  default PrintJob ready(PrintJob job, PrinterProfile profile) {
    return job;
  }

  /** A kind of printer that hangs on a wire of its own. */
  non-sealed interface OnWire extends CardPrinterDriver {

    /**
     * A printer on this wire; nothing is sent before {@link CardPrinter#identify()}.
     *
     * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
     */
    CardPrinter open(Wire wire, PrinterProfile profile, LongSupplier nanoClock);
  }

  /** A kind of printer that is reached by an address; its library carries the bytes. */
  non-sealed interface AtUri extends CardPrinterDriver {

    /**
     * Host and TCP port that an address leads to, not looked up.
     *
     * @throws IllegalArgumentException when it is no address of this kind; the message says why
     */
    InetSocketAddress host(URI uri);

    /**
     * The printer at this address; nothing is sent before {@link CardPrinter#identify()}.
     *
     * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
     * @param lost told, on the printer's thread, when it did not answer or went away; it is to be
     *     opened anew then
     * @throws IllegalArgumentException when it is no address of this kind; the message says why
     */
    CardPrinter open(URI uri, PrinterProfile profile, LongSupplier nanoClock, Runnable lost);
  }
}
