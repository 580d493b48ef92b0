package id.kia.drivers.evolis.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.kia.bridge.wire.WireException;
import id.kia.drivers.Baseline;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Evidence;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.drivers.evolis.EvolisClassicDriver;
import id.kia.drivers.evolis.MemoryCable;
import id.kia.drivers.evolis.Pictures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the guide leaves open about the line while a panel is printed, in three readings. */
@Timeout(60)
class WhilePrintingTest {
  private static final byte[] RAW_CYAN =
      ("\u001bDb;c;32;" + "\0".repeat(411_480) + "\r").getBytes(StandardCharsets.ISO_8859_1);

  @TempDir Path folder;

  private AskedPrinter printer(WhilePrinting meanwhile) throws Exception {
    return new AskedPrinter(folder, o -> o.withRibbon(RibbonKind.YMCKO), meanwhile);
  }

  /** While yellow is printed: whether the reply to magenta is there, and whether cyan is taken. */
  private static List<Boolean> whileYellowIsPrinted(AskedPrinter asked) {
    try {
      boolean answered = asked.host().read(new byte[8], 0, 8, Duration.ZERO) > 0;
      asked.host().write(RAW_CYAN, Duration.ofMillis(300));
      return List.of(answered, true);
    } catch (WireException.Stalled full) {
      return List.of(false, false);
    } catch (WireException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TAKES_NOTHING, false, false",
    "TAKES_BYTES,   false, true",
    "ANSWERS_FIRST, true,  true",
  })
  void a_panel_on_its_way_while_another_is_printed(
      WhilePrinting meanwhile, boolean answered, boolean taken) throws Exception {
    try (AskedPrinter asked = printer(meanwhile)) {
      asked.begin();
      asked.panel('y');
      var seen = new CompletableFuture<List<Boolean>>();
      asked.duringNextMove(() -> seen.complete(whileYellowIsPrinted(asked)));
      asked.send("\u001bDbc;m;32;2032;" + "\u0080\0".repeat(1016) + "\r");
      assertEquals(List.of(answered, taken), seen.get(20, TimeUnit.SECONDS));
    }
  }

  @ParameterizedTest
  @EnumSource(WhilePrinting.class)
  void an_error_of_a_panel_is_the_reply_to_the_next_command_or_the_one_after(
      WhilePrinting meanwhile) throws Exception {
    try (AskedPrinter asked = printer(meanwhile)) {
      asked.begin();
      asked.panel('y');
      asked.duringNextMove(asked.printer::openCover);
      boolean later = meanwhile == WhilePrinting.ANSWERS_FIRST;
      assertEquals(later ? "OK" : "COVER OPEN", asked.panel('m'));
      assertEquals("COVER OPEN", asked.panel('c'));
    }
  }

  @Test
  void an_error_that_is_still_to_be_told_lets_no_card_out() throws Exception {
    try (AskedPrinter asked = printer(WhilePrinting.ANSWERS_FIRST)) {
      asked.begin();
      asked.panel('y');
      asked.duringNextMove(
          () -> {
            asked.printer.openCover();
          });
      asked.panel('m');
      asked.printer.closeCover();
      assertEquals("COVER OPEN", asked.ask("Se"));
      assertEquals(0, asked.printer.body().exitCards());
    }
  }

  @ParameterizedTest
  @EnumSource(WhilePrinting.class)
  void a_card_is_good_in_each_reading_with_a_panel_ahead_and_without(WhilePrinting meanwhile)
      throws Exception {
    var job = new PrintJob(RibbonKind.YMCKO, Pictures.smooth());
    var cable = new MemoryCable();
    var options =
        VirtualPrinterOptions.of(folder, Pacer.INSTANT, System::nanoTime).withoutPictures();
    try (VirtualEvolis virtual = VirtualEvolis.start(cable, options, meanwhile)) {
      for (PanelForm form : List.of(PanelForm.PLAIN, PanelForm.PLAIN.sentAhead())) {
        var profile = new PrinterProfile(RibbonKind.YMCKO, 10_000_000, true, true, true, form);
        CardPrinter printer =
            new EvolisClassicDriver().open(cable.host(), profile, System::nanoTime);
        Snapshot now = printer.recover(Optional.empty()).now();
        var before = new Baseline(now.identity().serial(), now.counters(), now.position(), 5);
        assertInstanceOf(
            Evidence.Good.class, printer.print(job, before, PrintListener.NONE), form.toString());
      }
      assertEquals(List.of(), virtual.body().violations());
    }
  }
}
