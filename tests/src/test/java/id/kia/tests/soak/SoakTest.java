package id.kia.tests.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.kia.tests.Programs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code ./kia bench soak}: so many cards that what goes begins to go. */
class SoakTest {
  private static final int CARDS = 100;
  private static final int PER_DAY = 10;
  private static final int COUNTED_PER_DAY = 6;

  /** A young process still loads classes; the long form allows 5 %. */
  private static final double YOUNG = 1.25;

  @TempDir private Path folder;

  @Test
  void a_kiosk_of_ten_days_holds_no_more_than_one_of_eight() throws Exception {
    List<Measure> measures = SoakRuns.soak(folder, CARDS, PER_DAY, CARDS / 5);
    Measure before = measures.get(3);
    Measure now = measures.getLast();
    String told = before.line() + "\n" + now.line();
    System.out.println(told);
    assertEquals(CARDS, now.cards(), told);
    assertTrue(now.descriptors() <= before.descriptors(), told);
    assertTrue(now.threads() <= before.threads(), told);
    assertTrue(now.heap() <= before.heap() * YOUNG, told);
    assertTrue(now.withoutLedger() <= before.withoutLedger() * YOUNG, told);
  }

  @Test
  void a_card_costs_at_most_half_more_than_its_rows_alone() throws Exception {
    assumeTrue(Programs.present("strace"), "no strace here: sudo apt-get install strace");
    WriteRatio ratio =
        WriteRatio.of(folder, SoakRuns.counted(folder, COUNTED_PER_DAY), COUNTED_PER_DAY);
    System.out.print(ratio.told());
    assertTrue(ratio.bytes() <= WriteRatio.BAR, ratio::told);
    assertTrue(ratio.syncs() <= WriteRatio.BAR, ratio::told);
  }
}
