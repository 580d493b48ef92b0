package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener.Progress;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Recovery;
import id.kia.drivers.RibbonKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EvolisPrinterTest {
  private static final PrintJob COLOUR_CARD = new PrintJob(RibbonKind.YMCKO, Pictures.smooth());

  @TempDir Path out;

  @Test
  void a_colour_card_comes_out_good() throws Exception {
    try (EvolisBench bench = new EvolisBench(out, o -> o.withRibbon(RibbonKind.YMCKO));
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      assertTrue(printer.identify().virtual());
      Recovery recovery = printer.recover(Optional.empty());
      assertEquals(0, recovery.now().counters().cards());
      List<Progress> progress = new ArrayList<>();
      Evidence evidence =
          printer.print(
              COLOUR_CARD, EvolisBench.baseline(recovery.now(), COLOUR_CARD), progress::add);
      Evidence.Good good = assertInstanceOf(Evidence.Good.class, evidence);
      assertEquals(5, good.facts().after().orElseThrow().counters().panels());
      assertEquals(
          List.of(
              "card-0001-c.pgm",
              "card-0001-good.png",
              "card-0001-k.pbm",
              "card-0001-m.pgm",
              "card-0001-o.pbm",
              "card-0001-y.pgm"),
          bench.files());
      Progress last = progress.getLast();
      assertEquals(6, last.panel());
      assertEquals(last.totalBytes(), last.sentBytes());
      assertEquals(List.of(), bench.printer.body().violations());
    }
  }

  @Test
  void without_confirmation_colour_goes_raw_and_comes_out_the_same() throws Exception {
    PrinterProfile raw = new PrinterProfile(RibbonKind.YMCKO, 115_200, false, false, true);
    try (EvolisBench bench = new EvolisBench(out, o -> o);
        EvolisPrinter printer = bench.open(raw)) {
      Recovery recovery = printer.recover(Optional.empty());
      List<Progress> progress = new ArrayList<>();
      Evidence evidence =
          printer.print(
              COLOUR_CARD, EvolisBench.baseline(recovery.now(), COLOUR_CARD), progress::add);
      assertInstanceOf(Evidence.Good.class, evidence);
      assertTrue(progress.getLast().totalBytes() > 3 * 411_480);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\r", "\r\n", ""})
  void a_black_card_comes_out_good_whatever_ends_a_reply(String terminator) throws Exception {
    PrinterProfile black = new PrinterProfile(RibbonKind.K_BLACK, 115_200, false, false, true);
    PrintJob job = new PrintJob(RibbonKind.K_BLACK, Pictures.smooth());
    try (EvolisBench bench = new EvolisBench(out, o -> o.withTerminator(terminator));
        EvolisPrinter printer = bench.open(black)) {
      Recovery recovery = printer.recover(Optional.empty());
      Evidence evidence =
          printer.print(job, EvolisBench.baseline(recovery.now(), job), progress -> {});
      assertInstanceOf(Evidence.Good.class, evidence);
      assertEquals(List.of("card-0001-good.png", "card-0001-k.pbm"), bench.files());
      printer.forget();
    }
  }
}
