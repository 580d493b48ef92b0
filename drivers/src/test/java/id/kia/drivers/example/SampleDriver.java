package id.kia.drivers.example;

import id.kia.bridge.wire.Wire;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.PrinterProfile;
import java.util.function.LongSupplier;

/** The kind of printer; a real one stands in {@code META-INF/services} by this class's name. */
public final class SampleDriver implements CardPrinterDriver.OnWire {
  @Override
  public String id() {
    return "sample";
  }

  @Override
  public String title() {
    return "Sample printer of the guide, black only";
  }

  @Override
  public CardPrinter open(Wire wire, PrinterProfile profile, LongSupplier nanoClock) {
    return new SamplePrinter(new SampleLine(wire, nanoClock), profile);
  }
}
