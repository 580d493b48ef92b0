package id.kia.tests.speed;

import id.kia.bridge.wire.Wire;
import id.kia.drivers.Baseline;
import id.kia.drivers.CardImage;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Snapshot;
import id.kia.drivers.evolis.EvolisClassicDriver;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Cards one after another through the driver, each with all that the kiosk asks of the printer for
 * a card: made ready before, its counters read, printed, evidence read, bitmaps cleared. The next
 * card is drawn and made ready while the one before it prints.
 */
final class Shift {
  /** Draws a card. */
  interface Artist {
    CardImage draw(int number) throws Exception;
  }

  private static final EvolisClassicDriver DRIVER = new EvolisClassicDriver();

  private Shift() {}

  static void run(Wire wire, PrinterProfile profile, int cards, Artist artist) throws Exception {
    try (ExecutorService beside = Executors.newSingleThreadExecutor();
        CardPrinter printer = DRIVER.open(wire, profile, System::nanoTime)) {
      printer.identify();
      Future<PrintJob> next = beside.submit(() -> ready(profile, artist, 1));
      for (int card = 1; card <= cards; card++) {
        PrintJob job = next.get();
        if (card < cards) {
          int number = card + 1;
          next = beside.submit(() -> ready(profile, artist, number));
        }
        Snapshot now = printer.recover(Optional.empty()).now();
        var before =
            new Baseline(now.identity().serial(), now.counters(), now.position(), job.panels());
        Evidence evidence = printer.print(job, before, PrintListener.NONE);
        if (!(evidence instanceof Evidence.Good)) {
          throw new AssertionError("card " + card + ": " + evidence);
        }
        printer.forget();
      }
    }
  }

  private static PrintJob ready(PrinterProfile profile, Artist artist, int number)
      throws Exception {
    return DRIVER.ready(new PrintJob(profile.ribbon(), artist.draw(number)), profile);
  }
}
