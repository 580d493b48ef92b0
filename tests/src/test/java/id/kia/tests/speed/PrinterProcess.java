package id.kia.tests.speed;

import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.PtyLine;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import id.kia.drivers.evolis.virtual.WhilePrinting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A virtual printer in a process of its own, as a real one is no part of the kiosk: what the kiosk
 * computes does not hold it up. It ends when its standard input does.
 */
final class PrinterProcess implements AutoCloseable {
  private static final int PLENTY = 1000;
  private static final Duration START = Duration.ofSeconds(30);

  private final Path link;
  private final Process process;

  PrinterProcess(Path folder, int baud, RibbonKind ribbon, double scale, WhilePrinting meanwhile)
      throws IOException {
    link = Files.createDirectories(folder).resolve("port");
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                PrinterProcess.class.getName(),
                link.toString(),
                String.valueOf(baud),
                ribbon.name(),
                String.valueOf(scale),
                meanwhile.name())
            .inheritIO()
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start();
    long end = System.nanoTime() + START.toNanos();
    while (!Files.exists(link)) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IOException("the virtual printer does not start");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** The printer itself. */
  static void main(String[] words) throws IOException {
    Path link = Path.of(words[0]);
    Pacer pacer =
        Pacer.real(
            Integer.parseInt(words[1]),
            Double.parseDouble(words[3]),
            System::nanoTime,
            Thread::sleep);
    var options =
        VirtualPrinterOptions.of(link.resolveSibling("cards"), pacer, System::nanoTime)
            .withStock(PLENTY, PLENTY)
            .withRibbon(RibbonKind.valueOf(words[2]))
            .withoutPictures();
    try (var printer =
        VirtualEvolis.start(
            PtyLine.open(link, System::nanoTime), options, WhilePrinting.valueOf(words[4]))) {
      var _ = System.in.read();
      List<String> violations = printer.body().violations();
      if (!violations.isEmpty()) {
        System.out.println("violations: " + violations);
      }
    }
  }

  Path link() {
    return link;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
