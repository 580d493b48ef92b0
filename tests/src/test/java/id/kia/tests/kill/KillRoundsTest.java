package id.kia.tests.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The short form of {@code ./kia bench kill}. */
@Execution(ExecutionMode.CONCURRENT)
class KillRoundsTest {
  private static final int ROUNDS = 3;
  private static final long SEED = 20_261_122;

  @Test
  void a_kiosk_killed_at_random_moments_prints_each_order_once_and_loses_none() throws Exception {
    KillTally tally = new KillWorlds(SEED, ROUNDS, 1).run();
    String told = "seed " + SEED + ": " + tally.told();
    System.out.print(told);
    assertEquals(ROUNDS, tally.rounds(), told);
    assertTrue(tally.good() > 0, told);
    assertEquals(0, tally.doubles(), told);
    assertEquals(0, tally.lost(), told);
    assertEquals(0, tally.astray(), told);
  }
}
