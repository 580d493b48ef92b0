package id.kia.tests.bytes;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.kia.card.CardDots;
import id.kia.card.CardRenderer;
import id.kia.contract.person.CardContent;
import id.kia.drivers.CardImage;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.EvolisJob;
import id.kia.drivers.evolis.Picture;
import id.kia.drivers.evolis.codec.Command;
import id.kia.drivers.evolis.codec.PanelCommand;
import id.kia.drivers.evolis.fit.Fit;
import id.kia.drivers.evolis.fit.FittedColour;
import id.kia.drivers.evolis.fit.Likeness;
import id.kia.tests.soak.Pupil;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * {@code ./kia bench bytes}: not part of the suite, a minute. Needs {@code KIA_PHOTOS}; leaves each
 * decoded card beside the original in {@code tests/target/bench}.
 */
class BytesBench {
  private static final double[] OPERATING_POINTS = {34, 36, 38};
  private static final int LEVELS = 128;
  private static final double USUAL = 36;
  private static final int CARDS = 20;
  private static final Rectangle WHOLE = new Rectangle(CardImage.WIDTH, CardImage.HEIGHT);
  private static final Path RESULTS = Path.of("target", "bench");

  private final StringBuilder told = new StringBuilder();

  @Test
  void bytes_and_likeness_of_the_reference_card_and_of_other_portraits() throws Exception {
    String folder = System.getenv("KIA_PHOTOS");
    assumeTrue(folder != null, "KIA_PHOTOS is not set: the reference card is not here");
    Files.createDirectories(RESULTS);
    try {
      reference(ImageIO.read(Path.of(folder, "reference-card.png").toFile()));
      others(Path.of(folder, "portrait.jpg"));
      time(Files.readAllBytes(Path.of(folder, "portrait.jpg")));
    } finally {
      write();
    }
  }

  /** The sheet of docs/figures.md. */
  @Test
  void a_card_of_the_sample_class_at_three_operating_points() throws Exception {
    Files.createDirectories(RESULTS);
    var points = OperatingPoints.of(Portraits.ofSampleClass());
    told.append(points.told());
    ImageIO.write(points.picture(), "png", RESULTS.resolve("operating-points.png").toFile());
    write();
  }

