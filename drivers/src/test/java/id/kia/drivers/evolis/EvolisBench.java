package id.kia.drivers.evolis;

import id.kia.bridge.wire.Wire;
import id.kia.drivers.Baseline;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A virtual printer on a cable in memory, and a driver at the other end. */
public final class EvolisBench implements AutoCloseable {
  /** Short waits: the virtual printer answers at once or never. */
  static final EvolisTiming SHORT =
      new EvolisTiming(
          Duration.ofMillis(1500),
          Duration.ofMillis(2000),
          Duration.ofMillis(300),
          Duration.ofMillis(100),
          Duration.ofMillis(100),
          Duration.ofMillis(10),
          Duration.ofMillis(10));

  static final PrinterProfile COLOUR =
      new PrinterProfile(RibbonKind.YMCKO, 10_000_000, true, true, true);

  final Path out;
  MemoryCable cable = new MemoryCable();
  private final UnaryOperator<VirtualPrinterOptions> how;
  VirtualEvolis printer;

  EvolisBench(Path out, UnaryOperator<VirtualPrinterOptions> how) throws IOException {
    this.out = out;
    this.how = how;
    this.printer = VirtualEvolis.start(cable, options());
  }

  /** The machine is switched off and on: the process ends and begins again with its state file. */
  void restart() throws Exception {
    printer.close();
    printer.awaitEnd();
    cable = new MemoryCable();
    printer = VirtualEvolis.start(cable, options());
  }

  /** A host that sends some bytes and dies without reading a reply. */
  void dyingHost(byte[] bytes, int count) throws Exception {
    Wire host = cable.host();
    host.write(bytes, 0, count, Duration.ofSeconds(20));
    host.close();
  }

  private VirtualPrinterOptions options() {
    return how.apply(VirtualPrinterOptions.of(out, Pacer.INSTANT, System::nanoTime));
  }

  EvolisPrinter open(PrinterProfile profile) {
    return new EvolisPrinter(cable.host(), profile, System::nanoTime, SHORT);
  }

  static Baseline baseline(Snapshot now, PrintJob job) {
    return new Baseline(now.identity().serial(), now.counters(), now.position(), job.panels());
  }

  static Baseline baseline(EvolisPrinter printer, PrintJob job) throws PrinterException {
    return baseline(printer.snapshot(), job);
  }

  List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Override
  public void close() {
    printer.close();
  }
}
