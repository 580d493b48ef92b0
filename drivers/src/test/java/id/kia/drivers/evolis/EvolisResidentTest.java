package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.fault.PlannedFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A card that its ribbon spoiled is printed again from the printer's memory, and only that card,
 * only as long as it is surely there.
 */
@Timeout(60)
class EvolisResidentTest {
  private static final PrinterProfile REPRINTS = EvolisBench.COLOUR.reprinting(true);
  private static final PrintJob CARD = job(0);

  @TempDir Path out;

  private static PrintJob job(int seed) {
    return new PrintJob(RibbonKind.YMCKO, Pictures.withPhoto(seed));
  }

  private EvolisBench torn() throws Exception {
    List<PlannedFault> planned = List.of(PlannedFault.parse("ribbon-ended@panel:3"));
    return new EvolisBench(out, o -> o.withRibbon(RibbonKind.YMCKO).withFaults(planned));
  }

  private static Evidence print(EvolisPrinter printer, PrintJob job) throws PrinterException {
    var now = printer.recover(Optional.empty()).now();
    return printer.print(job, EvolisBench.baseline(now, job), PrintListener.NONE);
  }

  /** Spoils the card at its third panel and fits a new ribbon. */
  private static void spoil(EvolisBench bench, EvolisPrinter printer) throws PrinterException {
    assertInstanceOf(Evidence.Spoiled.class, print(printer, CARD));
    bench.printer.fitRibbon(RibbonKind.YMCKO, 200);
  }

  /** Bytes that a good card took. */
  private static long good(EvolisBench bench, EvolisPrinter printer, PrintJob job)
      throws PrinterException {
    long before = bench.printer.body().lineBytes();
    assertInstanceOf(Evidence.Good.class, print(printer, job));
    return bench.printer.body().lineBytes() - before;
  }

  private static int wholeBytes() {
    return EvolisJob.encode(CARD, new EvolisJob.Options(true, true, REPRINTS.form())).length;
  }

  @Test
  void the_same_card_is_printed_again_without_the_panels_that_are_there() throws Exception {
    try (EvolisBench bench = torn();
        EvolisPrinter printer = bench.open(REPRINTS)) {
      spoil(bench, printer);
      assertTrue(printer.keepsForRetry());
      long again = good(bench, printer, CARD);
      assertFalse(printer.keepsForRetry(), "a good card is over");
      assertEquals(List.of(), bench.printer.body().violations());
      assertEquals(2 + 5, bench.printer.body().panels());
      assertEquals(199, bench.printer.body().ribbonCardsLeft());
      assertTrue(again < wholeBytes(), again + " of " + wholeBytes());
      good(bench, printer, CARD);
      assertSamePanels();
      printer.forget();
      assertEquals(0, bench.printer.body().bitmaps());
    }
  }

  /** The second card and the third, which was sent whole. */
  private void assertSamePanels() throws Exception {
    for (String panel : List.of("y.pgm", "m.pgm", "c.pgm", "k.pbm", "o.pbm")) {
      assertArrayEquals(
          Files.readAllBytes(out.resolve("card-0003-" + panel)),
          Files.readAllBytes(out.resolve("card-0002-" + panel)),
          panel);
    }
  }

  @Test
  void unless_the_profile_says_so_all_is_sent_again() throws Exception {
    try (EvolisBench bench = torn();
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      spoil(bench, printer);
      assertFalse(printer.keepsForRetry());
      assertTrue(good(bench, printer, CARD) > wholeBytes());
    }
  }

  @Test
  void another_card_is_sent_whole_and_nothing_of_the_first_is_on_it() throws Exception {
    try (EvolisBench bench = torn();
        EvolisPrinter printer = bench.open(REPRINTS)) {
      spoil(bench, printer);
      good(bench, printer, job(1));
      good(bench, printer, job(1));
      assertSamePanels();
    }
  }

  /** What takes the certainty that the panels are there. */
  enum Between {
    POWER_CUT,
    FORGOTTEN,
    RESET,
    OPENED_ANEW,
    DOUBT
  }

  @ParameterizedTest
  @EnumSource
  void after_anything_that_may_have_cleared_it_the_card_is_sent_whole(Between what)
      throws Exception {
    try (EvolisBench bench = torn();
        EvolisPrinter printer = bench.open(REPRINTS)) {
      spoil(bench, printer);
      switch (what) {
        case POWER_CUT -> {
          bench.printer.powerOff();
          bench.printer.powerOn();
        }
        case FORGOTTEN -> printer.forget();
        case RESET -> printer.reset();
        case OPENED_ANEW -> {
          var _ = printer.identify();
        }
        case DOUBT -> {
          var _ = printer.recover(Optional.of(EvolisBench.baseline(printer, CARD)));
        }
      }
      assertTrue(good(bench, printer, CARD) > wholeBytes());
      assertEquals(List.of(), bench.printer.body().violations());
    }
  }
}
