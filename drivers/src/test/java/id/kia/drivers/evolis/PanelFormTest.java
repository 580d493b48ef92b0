package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.CardImage;
import id.kia.drivers.Evidence;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.codec.Panel;
import id.kia.drivers.evolis.codec.PanelCommand;
import id.kia.drivers.evolis.codec.PanelDots;
import id.kia.drivers.evolis.codec.Separation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In every form a card comes out exactly as it was sent, and never as another child's. */
class PanelFormTest {
  @TempDir Path out;

  @ParameterizedTest
  @CsvSource({
    "true, 32, 36",
    "true, 64, 0",
    "true, 64, 36",
    "true, 128, 0",
    "true, 128, 36",
    "false, 128, 36"
  })
  void a_card_comes_out_dot_for_dot(boolean compressed, int levels, double decibels)
      throws Exception {
    PanelForm form = new PanelForm(levels, decibels, false);
    PrintJob job = new PrintJob(RibbonKind.YMCKO, Pictures.withPhoto(0));
    var profile = new PrinterProfile(RibbonKind.YMCKO, 10_000_000, compressed, true, true, form);
    try (EvolisBench bench = new EvolisBench(out, o -> o);
        EvolisPrinter printer = bench.open(profile)) {
      printer.recover(Optional.empty());
      Evidence evidence =
          printer.print(job, EvolisBench.baseline(printer, job), PrintListener.NONE);
      assertInstanceOf(Evidence.Good.class, evidence);
      assertEquals(List.of(), bench.printer.body().violations());
    }
    EvolisJob.Options options = new EvolisJob.Options(compressed, true, form);
    List<PanelDots> others = EvolisJob.colour(Pictures.withPhoto(1), options);
    int at = 0;
    for (PanelDots wanted : EvolisJob.colour(job.image(), options)) {
      byte[] printed =
          Files.readAllBytes(out.resolve("card-0001-" + wanted.panel().letter() + ".pgm"));
      String head = "P5\n648 1016\n" + (levels - 1) + "\n";
      assertEquals(head, new String(printed, 0, head.length(), StandardCharsets.US_ASCII));
      byte[] dots = Arrays.copyOfRange(printed, head.length(), printed.length);
      assertArrayEquals(wanted.dots(), dots);
      assertFalse(Arrays.equals(others.get(at++).dots(), dots), "another card's dots");
    }
  }

  @Test
  void text_in_boxes_comes_out_dot_for_dot_and_nothing_of_the_card_before() throws Exception {
    PanelForm form = new PanelForm(128, 36, true);
    var profile = new PrinterProfile(RibbonKind.YMCKO, 10_000_000, true, true, true, form);
    try (EvolisBench bench = new EvolisBench(out, o -> o);
        EvolisPrinter printer = bench.open(profile)) {
      printer.recover(Optional.empty());
      for (int card = 1; card <= 2; card++) {
        PrintJob job = new PrintJob(RibbonKind.YMCKO, written(card));
        List<PrintListener.Progress> told = new ArrayList<>();
        Evidence evidence = printer.print(job, EvolisBench.baseline(printer, job), told::add);
        assertInstanceOf(Evidence.Good.class, evidence);
        assertEquals(6, told.getLast().panel());
        assertTrue(told.stream().anyMatch(progress -> progress.panel() == 4));
        byte[] printed = Files.readAllBytes(out.resolve("card-000" + card + "-k.pbm"));
        byte[] wanted = PanelCommand.raw(Separation.panel(job.image(), Panel.BLACK)).data();
        assertArrayEquals(
            wanted, Arrays.copyOfRange(printed, printed.length - wanted.length, printed.length));
      }
      assertEquals(List.of(), bench.printer.body().violations());
    }
  }

  /** Two lines of text, at other places on each card. */
  private static CardImage written(int seed) {
    boolean[] black = new boolean[CardImage.WIDTH * CardImage.HEIGHT];
    for (int i = 0; i < 2_000; i++) {
      int x = 300 + 90 * seed + i * 7 % 400;
      int y = 30 * seed + i * 3 % 22 + (i % 2) * 200;
      black[y * CardImage.WIDTH + x] = true;
    }
    return new CardImage(CardImage.WIDTH, CardImage.HEIGHT, Pictures.withPhoto(seed).rgb(), black);
  }

  @Test
  void forms_that_no_printer_takes_are_refused() {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> new PanelForm(100, 0, false))
            .toString()
            .contains("levels are 32, 64 or 128"));
    for (double bad : new double[] {29.9, 45.1, -36, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> new PanelForm(128, bad, false));
    }
  }
}
