package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Condition;
import id.kia.drivers.DriverRegistry;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import id.kia.drivers.fault.PrinterFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What kiosk modules know beside the classic language is used, and nothing hangs on it. */
@Timeout(60)
class EvolisKioskTest {
  private static final PrinterProfile BLACK =
      new PrinterProfile(RibbonKind.K_BLACK, 10_000_000, true, true, true);
  private static final PrintJob JOB = new PrintJob(RibbonKind.K_BLACK, Pictures.withPhoto(0));

  @TempDir Path out;
  private final AtomicLong clock = new AtomicLong();

  private EvolisBench bench(int feeder) throws Exception {
    return new EvolisBench(
        out,
        o ->
            VirtualPrinterOptions.of(out, Pacer.INSTANT, clock::get)
                .withRibbon(RibbonKind.K_BLACK)
                .withStock(200, feeder)
                .atKiosk());
  }

  private static EvolisPrinter open(EvolisBench bench, PrinterProfile profile) throws Exception {
    EvolisPrinter printer =
        EvolisPrinter.atKiosk(bench.cable.host(), profile, System::nanoTime, EvolisBench.SHORT);
    var _ = printer.identify();
    return printer;
  }

  private static Evidence print(EvolisPrinter printer) throws PrinterException {
    printer.recover(Optional.empty());
    return printer.print(JOB, EvolisBench.baseline(printer, JOB), PrintListener.NONE);
  }

  @Test
  void a_card_waits_in_the_bezel_and_is_told_until_it_is_taken() throws Exception {
    try (EvolisBench bench = bench(100);
        EvolisPrinter printer = open(bench, BLACK)) {
      assertInstanceOf(Evidence.Good.class, print(printer));
      assertEquals(Set.of(Condition.CARD_AT_BEZEL), printer.snapshot().conditions());
      assertTrue(bench.printer.takeCard());
      assertEquals(Set.of(), printer.snapshot().conditions());
      assertEquals(OptionalInt.of(199), printer.snapshot().ribbonCardsLeft());
      assertEquals(EvolisKioskDriver.ID, printer.capabilities().driverId());
      assertEquals(List.of(), bench.printer.body().violations());
    }
  }

  @Test
  void a_card_that_nobody_takes_is_put_aside_by_command() throws Exception {
    try (EvolisBench bench = bench(100);
        EvolisPrinter printer = open(bench, BLACK)) {
      assertInstanceOf(Evidence.Good.class, print(printer));
      printer.reject();
      assertEquals(1, bench.printer.body().rejectBox());
      assertEquals(Set.of(), printer.snapshot().conditions());
    }
  }

  @Test
  void after_the_take_time_the_machine_itself_puts_it_aside_when_it_was_told_so() throws Exception {
    try (EvolisBench bench = bench(100);
        EvolisPrinter printer = open(bench, BLACK.rejectingAfter(90))) {
      assertInstanceOf(Evidence.Good.class, print(printer));
      clock.addAndGet(Duration.ofSeconds(89).toNanos());
      assertEquals(Set.of(Condition.CARD_AT_BEZEL), printer.snapshot().conditions());
      clock.addAndGet(Duration.ofSeconds(1).toNanos());
      printer.snapshot();
      assertEquals(Set.of(), printer.snapshot().conditions());
      assertEquals(1, bench.printer.body().rejectBox());
    }
  }

  @Test
  void without_a_time_it_waits_for_ever() throws Exception {
    try (EvolisBench bench = bench(100);
        EvolisPrinter printer = open(bench, BLACK)) {
      assertInstanceOf(Evidence.Good.class, print(printer));
      clock.addAndGet(Duration.ofDays(1).toNanos());
      assertEquals(Set.of(Condition.CARD_AT_BEZEL), printer.snapshot().conditions());
    }
  }

  @Test
  void a_feeder_that_is_nearly_empty_and_an_empty_one_are_told() throws Exception {
    try (EvolisBench bench = bench(10);
        EvolisPrinter printer = open(bench, BLACK)) {
      assertEquals(Set.of(Condition.FEEDER_LOW), printer.snapshot().conditions());
      bench.printer.inflict(PrinterFault.FEEDER_EMPTY);
      assertEquals(
          Set.of(Condition.FEEDER_LOW, Condition.FEEDER_EMPTY), printer.snapshot().conditions());
      assertFalse(printer.snapshot().feederHasCards());
    }
  }

  @Test
  void settings_that_went_with_the_power_are_sent_again() throws Exception {
    try (EvolisBench bench = bench(100);
        EvolisPrinter printer = open(bench, BLACK.rejectingAfter(30))) {
      printer.recover(Optional.empty());
      bench.printer.powerOff();
      bench.printer.powerOn();
      assertInstanceOf(Evidence.Good.class, print(printer));
      clock.addAndGet(Duration.ofSeconds(30).toNanos());
      printer.snapshot();
      printer.snapshot();
      assertEquals(1, bench.printer.body().rejectBox());
    }
  }

  @Test
  void what_a_firmware_does_not_know_is_tried_once_and_it_prints_as_a_classic_one()
      throws Exception {
    try (EvolisBench bench =
            new EvolisBench(out, o -> o.withRibbon(RibbonKind.K_BLACK).withStock(200, 100));
        EvolisPrinter printer = open(bench, BLACK)) {
      assertInstanceOf(Evidence.Good.class, print(printer));
      assertEquals(Set.of(), printer.snapshot().conditions());
    }
    var script = new ScriptedPrinter().with("Rr", "k");
    for (String unknown : List.of("Pcim;F", "Pcem;I", "Pneab;D", "Pbc;A;D", "Rse;n", "Rse;b")) {
      script.with(unknown, unknown.startsWith("Pb") ? "OPT NOT AVAILABLE" : "ERROR CDE");
    }
    EvolisPrinter old = EvolisPrinter.atKiosk(script, BLACK, script::nanos, EvolisBench.SHORT);
    var _ = old.identify();
    old.recover(Optional.empty());
    var _ = old.snapshot();
    for (String once : List.of("Pcim;F", "Pcem;I", "Pneab;D", "Pbc;A;D", "Rse;n", "Rse;b")) {
      assertEquals(1, script.heard().stream().filter(once::equals).count(), once);
    }
    assertTrue(script.heard().contains("Pmi;F"), "the classic way to draw a card");
    var _ = old.identify();
    assertEquals(2, script.heard().stream().filter("Pcim;F"::equals).count(), "tried again");
  }

  @Test
  void trouble_while_it_is_set_up_is_told() {
    var script = new ScriptedPrinter().with("Pcem;I", "COVER OPEN");
    EvolisPrinter open = EvolisPrinter.atKiosk(script, BLACK, script::nanos, EvolisBench.SHORT);
    assertEquals(
        Set.of(Condition.COVER_OPEN),
        assertThrows(PrinterException.class, open::identify).conditions());
  }

  @Test
  void the_driver_is_installed() {
    assertTrue(DriverRegistry.installed().findOnWire(EvolisKioskDriver.ID).isPresent());
  }
}