  private void write() throws IOException {
    Files.writeString(
        RESULTS.resolve("bytes.txt"), told, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void reference(BufferedImage wanted) throws Exception {
    PrintJob job = job(wanted);
    int colour = colourBytes(job, PanelForm.PLAIN);
    int whole = EvolisJob.encode(job, EvolisJob.Options.COMPRESSED).length;
    BufferedImage plain = PrintedCard.of(job, PanelForm.PLAIN);
    Likeness near = Likeness.of(wanted, plain, Portraits.PHOTO);
    say(
        "plain: colour %,d, card %,d, %.2f dB, blurred %.2f"
            .formatted(colour, whole, near.decibels(), near.blurred()));
    for (double decibels : OPERATING_POINTS) {
      PanelForm form = new PanelForm(LEVELS, decibels, false);
      BufferedImage got = PrintedCard.of(job, form);
      Likeness like = Likeness.of(wanted, got, Portraits.PHOTO);
      int bytes = colourBytes(job, form);
      int limit = limit(job, decibels);
      int card = EvolisJob.encode(job, options(form)).length;
      say(
          ("%.0f dB: colour %,d = %.4f of plain (limit %,d = %.4f), %.2f dB, blurred %.2f;"
                  + " card %,d = %.4f of plain")
              .formatted(
                  decibels,
                  bytes,
                  (double) bytes / colour,
                  limit,
                  (double) limit / colour,
                  like.decibels(),
                  like.blurred(),
                  card,
                  (double) card / whole));
      besideEachOther(wanted, got, decibels);
    }
    PanelForm inBoxes = new PanelForm(LEVELS, USUAL, true);
    int boxed = EvolisJob.encode(job, options(inBoxes)).length;
    Likeness same = Likeness.of(wanted, PrintedCard.of(job, inBoxes), WHOLE);
    Likeness other = Likeness.of(wanted, PrintedCard.of(job, PanelForm.FITTED), WHOLE);
    say(
        "36 dB and text in boxes: card %,d = %.4f of plain, whole card %.2f dB, in one panel %.2f"
            .formatted(boxed, (double) boxed / whole, same.decibels(), other.decibels()));
    for (int levels : new int[] {32, 64}) {
      int bytes = colourBytes(job, new PanelForm(levels, USUAL, false));
      say(
          "%d levels at 36 dB: colour %,d = %.4f of plain"
              .formatted(levels, bytes, (double) bytes / colour));
    }
  }

  private void others(Path portrait) throws Exception {
    double worst = 0;
    for (Map.Entry<String, BufferedImage> card : Portraits.cards(portrait).entrySet()) {
      PrintJob job = job(card.getValue());
      int plain = colourBytes(job, PanelForm.PLAIN);
      int bytes = colourBytes(job, PanelForm.FITTED);
      int limit = limit(job, USUAL);
      worst = Math.max(worst, (double) bytes / limit);
      Likeness like =
          Likeness.of(card.getValue(), PrintedCard.of(job, PanelForm.FITTED), Portraits.PHOTO);
      say(
          "%s: colour %,d = %.4f of plain, %.4f of its limit, %.2f dB, blurred %.2f"
              .formatted(
                  card.getKey(),
                  bytes,
                  (double) bytes / plain,
                  (double) bytes / limit,
                  like.decibels(),
                  like.blurred()));
    }
    say("worst of them: %.4f of its limit".formatted(worst));
    assertTrue(worst <= 1.05, "worst " + worst);
  }

  /** Processor time of this thread, so that what runs beside it counts little. */
  private void time(byte[] photo) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    CardRenderer renderer = new CardRenderer();
    CardContent content = new Pupil(1, LocalDate.of(2026, 11, 22)).content();
    long drawing = 0;
    long encoding = 0;
    for (int card = -CARDS; card < CARDS; card++) {
      long begin = threads.getCurrentThreadCpuTime();
      CardDots dots = renderer.render(content, Optional.of(photo));
      var image = new CardImage(CardDots.WIDTH, CardDots.HEIGHT, dots.rgb(), dots.black());
      long drawn = threads.getCurrentThreadCpuTime();
      int bytes =
          EvolisJob.encode(new PrintJob(RibbonKind.YMCKO, image), EvolisJob.Options.FITTED).length;
      assertTrue(bytes > 0);
      if (card >= 0) {
        drawing += drawn - begin;
        encoding += threads.getCurrentThreadCpuTime() - drawn;
      }
    }
    say(
        ("processor seconds a card, mean of %d after %d: drawing %.3f, fitting and encoding %.3f,"
                + " both %.3f")
            .formatted(
                CARDS,
                CARDS,
                drawing / 1e9 / CARDS,
                encoding / 1e9 / CARDS,
                (drawing + encoding) / 1e9 / CARDS));
  }

  private static PrintJob job(BufferedImage card) {
    return new PrintJob(
        RibbonKind.YMCKO, Picture.split(card, Optional.of(Portraits.PHOTO), RibbonKind.YMCKO));
  }

  private static EvolisJob.Options options(PanelForm form) {
    return new EvolisJob.Options(true, true, form);
  }

  /** Of yellow, magenta and cyan with their headers, as the plain figures count. */
  private static int colourBytes(PrintJob job, PanelForm form) {
    List<Command> panels =
        EvolisJob.commands(job, options(form)).stream()
            .filter(command -> command instanceof PanelCommand)
            .limit(3)
            .toList();
    return panels.stream().mapToInt(panel -> panel.encode().length).sum();
  }

  private static int limit(PrintJob job, double decibels) {
    return FittedColour.of(job.image(), Fit.of(LEVELS, decibels).limit()).panels().stream()
        .mapToInt(panel -> PanelCommand.compressed(panel).encode().length)
        .sum();
  }

  private static void besideEachOther(BufferedImage wanted, BufferedImage got, double decibels)
      throws Exception {
    String name = "bytes-" + Math.round(decibels) + "db";
    ImageIO.write(pair(wanted, got, 1), "png", RESULTS.resolve(name + "-card.png").toFile());
    var photo = Portraits.PHOTO;
    BufferedImage left = wanted.getSubimage(photo.x, photo.y, photo.width, photo.height);
    BufferedImage right = got.getSubimage(photo.x, photo.y, photo.width, photo.height);
    ImageIO.write(pair(left, right, 3), "png", RESULTS.resolve(name + "-photo.png").toFile());
  }

  private static BufferedImage pair(BufferedImage left, BufferedImage right, int scale) {
    int width = left.getWidth() * scale;
    int height = left.getHeight() * scale;
    BufferedImage both = new BufferedImage(2 * width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D paint = both.createGraphics();
    paint.drawImage(left, 0, 0, width, height, null);
    paint.drawImage(right, width, 0, width, height, null);
    paint.dispose();
    return both;
  }

  private void say(String line) {
    told.append(line).append('\n');
  }
}
