package id.kia.tests.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./kia bench faults [--seed S] [--rounds N]}: days with three faults each, drawn from the
 * seed; not part of the suite. Round n of seed S is always the same day.
 */
class FaultBench {
  @TempDir Path folder;

  @Test
  void days_with_three_faults_each() throws Exception {
    long seed = Long.getLong("kia.faults.seed", 1);
    int rounds = Integer.getInteger("kia.faults.rounds", 100);
    List<String> broken = new ArrayList<>();
    int handedOver = 0;
    var random = new SplittableRandom(seed);
    for (int round = 1; round <= rounds; round++) {
      List<Strike> strikes =
          List.of(Strike.drawn(random), Strike.drawn(random), Strike.drawn(random));
      FaultDay.End end = FaultDay.live(folder.resolve("round-" + round), strikes);
      for (String breach : FaultTable.breaches(end)) {
        broken.add("round " + round + " " + strikes + ": " + breach);
      }
      handedOver += FaultTable.served(end);
    }
    String told =
        String.format(
            Locale.ROOT,
            "seed %d, %d days, %d faults: %d of %d children served, breaches %d%n%s",
            seed,
            rounds,
            3 * rounds,
            handedOver,
            3 * rounds,
            broken.size(),
            String.join("\n", broken));
    Path file = Path.of("target", "bench", "faults.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, told);
    assertEquals(List.of(), broken, told);
  }
}
