package id.kia.tests.speed;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.Wire;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.WhilePrinting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./kia bench class [--cards N] [--scale S] [--real R]}: not part of the suite. R colour
 * cards in real time, then N colour cards and N black ones with line and mechanics S times as fast,
 * each time first by the driver and then by a bare program with the same bytes. With 6, 30 and 4
 * that takes 20 minutes; needs {@code KIA_PHOTOS}.
 */
class ClassBench {
  private static final int BAUD = 115_200;
  private static final int OVERLAPPED = 4;
  private static final PrinterProfile COLOUR =
      new PrinterProfile(RibbonKind.YMCKO, BAUD, true, true, true, PanelForm.FITTED);
  private static final PrinterProfile BLACK =
      new PrinterProfile(RibbonKind.K_BLACK, BAUD, true, true, true, PanelForm.FITTED);

  @TempDir private Path folder;

  private final StringBuilder told = new StringBuilder();

  @Test
  void a_class_beside_a_bare_program() throws Exception {
    Optional<Path> photos = RealCards.folder();
    assumeTrue(photos.isPresent(), "KIA_PHOTOS is not set: the portrait is not here");
    int cards = Integer.getInteger("kia.class.cards", 30);
    int real = Integer.getInteger("kia.class.real", 6);
    double scale = Double.parseDouble(System.getProperty("kia.class.scale", "4"));
    var school = new RealCards(photos.get());
    try {
      warm(school);
      if (real > 1) {
        both("colour cards", COLOUR, school, real, 1);
      }
      if (cards > 1) {
        both("class, colour", COLOUR, school, cards, scale);
        both("class, black", BLACK, school, cards, scale);
      }
      for (WhilePrinting meanwhile : WhilePrinting.values()) {
        overlaps(meanwhile, school, 2 * scale);
      }
    } finally {
      Path file = Path.of("target", "bench", "class.txt");
      Files.createDirectories(file.getParent());
      Files.writeString(file, told);
      System.out.print(told);
    }
  }

  /** A kiosk has run for hours; this has run for a second. */
  private void warm(RealCards school) throws Exception {
    Path place = Files.createDirectories(folder.resolve("warm"));
    try (var printer = new TappedPrinter(place, RibbonKind.YMCKO, Pacer.INSTANT)) {
      Shift.run(opened(printer.link()), COLOUR, 15, school::draw);
    }
  }

  private void both(String what, PrinterProfile profile, RealCards school, int cards, double scale)
      throws Exception {
    Path place = folder.resolve(what.replaceAll("[^a-z]", ""));
    List<Transcript.Turn> turns;
    try (var printer =
        new PrinterProcess(
            place.resolve("ours"), BAUD, profile.ribbon(), scale, WhilePrinting.TAKES_NOTHING)) {
      var transcript = new Transcript(opened(printer.link()));
      Shift.run(transcript, profile, cards, school::draw);
      turns = transcript.turns();
    }
    double ours = seconds(ends(turns, ours(turns)));
    List<Long> read;
    try (var printer =
        new PrinterProcess(
            place.resolve("bare"), BAUD, profile.ribbon(), scale, WhilePrinting.TAKES_NOTHING)) {
      read = BareProgram.run(printer.link(), turns);
    }
    double bare = seconds(ends(turns, read));
    told.append(
        String.format(
            Locale.ROOT,
            "%s: %d, time scale %.0f, bytes a card %,d: %.3f s a card from the second on,"
                + " in real time %.2f s; bare program %.3f s; ratio %.4f (bar 0.99)%n",
            what,
            cards,
            scale,
            turns.stream().mapToLong(turn -> turn.said().length).sum() / cards,
            ours,
            ours * scale,
            bare,
            bare / ours));
    told.append(new Excess(turns, read));
  }

  /** A colour card in each reading of what the line may do while a panel is printed. */
  private void overlaps(WhilePrinting meanwhile, RealCards school, double scale) throws Exception {
    told.append("a printer that ").append(meanwhile).append(", seconds a colour card:");
    for (PanelForm form : List.of(PanelForm.FITTED, PanelForm.FITTED.sentAhead())) {
      var profile = new PrinterProfile(RibbonKind.YMCKO, BAUD, true, true, true, form);
      Path place = folder.resolve(meanwhile.name() + form.ahead());
      try (var printer = new PrinterProcess(place, BAUD, RibbonKind.YMCKO, scale, meanwhile)) {
        var transcript = new Transcript(opened(printer.link()));
        Shift.run(transcript, profile, OVERLAPPED, school::draw);
        List<Transcript.Turn> turns = transcript.turns();
        told.append(
            String.format(
                Locale.ROOT,
                " %s %.1f",
                form.ahead() ? ", a panel ahead" : "one by one",
                seconds(ends(turns, ours(turns))) * scale));
      }
    }
    told.append('\n');
  }

  private static List<Long> ours(List<Transcript.Turn> turns) {
    return turns.stream().map(Transcript.Turn::at).toList();
  }

  /** When each card was out, of the moments at which the turns' answers were read. */
  private static List<Long> ends(List<Transcript.Turn> turns, List<Long> read) {
    return IntStream.range(0, turns.size())
        .filter(turn -> turns.get(turn).endsCard())
        .mapToObj(read::get)
        .toList();
  }

  private static Wire opened(Path link) throws Exception {
    return new SerialOpener(link.toString(), BAUD, System::nanoTime).open();
  }

  /** From the end of the first card to the end of the last. */
  private static double seconds(List<Long> out) {
    return (out.getLast() - out.getFirst()) / 1e9 / (out.size() - 1);
  }
}
