package id.kia.tests.speed;

import id.kia.bridge.serial.SerialOpener;
import id.kia.drivers.CardImage;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.EvolisJob;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.tests.cups.CupsScheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./kia bench line [--cards N]}: not part of the suite, a minute. Black cards of 82,323
 * bytes to a printer that answers at once, by the driver and by CUPS in turns, and by the driver
 * over a line of 115,200 baud.
 */
class LineBench {
  private static final int BAUD = 115_200;
  private static final int PACED = 4;
  private static final int TURNS = 3;
  private static final int WARM = 60;
  private static final int PORT = 19_090;
  private static final Duration CUPS_TAKES = Duration.ofMinutes(2);

  /** Five commands, each answered by {@code OK} and a NUL. */
  private static final String BACKEND =
      """
      #!/bin/sh
      if [ $# -eq 0 ]; then echo 'direct answering "card printer" "answering"'; exit 0; fi
      if [ -n "${6:-}" ]; then exec < "$6"; fi
      exec 3<> "${DEVICE_URI#answering:}"
      cat >&3
      head -c 15 <&3 >/dev/null
      """;

  @TempDir private Path folder;

  private final StringBuilder told = new StringBuilder();

  @Test
  void the_line_between_cards_beside_cups_and_while_a_card_crosses_it() throws Exception {
    int cards = Integer.getInteger("kia.line.cards", 20);
    try {
      List<Long> ours = new ArrayList<>();
      List<Long> theirs = new ArrayList<>();
      var _ = run(folder.resolve("warm"), Pacer.INSTANT, WARM);
      for (int turn = 0; turn < TURNS; turn++) {
        List<Tap.Card> seen = run(folder.resolve("ours-" + turn), Pacer.INSTANT, cards + 1);
        ours.addAll(between(seen, (last, next) -> next.start() - last.done()));
        if (CupsScheduler.isInstalled()) {
          List<Tap.Card> cups = cups(folder.resolve("cups-" + turn), cards + 1);
          theirs.addAll(between(cups, (last, next) -> next.start() - last.done()));
        }
      }
      say("dead time between cards, from the reply to Se to the next Ss: driver", ours);
      if (theirs.isEmpty()) {
        told.append("no CUPS here: sudo apt-get install cups-daemon cups-client\n");
      } else {
        say("the same by CUPS", theirs);
      }
      uses(run(folder.resolve("paced"), TappedPrinter.lineOnly(BAUD), PACED));
    } finally {
      Path file = Path.of("target", "bench", "line.txt");
      Files.createDirectories(file.getParent());
      Files.writeString(file, told);
      System.out.print(told);
    }
  }

  private static List<Tap.Card> run(Path place, Pacer pacer, int cards) throws Exception {
    Files.createDirectories(place);
    var profile = new PrinterProfile(RibbonKind.K_BLACK, BAUD, true, true, true);
    try (var printer = new TappedPrinter(place, RibbonKind.K_BLACK, pacer)) {
      var wire = new SerialOpener(printer.link().toString(), BAUD, System::nanoTime).open();
      Shift.run(wire, profile, cards, LineBench::used);
      return counted(printer, cards);
    }
  }

  private static List<Tap.Card> cups(Path place, int cards) throws IOException {
    Files.createDirectories(place);
    byte[] card =
        EvolisJob.encode(new PrintJob(RibbonKind.K_BLACK, used(0)), EvolisJob.Options.COMPRESSED);
    try (var printer = new TappedPrinter(place, RibbonKind.K_BLACK, Pacer.INSTANT);
        var cups = new CupsScheduler(place.resolve("queue"), PORT, "")) {
      cups.backend("answering", BACKEND);
      cups.start();
      cups.run("/usr/sbin/lpadmin", "-p", "card", "-E", "-v", "answering:" + printer.link());
      // All jobs wait first, so that sending them is no part of the time between them.
      cups.run("/usr/sbin/cupsdisable", "card");
      Path file = Files.write(place.resolve("card.bin"), card);
      for (int i = 0; i < cards; i++) {
        cups.run("/usr/bin/lp", "-d", "card", file.toString());
      }
      cups.run("/usr/sbin/cupsenable", "card");
      long end = System.nanoTime() + CUPS_TAKES.toNanos();
      while (printer.cards().size() < cards && System.nanoTime() < end) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
      return counted(printer, cards);
    }
  }

  private static List<Tap.Card> counted(TappedPrinter printer, int cards) {
    if (printer.cards().size() != cards || !printer.violations().isEmpty()) {
      throw new AssertionError(
          printer.cards().size() + " of " + cards + " cards, " + printer.violations());
    }
    return printer.cards();
  }

  /** A dot at the end of every line: black is no shorter by the line scheme, so it goes raw. */
  private static CardImage used(int number) {
    int[] white = new int[CardImage.WIDTH * CardImage.HEIGHT];
    Arrays.fill(white, 0xFFFFFF);
    boolean[] black = new boolean[white.length];
    Arrays.fill(black, 0, CardImage.WIDTH, true);
    Arrays.fill(black, 40 * CardImage.WIDTH, 40 * CardImage.WIDTH + 5 * number, true);
    return new CardImage(CardImage.WIDTH, CardImage.HEIGHT, white, black);
  }

  private static List<Long> between(
      List<Tap.Card> cards, ToLongBiFunction<Tap.Card, Tap.Card> time) {
    List<Long> times = new ArrayList<>();
    for (int i = 1; i < cards.size(); i++) {
      times.add(time.applyAsLong(cards.get(i - 1), cards.get(i)));
    }
    return times;
  }

  private void uses(List<Tap.Card> cards) {
    int bytes =
        EvolisJob.encode(new PrintJob(RibbonKind.K_BLACK, used(0)), EvolisJob.Options.RAW).length;
    double worst = 1;
    for (Tap.Card card : cards) {
      worst = Math.min(worst, bytes * 10e9 / BAUD / (card.last() - card.first()));
    }
    told.append(
        String.format(
            Locale.ROOT,
            "line use of a raw black card of %,d bytes at %,d baud, worst of %d: %.4f (bar 0.98)%n",
            bytes,
            BAUD,
            cards.size(),
            worst));
  }

  private void say(String what, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    told.append(
        String.format(
            Locale.ROOT,
            "%s: median %.1f, p95 %.1f, max %.1f ms of %d%n",
            what,
            sorted[sorted.length / 2] / 1e6,
            sorted[(int) Math.ceil(0.95 * sorted.length) - 1] / 1e6,
            sorted[sorted.length - 1] / 1e6,
            sorted.length));
  }
}
