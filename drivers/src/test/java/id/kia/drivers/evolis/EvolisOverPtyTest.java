package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.Wire;
import id.kia.drivers.Baseline;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.DriverRegistry;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.PtyLine;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: real serial library, kernel pseudo-terminal, paced line and mechanics. */
@Timeout(120)
class EvolisOverPtyTest {
  private static final PrinterProfile PROFILE =
      new PrinterProfile(RibbonKind.YMCKO, 115_200, true, true, true);
  private static final PrintJob CARD = new PrintJob(RibbonKind.YMCKO, Pictures.smooth());
  private static final double TIME_SCALE = 100;

  @TempDir Path folder;

  private VirtualEvolis start(Path link) throws Exception {
    VirtualPrinterOptions options =
        VirtualPrinterOptions.of(
            folder.resolve("out"),
            Pacer.real(115_200, TIME_SCALE, System::nanoTime, Thread::sleep),
            System::nanoTime);
    return VirtualEvolis.start(PtyLine.open(link, System::nanoTime), options);
  }

  private static CardPrinter open(Path link) throws Exception {
    Wire wire = new SerialOpener(link.toString(), 115_200, System::nanoTime).open();
    return DriverRegistry.installed()
        .findOnWire(EvolisClassicDriver.ID)
        .orElseThrow()
        .open(wire, PROFILE, System::nanoTime);
  }

  /** The same driver with short waits, for tests that wait for silence. */
  private static CardPrinter openImpatient(Path link) throws Exception {
    Wire wire = new SerialOpener(link.toString(), 115_200, System::nanoTime).open();
    return new EvolisPrinter(wire, PROFILE, System::nanoTime, EvolisBench.SHORT);
  }

  @Test
  void a_card_takes_the_time_of_line_and_mechanics_and_comes_out_good() throws Exception {
    Path link = folder.resolve("printer");
    try (VirtualEvolis virtual = start(link);
        CardPrinter printer = open(link)) {
      assertTrue(printer.identify().virtual());
      Baseline before = EvolisBench.baseline(printer.recover(Optional.empty()).now(), CARD);
      long begin = System.nanoTime();
      Evidence evidence = printer.print(CARD, before, PrintListener.NONE);
      double seconds = (System.nanoTime() - begin) / 1e9;
      assertInstanceOf(Evidence.Good.class, evidence);
      int bytes = EvolisJob.encode(CARD, EvolisJob.Options.COMPRESSED).length;
      double expected = (24 + bytes / 11_520.0) / TIME_SCALE;
      assertTrue(seconds > expected * 0.9, seconds + " s instead of " + expected);
      assertEquals(1, virtual.body().exitCards());
      printer.forget();
    }
  }

  @Test
  void a_host_that_dies_in_a_panel_leaves_a_card_that_the_next_one_puts_aside() throws Exception {
    Path link = folder.resolve("printer");
    byte[] job = EvolisJob.encode(CARD, EvolisJob.Options.COMPRESSED);
    try (VirtualEvolis virtual = start(link)) {
      Baseline before;
      try (CardPrinter printer = openImpatient(link)) {
        before = EvolisBench.baseline(printer.recover(Optional.empty()).now(), CARD);
      }
      try (Wire host = new SerialOpener(link.toString(), 115_200, System::nanoTime).open()) {
        host.write(job, 0, 100_000, Duration.ofSeconds(20));
      }
      try (CardPrinter printer = openImpatient(link)) {
        Evidence evidence = printer.recover(Optional.of(before)).evidence().orElseThrow();
        assertInstanceOf(Evidence.Spoiled.class, evidence);
        assertEquals(1, virtual.body().rejectBox());
        Baseline again = EvolisBench.baseline(printer.recover(Optional.empty()).now(), CARD);
        assertInstanceOf(Evidence.Good.class, printer.print(CARD, again, PrintListener.NONE));
      }
    }
  }

  @Test
  void a_pulled_plug_is_told_and_the_port_comes_back_under_its_name() throws Exception {
    Path link = folder.resolve("printer");
    try (VirtualEvolis virtual = start(link)) {
      Baseline before;
      try (CardPrinter printer = openImpatient(link)) {
        before = EvolisBench.baseline(printer.recover(Optional.empty()).now(), CARD);
        Evidence evidence =
            printer.print(
                CARD,
                before,
                progress -> {
                  if (progress.panel() == 2) {
                    virtual.unplug();
                  }
                });
        assertInstanceOf(Evidence.Unclear.class, evidence);
      }
      virtual.plug();
      try (CardPrinter printer = openImpatient(link)) {
        Evidence evidence = printer.recover(Optional.of(before)).evidence().orElseThrow();
        assertInstanceOf(Evidence.Spoiled.class, evidence);
      }
    }
  }
}
