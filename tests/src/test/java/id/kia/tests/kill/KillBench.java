package id.kia.tests.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code ./kia bench kill --rounds N [--seed S] [--peer cups]}: not part of the suite. One round
 * takes about half a minute; several demos run side by side, because most of that is waiting.
 */
class KillBench {
  private static final int TOGETHER = 4;
  private static final int PER_WORLD = 25;

  @Test
  void a_kiosk_killed_again_and_again() throws Exception {
    int rounds = Integer.getInteger("kia.kill.rounds", 200);
    long seed = Long.getLong("kia.kill.seed", 1);
    int together = Math.clamp(rounds / PER_WORLD, 1, TOGETHER);
    KillTally tally = new KillWorlds(seed, rounds, together).run();
    String told = "kiosk (seed " + seed + "): " + tally.told() + peer(seed, rounds);
    Path file = Path.of("target", "bench", "kill.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, told);
    assertEquals(0, tally.doubles() + tally.lost() + tally.astray(), told);
  }

  /** The same to CUPS when it is asked for; one half of the rounds for each age of orders. */
  private static String peer(long seed, int rounds) throws Exception {
    if (!System.getProperty("kia.kill.peer", "").equals("cups")) {
      return "";
    }
    if (!CupsQueue.isInstalled()) {
      throw new AssertionError("no CUPS here: sudo apt-get install cups-daemon cups-client");
    }
    Path root = Files.createTempDirectory("kia-cups");
    int half = Math.max(1, rounds / 2);
    return "CUPS, orders on disk: "
        + CupsRounds.old(root.resolve("old"), seed, half).told()
        + "CUPS, orders younger than 30 s: "
        + CupsRounds.young(root.resolve("young"), seed, half).told();
  }
}
