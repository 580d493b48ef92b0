package id.kia.drivers;

import id.kia.bridge.wire.Wire;
import java.util.function.LongSupplier;

/**
 * A kind of printer, found with {@link java.util.ServiceLoader}; two with one id refuse to start.
 */
public interface CardPrinterDriver {

  /** Stable id, for instance {@code evolis-classic}. */
  String id();

  /** What it is, for the table of drivers. */
  String title();

  /**
   * A printer on this wire; nothing is sent before {@link CardPrinter#identify()}.
   *
   * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
   */
  CardPrinter open(Wire wire, PrinterProfile profile, LongSupplier nanoClock);
}
