package id.kia.cli;

import id.kia.cli.bench.BenchOptions;
import id.kia.cli.bench.BenchProcess;
import id.kia.drivers.fault.DeviceFault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The demo's physical world as a command of its own. */
@Command(
    name = "virtual-world",
    description = "Run virtual printer, sensor board and scanner together, with the bench page.",
    mixinStandardHelpOptions = true)
final class VirtualWorldCommand implements Callable<Integer> {
  @Mixin WithParent parent = new WithParent();

  @Option(
      names = "--devices",
      required = true,
      description = "folder in which the ports printer, board and scanner appear")
  Path devices;

  @Option(names = "--out", required = true, description = "folder for the cards")
  Path out;

  @Option(names = "--state", required = true, description = "file that keeps the printer's body")
  Path state;

  @Option(names = "--port", required = true, description = "port of the bench page on 127.0.0.1")
  int port;

  @Option(names = "--baud", description = "printer's line (default ${DEFAULT-VALUE})")
  int baud = 115_200;

  @Option(
      names = "--time-scale",
      description = "divides line and mechanics (default ${DEFAULT-VALUE})")
  double timeScale = 1;

  @Option(names = "--blanks", description = "in the hopper at first (default ${DEFAULT-VALUE})")
  int blanks = 100;

  @Option(
      names = "--ribbon-cards",
      description = "on the ribbon at first (default ${DEFAULT-VALUE})")
  int ribbonCards = 200;

  @Option(
      names = "--take-back",
      description = "seconds after which a card is taken back (default ${DEFAULT-VALUE})")
  int takeBack = 45;

  @Option(names = "--slips", description = "JSON list of slips to hold to the scanner")
  @Nullable Path slips;

  @Option(names = "--cabinet", description = "file in which the kiosk's mock cabinet shows itself")
  @Nullable Path cabinet;

  @Option(
      names = "--zone",
      description = "where the calendar's days begin (default ${DEFAULT-VALUE})")
  ZoneId zone = ZoneId.of("Asia/Makassar");

  @Option(names = "--clock", description = "file by which a demo's hub and kiosk move their time")
  @Nullable Path clock;

  @Option(names = "--demo", hidden = true, description = "where the demo listens for its bench")
  @Nullable URI demo;

  @Mixin FaultOptions faults = new FaultOptions();

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    parent.watch(System::exit);
    try {
      BenchProcess.run(
          options(), InstantSource.system(), System::nanoTime, Thread::sleep, System.out::println);
      return 0;
    } catch (IllegalArgumentException e) {
      throw CommandFailure.wrongUse(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw CommandFailure.failed(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  private BenchOptions options() throws CommandFailure {
    return new BenchOptions(
        devices,
        out,
        state,
        baud,
        timeScale,
        port,
        blanks,
        ribbonCards,
        Duration.ofSeconds(takeBack),
        Optional.ofNullable(slips),
        Optional.ofNullable(cabinet),
        zone,
        Optional.ofNullable(clock),
        Optional.ofNullable(demo),
        faults.planned(DeviceFault.class));
  }
}
