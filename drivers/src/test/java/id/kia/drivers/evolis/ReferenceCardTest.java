package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.kia.drivers.CardImage;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.codec.Command;
import id.kia.drivers.evolis.codec.PanelCommand;
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
    PrintJob job =
        new PrintJob(RibbonKind.YMCKO, Picture.split(wanted, Optional.of(PHOTO), RibbonKind.YMCKO));
    try (EvolisBench bench = new EvolisBench(out, o -> o);
        EvolisPrinter printer = bench.open(EvolisBench.COLOUR)) {
      printer.recover(Optional.empty());
      Evidence evidence =
          printer.print(job, EvolisBench.baseline(printer, job), PrintListener.NONE);
      assertInstanceOf(Evidence.Good.class, evidence);
    }
    BufferedImage got = ImageIO.read(out.resolve("card-0001-good.png").toFile());
    double sum = 0;
    for (int y = PHOTO.y; y < PHOTO.y + PHOTO.height; y++) {
      for (int x = PHOTO.x; x < PHOTO.x + PHOTO.width; x++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          int apart = (wanted.getRGB(x, y) >> shift & 0xFF) - (got.getRGB(x, y) >> shift & 0xFF);
          sum += (double) apart * apart;
        }
      }
    }
    double decibels = 10 * Math.log10(255.0 * 255.0 / (sum / (3.0 * PHOTO.width * PHOTO.height)));
    assertTrue(Math.abs(decibels - 40.6) < 0.1, "was " + decibels);
  }
}
