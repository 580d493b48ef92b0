package id.kia.cli;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.conform.Hands;
import id.kia.drivers.conform.PrinterUnderTest;
import java.net.URI;
import java.util.Set;
import java.util.function.LongSupplier;

/** A printer at a port or at an address. */
record ConnectedPrinter(Opening opening, Hands hands) implements PrinterUnderTest {

  /** One way to reach it. */
  interface Opening {
    CardPrinter open() throws PrinterException;
  }

  static ConnectedPrinter atPort(
      CardPrinterDriver.OnWire driver,
      String port,
      PrinterProfile profile,
      LongSupplier nanoClock,
      Hands hands) {
    return new ConnectedPrinter(
        () -> {
          try {
            return driver.open(
                new SerialOpener(port, profile.baud(), nanoClock).open(), profile, nanoClock);
          } catch (WireException e) {
            throw new PrinterException(
                Set.of(Condition.LINE_LOST), String.valueOf(e.getMessage()), e);
          }
        },
        hands);
  }

  static ConnectedPrinter atUri(
      CardPrinterDriver.AtUri driver,
      URI uri,
      PrinterProfile profile,
      LongSupplier nanoClock,
      Hands hands) {
    return new ConnectedPrinter(() -> driver.open(uri, profile, nanoClock, () -> {}), hands);
  }

  @Override
  public CardPrinter open() throws PrinterException {
    return opening.open();
  }
}
