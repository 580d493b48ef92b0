package id.kia.tests.soak;

import id.kia.drivers.BoardReading;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.PrinterView;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import id.kia.tests.promises.TurnCable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * A virtual printer whose mechanics turn the clock instead of waiting; nobody looks at its cards.
 */
public final class SoakPrinter implements AutoCloseable {
  final AtomicLong nanos = new AtomicLong(1_000_000_000L);
  final TurnCable cable = new TurnCable(nanos);
  private final VirtualEvolis printer;

  public SoakPrinter(Path folder) throws IOException {
    printer =
        VirtualEvolis.start(
            cable,
            VirtualPrinterOptions.of(folder.resolve("cards"), new Mechanics(), nanos::get)
                .withStock(0, 0)
                .withRibbon(RibbonKind.K_BLACK)
                .withSlot(Optional.empty())
                .withoutPictures());
  }

  private final class Mechanics implements Pacer {
    @Override
    public void line(int bytes) {}

    @Override
    public boolean mechanics(Duration time, BooleanSupplier stop) {
      nanos.addAndGet(time.toNanos());
      return !stop.getAsBoolean();
    }
  }

  void load(int cards) {
    printer.loadFeeder(cards);
    printer.fitRibbon(RibbonKind.K_BLACK, cards);
  }

  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  void takeCard() {
    printer.takeCard();
  }

  BoardReading reading() {
    PrinterView view = printer.body();
    return new BoardReading(
        view.feederCards(), 0, view.exitCards() > 0, view.rejectBox(), false, 3000, Set.of());
  }

  @Override
  public void close() {
    printer.close();
  }
}
