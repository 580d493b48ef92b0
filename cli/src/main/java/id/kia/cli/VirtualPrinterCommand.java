package id.kia.cli;

import id.kia.drivers.evolis.EvolisClassicDriver;
import id.kia.drivers.evolis.EvolisKioskDriver;
import id.kia.drivers.evolis.virtual.FinishedCard;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.PrinterView;
import id.kia.drivers.evolis.virtual.PtyLine;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import id.kia.drivers.evolis.virtual.WhilePrinting;
import id.kia.drivers.fault.PrinterFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A virtual printer on a pseudo-terminal. */
@Command(
    name = "virtual-printer",
    description = "Run a virtual printer on a pseudo-terminal until it is stopped.",
    mixinStandardHelpOptions = true)
final class VirtualPrinterCommand implements Callable<Integer> {
  @Option(
      names = "--profile",
      required = true,
      description =
          "printer family: "
              + EvolisClassicDriver.ID
              + ", or "
              + EvolisKioskDriver.ID
              + " (experimental)")
  String profile;

  @Option(names = "--link", required = true, description = "path at which the port appears")
  Path link;

  @Option(names = "--out", required = true, description = "folder for the cards")
  Path out;

  @Option(names = "--baud", description = "line speed (default ${DEFAULT-VALUE})")
  int baud = 115_200;

  @Option(
      names = "--time-scale",
      description = "divides line and mechanics (default ${DEFAULT-VALUE})")
  double timeScale = 1;

  @Option(names = "--state", description = "file that keeps the printer's body over restarts")
  @Nullable Path state;

  @Mixin FaultOptions faults = new FaultOptions();

  @Option(
      names = "--while-printing",
      description =
          "what the line sees while a panel is printed, which the guide leaves open:"
              + " ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE})")
  WhilePrinting whilePrinting = WhilePrinting.TAKES_NOTHING;

  private Optional<FinishedCard> told = Optional.empty();

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    boolean kiosk = profile.equals(EvolisKioskDriver.ID);
    if (!kiosk && !profile.equals(EvolisClassicDriver.ID)) {
      throw CommandFailure.wrongUse(
          "--profile "
              + profile
              + " is not known; there are "
              + EvolisClassicDriver.ID
              + " and "
              + EvolisKioskDriver.ID);
    }
    if (!(timeScale > 0)) {
      throw CommandFailure.wrongUse("--time-scale must be above 0, was " + timeScale);
    }
    VirtualPrinterOptions options =
        VirtualPrinterOptions.of(
                out, Pacer.real(baud, timeScale, System::nanoTime, Thread::sleep), System::nanoTime)
            .withFaults(faults.planned(PrinterFault.class))
            .withListener(this::tell);
    if (state != null) {
      options = options.withStateFile(state);
    }
    if (kiosk) {
      options = options.atKiosk();
    }
    try (VirtualEvolis printer =
        VirtualEvolis.start(PtyLine.open(link, System::nanoTime), options, whilePrinting)) {
      System.out.println(
          "virtual printer at "
              + link
              + " ("
              + baud
              + " baud, time scale "
              + timeScale
              + "), cards go to "
              + out);
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(printer::close));
      printer.awaitEnd();
      return 0;
    } catch (IOException e) {
      throw CommandFailure.failed(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  /** One line for each card; the printer tells of every change, so most calls say nothing new. */
  private synchronized void tell(PrinterView view) {
    Optional<FinishedCard> last = view.lastCard();
    if (last.isPresent() && !last.equals(told)) {
      told = last;
      String outcome = last.get().outcome().name().toLowerCase(Locale.ROOT);
      System.out.println("card " + last.get().picture() + " " + outcome);
    }
  }
}
