package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.CardImage;
import id.kia.drivers.Condition;
import id.kia.drivers.Evidence;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.codec.Command;
import id.kia.drivers.evolis.codec.PanelDots;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a ribbon with half panels a card is whole where it fits, and refused where it does not. */
@Timeout(60)
class HalfPanelTest {
  @TempDir Path out;

  private static PrinterProfile profile(boolean compressed, int levels, double decibels) {
    return new PrinterProfile(
        RibbonKind.HALF_YMCKO,
        10_000_000,
        compressed,
        true,
        true,
        new PanelForm(levels, decibels, false));
  }

  private EvolisBench half() throws Exception {
    return new EvolisBench(out, o -> o.withRibbon(RibbonKind.HALF_YMCKO).withStock(400, 10));
  }

  @ParameterizedTest
  @CsvSource({"true, 32, 0", "true, 64, 0", "true, 128, 36", "false, 32, 0", "false, 128, 0"})
  void a_card_whose_colour_fits_comes_out_dot_for_dot(
      boolean compressed, int levels, double decibels) throws Exception {
    PrintJob job = new PrintJob(RibbonKind.HALF_YMCKO, Pictures.withPhoto(0));
    PrinterProfile profile = profile(compressed, levels, decibels);
    try (EvolisBench bench = half();
        EvolisPrinter printer = bench.open(profile)) {
      printer.recover(Optional.empty());
      var before = EvolisBench.baseline(printer, job);
      assertInstanceOf(Evidence.Good.class, printer.print(job, before, PrintListener.NONE));
      assertEquals(List.of(), bench.printer.body().violations());
      assertEquals(5, bench.printer.body().panels());
      assertEquals(399, bench.printer.body().ribbonCardsLeft());
    }
    var options = new EvolisJob.Options(compressed, true, profile.form());
    for (PanelDots wanted : EvolisJob.colour(job.image(), options)) {
      byte[] printed =
          Files.readAllBytes(out.resolve("card-0001-" + wanted.panel().letter() + ".pgm"));
      int head = ("P5\n648 1016\n" + (levels - 1) + "\n").length();
      assertArrayEquals(wanted.dots(), Arrays.copyOfRange(printed, head, printed.length));
    }
  }

  @Test
  void a_card_whose_colour_is_wider_is_refused_before_a_blank_is_drawn() throws Exception {
    PrintJob job = new PrintJob(RibbonKind.HALF_YMCKO, coloured(421));
    try (EvolisBench bench = half();
        EvolisPrinter printer = bench.open(profile(true, 32, 0))) {
      printer.recover(Optional.empty());
      Evidence evidence =
          printer.print(job, EvolisBench.baseline(printer, job), PrintListener.NONE);
      assertInstanceOf(Evidence.None.class, evidence);
      assertTrue(evidence.facts().conditions().contains(Condition.COLOUR_TOO_WIDE));
      assertEquals(0, bench.printer.body().cards());
    }
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> EvolisJob.commands(job, EvolisJob.Options.RAW))
            .toString()
            .contains("421 dots wide"));
  }

  @Test
  void the_widest_that_fits_is_one_command_a_panel() {
    List<String> labels =
        EvolisJob.commands(
                new PrintJob(RibbonKind.HALF_YMCKO, coloured(420)), EvolisJob.Options.RAW)
            .stream()
            .map(Command::label)
            .toList();
    assertEquals(
        List.of(
            "Pr;ymckos",
            "Wcb;o;255",
            "Ss",
            "Sr",
            "Dbp;y;32;100;420;",
            "Dbp;m;32;100;420;",
            "Dbp;c;32;100;420;",
            "Db;k;2;",
            "Se"),
        labels);
  }

  @Test
  void a_card_without_colour_sends_one_blank_line_a_panel() {
    byte[] bytes =
        EvolisJob.encode(
            new PrintJob(RibbonKind.HALF_YMCKO, coloured(0)), EvolisJob.Options.COMPRESSED);
    assertTrue(new String(bytes, StandardCharsets.ISO_8859_1).contains("Dbpc;y;32;0;2;"));
  }

  /** A coloured bar of so many columns from column 100. */
  private static CardImage coloured(int width) {
    int[] rgb = new int[CardImage.WIDTH * CardImage.HEIGHT];
    for (int i = 0; i < rgb.length; i++) {
      int x = i % CardImage.WIDTH;
      rgb[i] = x >= 100 && x < 100 + width ? 0x204060 : 0xFFFFFF;
    }
    return new CardImage(CardImage.WIDTH, CardImage.HEIGHT, rgb, new boolean[rgb.length]);
  }
}
