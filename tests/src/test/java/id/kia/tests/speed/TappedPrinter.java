package id.kia.tests.speed;

import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.PtyLine;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A virtual printer on a pseudo-terminal whose cable is tapped. */
final class TappedPrinter implements AutoCloseable {
  private static final int PLENTY = 1000;

  private final Path link;
  private final Tap tap;
  private final VirtualEvolis printer;

  TappedPrinter(Path folder, RibbonKind ribbon, Pacer pacer) throws IOException {
    link = folder.resolve("port");
    tap = new Tap(PtyLine.open(link, System::nanoTime));
    printer =
        VirtualEvolis.start(
            tap,
            VirtualPrinterOptions.of(folder.resolve("cards"), pacer, System::nanoTime)
                .withStock(PLENTY, PLENTY)
                .withRibbon(ribbon)
                .withoutPictures());
  }

  /** A line of this speed, and a machine that needs no time. */
  static Pacer lineOnly(int baud) {
    Pacer real = Pacer.real(baud, 1, System::nanoTime, Thread::sleep);
    return new Pacer() {
      @Override
      public void line(int bytes) {
        real.line(bytes);
      }

      @Override
      public boolean mechanics(Duration time, BooleanSupplier stop) {
        return !stop.getAsBoolean();
      }
    };
  }

  Path link() {
    return link;
  }

  List<Tap.Card> cards() {
    return tap.cards();
  }

  /** What the machine saw that no host should do. */
  List<String> violations() {
    return printer.body().violations();
  }

  @Override
  public void close() {
    printer.close();
  }
}
