package id.kia.cli;

import id.kia.bridge.wire.WireException;
import id.kia.drivers.fault.PlannedFault;
import id.kia.drivers.fault.ScannerFault;
import id.kia.drivers.scanner.VirtualScanner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A virtual QR scanner on a pseudo-terminal. */
@Command(
    name = "virtual-scanner",
    description = "Run a virtual QR scanner; each line of standard input is read as a code.",
    mixinStandardHelpOptions = true)
final class VirtualScannerCommand implements Callable<Integer> {
  @Option(names = "--link", required = true, description = "path at which the port appears")
  Path link;

  @Mixin FaultOptions faults = new FaultOptions();

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    List<PlannedFault> planned = faults.planned(ScannerFault.class);
    try (VirtualScanner scanner = VirtualScanner.start(link, System::nanoTime);
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      planned.forEach(scanner::plan);
      System.out.println("virtual scanner at " + link + "; write a code and press Enter");
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(scanner::close));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println(scanner.show(line) ? "read" : "nobody listens");
      }
      new CountDownLatch(1).await();
      return 0;
    } catch (IOException | WireException e) {
      throw CommandFailure.failed(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }
}
