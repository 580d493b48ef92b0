package id.kia.drivers.evolis;

import id.kia.bridge.wire.Wire;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterProfile;
import java.util.function.LongSupplier;

/**
 * Evolis kiosk modules (KC200, KM500B and the like): the classic language, and what integrators'
 * code shows of bezel and feeder sensors. Experimental.
 */
public final class EvolisKioskDriver implements CardPrinterDriver.OnWire {
  /** Id of this driver and of its profile. */
  public static final String ID = "evolis-kiosk";

  private final EvolisClassicDriver classic = new EvolisClassicDriver();

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Evolis, kiosk modules with a bezel (experimental: reverse-engineered, unseen on"
        + " hardware)";
  }

  @Override
  public PrintJob ready(PrintJob job, PrinterProfile profile) {
    return classic.ready(job, profile);
  }

  @Override
  public CardPrinter open(Wire wire, PrinterProfile profile, LongSupplier nanoClock) {
    return EvolisPrinter.atKiosk(wire, profile, nanoClock, EvolisTiming.CLASSIC);
  }
}
