package id.kia.tests.soak;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.tests.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./kia bench soak --cards N}: not part of the suite. At 20 cards a day, so that the first
 * thousand already ends after all spans have run once.
 */
class SoakBench {
  private static final double BAR = 1.05;
  private static final int PER_DAY = 20;
  private static final int COUNTED_PER_DAY = 30;

  @TempDir private Path folder;

  @Test
  void the_last_thousand_cards_cost_no_more_than_the_first() throws Exception {
    int cards = Integer.getInteger("kia.soak.cards", 10_000);
    int every = Math.max(1, Math.min(1000, cards / 2));
    List<Measure> measures = SoakRuns.soak(folder, cards, PER_DAY, every);
    StringBuilder told = new StringBuilder();
    measures.forEach(measure -> told.append(measure.line()).append('\n'));
    Measure first = measures.getFirst();
    Measure last = measures.getLast();
    boolean kept = keeps(told, "heap", first, last, Measure::heap);
    kept = keeps(told, "resident", first, last, Measure::resident) && kept;
    kept = keeps(told, "descriptors", first, last, Measure::descriptors) && kept;
    kept = keeps(told, "threads", first, last, Measure::threads) && kept;
    kept = keeps(told, "database", first, last, Measure::database) && kept;
    told.append(
        String.format(
            "orders, moves and tombstones in it: %.0f bytes a card more%n",
            (double) (last.ledger() - first.ledger()) / (last.cards() - first.cards())));
    told.append(counted());
    write(told.toString());
    assertTrue(kept, told::toString);
  }

  private String counted() throws IOException, InterruptedException {
    if (!Programs.present("strace")) {
      return "bytes and syncs are not counted: there is no strace here\n";
    }
    Path run = Files.createDirectories(folder.resolve("counted"));
    return WriteRatio.of(run, SoakRuns.counted(run, COUNTED_PER_DAY), COUNTED_PER_DAY).told();
  }

  private static boolean keeps(
      StringBuilder told, String what, Measure first, Measure last, ToLongFunction<Measure> of) {
    double ratio = (double) of.applyAsLong(last) / of.applyAsLong(first);
    told.append(String.format("%s: last beside first %+.1f %%%n", what, 100 * ratio - 100));
    return ratio <= BAR;
  }

  private static void write(String told) throws IOException {
    Path file = Path.of("target", "bench", "soak.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, told);
  }
}
