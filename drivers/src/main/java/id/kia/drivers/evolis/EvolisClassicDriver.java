package id.kia.drivers.evolis;

import id.kia.bridge.wire.Wire;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterProfile;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Evolis printers with the serial command language of guide A5013; text or ACK and NACK. */
public final class EvolisClassicDriver implements CardPrinterDriver.OnWire {
  /** Id of this driver and of its profile. */
  public static final String ID = "evolis-classic";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Evolis, classic family, serial line (from manual, unseen on" + " hardware)";
  }

  @Override
  public PrintJob ready(PrintJob job, PrinterProfile profile) {
    return EvolisJob.fits(job)
        ? new PrintJob(
            job.ribbon(), job.image(), Optional.of(ReadyCommands.of(job, profile)), job.sending())
        : job;
  }

  @Override
  public CardPrinter open(Wire wire, PrinterProfile profile, LongSupplier nanoClock) {
    return new EvolisPrinter(wire, profile, nanoClock, EvolisTiming.CLASSIC);
  }
}
