package id.kia.tests.bytes;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Evidence;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.drivers.evolis.EvolisClassicDriver;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import id.kia.tests.promises.TurnCable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;

/** A card that went through driver, line and virtual printer. */
final class PrintedCard {
  private PrintedCard() {}

  /** The picture that left the printer. */
  static BufferedImage of(PrintJob job, PanelForm form) throws IOException, PrinterException {
    Path folder = Files.createTempDirectory("kia-bytes");
    AtomicLong nanos = new AtomicLong(1_000_000_000L);
    TurnCable cable = new TurnCable(nanos);
    var profile = new PrinterProfile(RibbonKind.YMCKO, 115_200, true, true, true, form);
    var options = VirtualPrinterOptions.of(folder, Pacer.INSTANT, nanos::get);
    try (VirtualEvolis _ = VirtualEvolis.start(cable, options);
        CardPrinter printer =
            new EvolisClassicDriver().open(cable.host(false), profile, nanos::get)) {
      printer.recover(Optional.empty());
      Snapshot now = printer.snapshot();
      var before =
          new Baseline(now.identity().serial(), now.counters(), now.position(), job.panels());
      Evidence evidence = printer.print(job, before, PrintListener.NONE);
      if (!(evidence instanceof Evidence.Good)) {
        throw new AssertionError("no good card: " + evidence);
      }
    }
    return ImageIO.read(folder.resolve("card-0001-good.png").toFile());
  }
}
