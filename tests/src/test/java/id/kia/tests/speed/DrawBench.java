package id.kia.tests.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.kia.drivers.CardImage;
import id.kia.drivers.PrintJob;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.EvolisJob;
import id.kia.tests.Programs;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./kia bench draw [--cards N]}: not part of the suite, half a minute. Needs {@code
 * KIA_PHOTOS} and {@code pdftoppm}; what other programs do beside it counts little, because
 * processor time is counted and not time.
 */
class DrawBench {
  /** The last line of bash's {@code times}: of the children, in minutes and seconds. */
  private static final Pattern CHILDREN =
      Pattern.compile("([0-9]+)m([0-9.]+)s ([0-9]+)m([0-9.]+)s\\s*$");

  @TempDir private Path folder;

  @Test
  void drawing_a_card_beside_pdftoppm() throws Exception {
    Optional<Path> photos = RealCards.folder();
    assumeTrue(photos.isPresent(), "KIA_PHOTOS is not set: the portrait is not here");
    assumeTrue(Programs.present("pdftoppm"), "pdftoppm is not here");
    int cards = Integer.getInteger("kia.draw.cards", 20);
    var real = new RealCards(photos.get());
    Path pdf = folder.resolve("card.pdf");
    CardAsPdf.write(pdf, real.content(1), real.photo());
    double theirs = pdftoppm(pdf, cards);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long drawing = 0;
    long encoding = 0;
    for (int card = -cards; card < cards; card++) {
      long begin = threads.getCurrentThreadCpuTime();
      CardImage image = real.draw(card + cards + 1);
      long drawn = threads.getCurrentThreadCpuTime();
      var job = new PrintJob(RibbonKind.YMCKO, image);
      assertEquals(9, EvolisJob.commands(job, EvolisJob.Options.FITTED).size());
      if (card >= 0) {
        drawing += drawn - begin;
        encoding += threads.getCurrentThreadCpuTime() - drawn;
      }
    }
    double draws = drawing / 1e9 / cards;
    double encodes = encoding / 1e9 / cards;
    theirs = (theirs + pdftoppm(pdf, cards)) / 2;
    String told =
        String.format(
            Locale.ROOT,
            """
            processor seconds a card, mean of %d after %d: drawing %.4f, fitting and encoding %.4f, both %.4f (bar 0.25)
            pdftoppm of the same card as PDF at 300 dpi, mean of %d: %.4f; drawing beside it %.2f times (bar 2)
            """,
            cards,
            cards,
            draws,
            encodes,
            draws + encodes,
            2 * cards,
            theirs,
            draws / theirs);
    Path file = Path.of("target", "bench", "draw.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, told);
    System.out.print(told);
  }

  /** Processor seconds of one run, mean of so many after one that fills the caches. */
  private double pdftoppm(Path pdf, int runs) throws Exception {
    String once = "pdftoppm -r 300 '" + pdf + "' >/dev/null";
    Programs.run(folder, "bash", "-c", once);
    String many = "for i in $(seq " + runs + "); do " + once + "; done; times";
    Programs.Result result = Programs.run(folder, "bash", "-c", many);
    Matcher times = CHILDREN.matcher(result.output());
    if (result.exit() != 0 || !times.find()) {
      throw new AssertionError("pdftoppm: " + result.output());
    }
    double user = 60 * Integer.parseInt(times.group(1)) + Double.parseDouble(times.group(2));
    double system = 60 * Integer.parseInt(times.group(3)) + Double.parseDouble(times.group(4));
    return (user + system) / runs;
  }
}
