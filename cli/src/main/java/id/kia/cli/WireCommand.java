package id.kia.cli;

import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.EvolisClassicDriver;
import id.kia.drivers.evolis.EvolisJob;
import id.kia.drivers.evolis.Picture;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes exactly the bytes a printer would get for a picture. */
@Command(
    name = "wire",
    description = "Write exactly the bytes a printer would get for a picture of a card.",
    mixinStandardHelpOptions = true)
final class WireCommand implements Callable<Integer> {
  @Option(
      names = "--profile",
      required = true,
      description = "printer family: " + EvolisClassicDriver.ID)
  String profile;

  @Option(names = "--ribbon", required = true, description = "kb (black only), ymcko or ymckos")
  String ribbon;

  @Option(names = "--image", required = true, description = "PNG of 1016x648 dots")
  Path image;

  @Option(names = "--photo-box", description = "x,y,width,height of the photograph in dots")
  @Nullable String photoBox;

  @Option(names = "--levels", description = "colour levels: 32 (the documented form), 64 or 128")
  int levels = PanelForm.PLAIN.levels();

  @Option(
      names = "--fit",
      description = "fit colour to the run lengths at this PSNR of the photograph, 30 to 45 dB")
  double decibels;

  @Option(names = "--raw", description = "send every panel uncompressed")
  boolean raw;

  @Option(
      names = {"-o", "--out"},
      required = true,
      description = "file to write")
  Path out;

  @Override
  public Integer call() throws CommandFailure {
    if (!profile.equals(EvolisClassicDriver.ID)) {
      throw CommandFailure.wrongUse(
          "--profile " + profile + " is not known; there is " + EvolisClassicDriver.ID);
    }
    EvolisJob.Options options = options();
    RibbonKind kind = ribbon();
    try {
      var job = new PrintJob(kind, Picture.split(picture(), box(), kind));
      Files.write(out, EvolisJob.encode(job, options));
      return 0;
    } catch (IllegalArgumentException e) {
      throw CommandFailure.wrongUse(image + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw CommandFailure.failed("cannot write " + out + ": " + e.getMessage(), e);
    }
  }

  private EvolisJob.Options options() throws CommandFailure {
    try {
      return new EvolisJob.Options(!raw, !raw, new PanelForm(levels, decibels, false));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.wrongUse("--levels, --fit: " + e.getMessage(), e);
    }
  }

  private RibbonKind ribbon() throws CommandFailure {
    return switch (ribbon) {
      case "kb" -> RibbonKind.K_BLACK;
      case "ymcko" -> RibbonKind.YMCKO;
      case "ymckos" -> RibbonKind.HALF_YMCKO;
      default -> throw CommandFailure.wrongUse("--ribbon is kb, ymcko or ymckos, was " + ribbon);
    };
  }

  private BufferedImage picture() throws CommandFailure {
    if (!Files.isRegularFile(image)) {
      throw CommandFailure.wrongUse(image + " does not exist");
    }
    try {
      @Nullable BufferedImage read = ImageIO.read(image.toFile());
      if (read == null) {
        throw CommandFailure.wrongUse(image + " is not a picture");
      }
      return read;
    } catch (IOException e) {
      throw CommandFailure.wrongUse(image + " is not a readable picture: " + e.getMessage(), e);
    }
  }

  private Optional<Rectangle> box() throws CommandFailure {
    if (photoBox == null) {
      return Optional.empty();
    }
    String[] parts = photoBox.split(",", -1);
    try {
      if (parts.length == 4) {
        return Optional.of(
            new Rectangle(
                Integer.parseInt(parts[0].strip()),
                Integer.parseInt(parts[1].strip()),
                Integer.parseInt(parts[2].strip()),
                Integer.parseInt(parts[3].strip())));
      }
    } catch (NumberFormatException e) {
      throw CommandFailure.wrongUse("--photo-box is x,y,width,height in dots, was " + photoBox, e);
    }
    throw CommandFailure.wrongUse("--photo-box is x,y,width,height in dots, was " + photoBox);
  }
}
