package id.kia.drivers.conform;

import id.kia.drivers.CardPrinter;
import id.kia.drivers.PrinterException;

/** A printer and its driver, as the contract meets them. */
public interface PrinterUnderTest {

  /**
   * Opens the line anew; the one before was closed.
   *
   * @throws PrinterException when there is no printer to be opened
   */
  CardPrinter open() throws PrinterException;

  /** Whoever stands in front of it. */
  Hands hands();
}
