package id.kia.drivers.ipp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.CardImage;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.DriverRegistry;
import id.kia.drivers.PrintJob;
import id.kia.drivers.conform.ContractStep;
import id.kia.drivers.conform.Hands;
import id.kia.drivers.conform.Outcome;
import id.kia.drivers.conform.PrinterContract;
import id.kia.drivers.conform.PrinterUnderTest;
import id.kia.drivers.conform.StepResult;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a printer that is not ours. */
class EvePrinterTest {
  @TempDir Path folder;

  @Test
  void a_foreign_ipp_printer_takes_a_card_and_keeps_every_dot_of_it() throws Exception {
    Path attributes = Path.of(EvePrinterTest.class.getResource("card-printer.conf").toURI());
    try (var eve = EvePrinter.start(folder, attributes)) {
      var driver = (CardPrinterDriver.AtUri) DriverRegistry.installed().find("ipp").orElseThrow();
      PrintJob job = IppCards.job(1);
      PrinterContract run = PrinterContract.run(at(eve.uri(), driver), job, 1, result -> {});
      assertTrue(run.held(), () -> run.results().toString());
      assertEquals("TEST-0001", run.identity().orElseThrow().serial());
      assertEquals(
          EnumSet.of(
              ContractStep.IDENTIFY,
              ContractStep.STATE,
              ContractStep.READY,
              ContractStep.OTHER_PRINTER,
              ContractStep.OTHER_RIBBON,
              ContractStep.PRINT,
              ContractStep.EVIDENCE_AGAIN,
              ContractStep.CLEAR),
          run.results().stream()
              .filter(result -> result.outcome() instanceof Outcome.Held)
              .map(StepResult::step)
              .collect(Collectors.toSet()));
      assertEquals(1, eve.kept().size());
      assertWholeCard(job.image(), eve.kept().getFirst());
    }
  }

  private static PrinterUnderTest at(URI uri, CardPrinterDriver.AtUri driver) {
    return new PrinterUnderTest() {
      @Override
      public CardPrinter open() {
        return driver.open(uri, IppCards.PROFILE, System::nanoTime, () -> {});
      }

      @Override
      public Hands hands() {
        return Hands.NONE;
      }
    };
  }

  /** Upright medium of 638 x 1011 dots; the card lies a quarter turned anti-clockwise. */
  private static void assertWholeCard(CardImage card, Path kept) throws Exception {
    PwgRasterReader page = PwgRasterReader.read(Files.readAllBytes(kept));
    assertEquals(638, page.width());
    assertEquals(1011, page.height());
    int wrong = 0;
    for (int y = 0; y < 1011; y++) {
      for (int x = 0; x < 638; x++) {
        int expected = IppCards.seen(card, 2 + 1010 - y, 5 + x);
        wrong += page.dots()[y * 638 + x] == expected ? 0 : 1;
      }
    }
    assertEquals(0, wrong, "dots that are not the card's");
  }
}
