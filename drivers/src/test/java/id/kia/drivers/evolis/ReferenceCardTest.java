package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.kia.drivers.CardImage;
import id.kia.drivers.Evidence;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.codec.Command;
import id.kia.drivers.evolis.codec.PanelCommand;
import id.kia.drivers.evolis.fit.Fit;
import id.kia.drivers.evolis.fit.FittedColour;
import id.kia.drivers.evolis.fit.Likeness;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixed reference card: bytes to the byte, and what the eye gets. */
class ReferenceCardTest {
  private static final Rectangle PHOTO = new Rectangle(60, 200, 236, 354);

  @TempDir Path out;

  private static BufferedImage picture() throws Exception {
    String folder = System.getenv("KIA_PHOTOS");
    assumeTrue(folder != null, "KIA_PHOTOS is not set: the reference card is not here");
    return ImageIO.read(Path.of(folder, "reference-card.png").toFile());
  }

  @Test
  void the_plain_job_has_the_documented_bytes() throws Exception {
    CardImage image = Picture.split(picture(), Optional.of(PHOTO), RibbonKind.YMCKO);
    List<Command> commands =
        EvolisJob.commands(new PrintJob(RibbonKind.YMCKO, image), EvolisJob.Options.COMPRESSED);
    List<Integer> panels =
        commands.stream()
            .filter(command -> command instanceof PanelCommand)
            .map(command -> command.encode().length)
            .toList();
    // With header and CR: that is how the documented numbers count a panel.
    assertEquals(List.of(53_357, 53_227, 52_579, 46_794), panels);
    assertEquals(
        205_990,
        EvolisJob.encode(new PrintJob(RibbonKind.YMCKO, image), EvolisJob.Options.COMPRESSED)
            .length);
  }

  @Test
  void the_photograph_comes_out_at_40_6_decibels() throws Exception {
    BufferedImage wanted = picture();
    double decibels = Likeness.of(wanted, printed(wanted, PanelForm.PLAIN), PHOTO).decibels();
    assertTrue(Math.abs(decibels - 40.6) < 0.1, "was " + decibels);
  }

  @Test
  void fitted_to_the_run_lengths_the_card_has_half_the_colour_bytes_and_no_streaks()
      throws Exception {
    BufferedImage wanted = picture();
    CardImage image = Picture.split(wanted, Optional.of(PHOTO), RibbonKind.YMCKO);
    PrintJob job = new PrintJob(RibbonKind.YMCKO, image);
    List<Integer> panels =
        EvolisJob.commands(job, EvolisJob.Options.FITTED).stream()
            .filter(command -> command instanceof PanelCommand)
            .map(command -> command.encode().length)
            .toList();
    int colour = panels.get(0) + panels.get(1) + panels.get(2);
    assertTrue(colour <= 0.50 * 159_163, "colour bytes " + colour);
    int whole = EvolisJob.encode(job, EvolisJob.Options.FITTED).length;
    assertTrue(whole <= 0.61 * 205_990, "bytes " + whole);
    EvolisJob.Options boxes = new EvolisJob.Options(true, true, new PanelForm(128, 36, true));
    int inBoxes = EvolisJob.encode(job, boxes).length;
    assertTrue(inBoxes <= 0.49 * 205_990, "bytes with text in boxes " + inBoxes);
    Likeness seen = Likeness.of(wanted, printed(wanted, PanelForm.FITTED), PHOTO);
    assertTrue(seen.decibels() >= 36, seen.toString());
    assertTrue(seen.blurred() >= 45, seen.toString());
    FittedColour limit = FittedColour.of(image, Fit.of(128, 36).limit());
    int least =
        limit.panels().stream()
            .mapToInt(dots -> PanelCommand.compressed(dots).encode().length)
            .sum();
    assertTrue(least > 0.470 * 159_163 && least < 0.480 * 159_163, "limit " + least);
    assertTrue(colour <= 1.05 * least, colour + " to " + least);
  }

  private BufferedImage printed(BufferedImage wanted, PanelForm form) throws Exception {
    PrintJob job =
        new PrintJob(RibbonKind.YMCKO, Picture.split(wanted, Optional.of(PHOTO), RibbonKind.YMCKO));
    PrinterProfile profile =
        new PrinterProfile(RibbonKind.YMCKO, 10_000_000, true, true, true, form);
    try (EvolisBench bench = new EvolisBench(out, o -> o);
        EvolisPrinter printer = bench.open(profile)) {
      printer.recover(Optional.empty());
      Evidence evidence =
          printer.print(job, EvolisBench.baseline(printer, job), PrintListener.NONE);
      assertInstanceOf(Evidence.Good.class, evidence);
    }
    return ImageIO.read(out.resolve("card-0001-good.png").toFile());
  }
}
