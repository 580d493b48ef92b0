package id.kia.drivers.ipp;

import id.kia.bridge.supervise.Waiting;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.PrinterProfile;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.LongSupplier;

/** Printers that speak IPP, themselves or through a queue of CUPS; a person settles each card. */
public final class IppDriver implements CardPrinterDriver.AtUri {
  /** Id of this driver. */
  public static final String ID = "ipp";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Any printer with IPP, or a queue of CUPS; no evidence, a person settles each card"
        + " (unseen on hardware)";
  }

  @Override
  public InetSocketAddress host(URI uri) {
    URI http = IppExchange.http(uri);
    return InetSocketAddress.createUnresolved(http.getHost(), http.getPort());
  }

  @Override
  public CardPrinter open(URI uri, PrinterProfile profile, LongSupplier nanoClock, Runnable lost) {
    return new IppPrinter(
        new IppExchange(uri, IppTiming.USUAL, lost),
        profile,
        new IppClock(nanoClock, Waiting.REAL),
        IppTiming.USUAL);
  }
}
