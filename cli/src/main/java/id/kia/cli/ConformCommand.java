package id.kia.cli;

import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.DriverRegistry;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.ReplyMode;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.conform.ContractMatrix;
import id.kia.drivers.conform.Hands;
import id.kia.drivers.conform.PrinterContract;
import id.kia.drivers.conform.PrinterUnderTest;
import id.kia.drivers.conform.StepResult;
import id.kia.drivers.conform.TestPattern;
import id.kia.drivers.evolis.EvolisClassicDriver;
import id.kia.drivers.ipp.IppDriver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the contract of printer drivers on a printer that is really there. */
@Command(
    name = "conform",
    description =
        "Run the contract of printer drivers on a printer, step by step, and say what was seen.",
    mixinStandardHelpOptions = true)
final class ConformCommand implements Callable<Integer> {
  @Option(
      names = "--printer",
      paramLabel = "PORT",
      description = "serial port, for instance /dev/ttyUSB0")
  @Nullable String port;

  @Option(names = "--uri", description = "address, for a driver that takes one, ipp://...")
  @Nullable URI uri;

  @Option(
      names = "--driver",
      description = "evolis-classic (or evolis), ipp; by default what --printer or --uri asks for")
  @Nullable String driver;

  @Option(names = "--baud", description = "line speed (default ${DEFAULT-VALUE})")
  int baud = 115_200;

  @Option(names = "--ribbon", description = "the fitted one: kb, ymcko or ymckos (default ymcko)")
  String ribbon = "ymcko";

  @Option(names = "--ack", description = "the machine is set to answer by ACK and NACK")
  boolean acknowledges;

  @Option(names = "--reject-box", description = "the machine has a reject box")
  boolean rejectBox;

  @Option(
      names = "--cards",
      description = "blanks that may be used, 0 to 2 (default ${DEFAULT-VALUE})")
  int cards = 1;

  @Option(names = "--yes", description = "do not ask before a blank is used")
  boolean yes;

  @Option(
      names = "--hands",
      description = "somebody is there to open the cover, pull the cable, allow a reset")
  boolean hands;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "write this machine's row of the matrix, drivers/README.md")
  @Nullable Path matrix;

  @Override
  public Integer call() throws CommandFailure {
    var person = new Person(System.in, System.out);
    CardPrinterDriver chosen = driver();
    RibbonKind kind = ribbon();
    if (cards < 0 || cards > PrinterContract.CARDS_OF_WHOLE_RUN) {
      throw CommandFailure.wrongUse(
          "--cards is 0 to " + PrinterContract.CARDS_OF_WHOLE_RUN + ", was " + cards);
    }
    if (matrix != null && !Files.isRegularFile(matrix)) {
      throw CommandFailure.wrongUse("--write " + matrix + " does not exist");
    }
    PrinterUnderTest unit = unit(chosen, kind, person);
    if (cards > 0
        && !yes
        && !person.agrees("This uses " + cards + " blank(s) of the printer. Go on?")) {
      throw CommandFailure.wrongUse(
          "nobody agreed to use a blank; --yes agrees beforehand, --cards 0 uses none");
    }
    PrinterContract run =
        PrinterContract.run(
            unit, new PrintJob(kind, TestPattern.image()), cards, ConformCommand::tell);
    System.out.println(run.held() ? "the contract was kept" : "the contract was NOT kept");
    if (matrix != null) {
      PrinterIdentity who =
          run.identity()
              .orElseThrow(
                  () ->
                      CommandFailure.failed(
                          "nothing was written: the printer did not say who it is"));
      write(matrix, chosen.id(), who, run);
    }
    return run.held() ? 0 : 1;
  }

  private static void tell(StepResult result) {
    System.out.printf(
        "%-15s %-15s %s%n    %s%n",
        result.step(), result.outcome().word(), result.step().title(), result.outcome().seen());
  }

  private CardPrinterDriver driver() throws CommandFailure {
    String asked = driver == null ? uri == null ? EvolisClassicDriver.ID : IppDriver.ID : driver;
    String id = asked.equals("evolis") ? EvolisClassicDriver.ID : asked;
    DriverRegistry installed = DriverRegistry.installed();
    return installed
        .find(id)
        .orElseThrow(
            () ->
                CommandFailure.wrongUse(
                    "--driver "
                        + id
                        + " is not known; there are "
                        + installed.all().stream().map(CardPrinterDriver::id).toList()));
  }

  private PrinterUnderTest unit(CardPrinterDriver chosen, RibbonKind kind, Person person)
      throws CommandFailure {
    // Nothing is taken as confirmed: the run is there to find it out.
    var profile =
        new PrinterProfile(kind, baud, false, false, rejectBox)
            .answering(acknowledges ? ReplyMode.ACK_NACK : ReplyMode.TEXT);
    Hands lent = hands ? person : Hands.NONE;
    return switch (chosen) {
      case CardPrinterDriver.OnWire onWire -> {
        if (port == null || uri != null) {
          throw CommandFailure.wrongUse("the driver " + chosen.id() + " needs --printer PORT");
        }
        yield ConnectedPrinter.atPort(onWire, port, profile, System::nanoTime, lent);
      }
      case CardPrinterDriver.AtUri atUri -> {
        if (uri == null || port != null) {
          throw CommandFailure.wrongUse("the driver " + chosen.id() + " needs --uri URI");
        }
        try {
          var _ = atUri.host(uri);
        } catch (IllegalArgumentException e) {
          throw CommandFailure.wrongUse("--uri " + uri + ": " + e.getMessage(), e);
        }
        yield ConnectedPrinter.atUri(atUri, uri, profile, System::nanoTime, lent);
      }
    };
  }

  private RibbonKind ribbon() throws CommandFailure {
    return switch (ribbon) {
      case "kb" -> RibbonKind.K_BLACK;
      case "ymcko" -> RibbonKind.YMCKO;
      case "ymckos" -> RibbonKind.HALF_YMCKO;
      default -> throw CommandFailure.wrongUse("--ribbon is kb, ymcko or ymckos, was " + ribbon);
    };
  }

  private static void write(Path page, String driverId, PrinterIdentity who, PrinterContract run)
      throws CommandFailure {
    try {
      String now = Files.readString(page);
      LocalDate date = LocalDate.now(Clock.system(ZoneId.systemDefault()));
      String written = ContractMatrix.written(now, driverId, who, run.results(), date);
      Path part = page.resolveSibling(page.getFileName() + ".part");
      Files.writeString(part, written);
      Files.move(part, page, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      System.out.println("written to " + page);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.wrongUse("--write " + page + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw CommandFailure.failed("cannot write " + page + ": " + e.getMessage(), e);
    }
  }
}
