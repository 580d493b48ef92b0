package id.kia.tests.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.tests.Programs;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One picture of each kind of damage; the long form is {@link CodesBench}. */
class CodesTest {
  private static final long SEED = 8;
  @TempDir private Path folder;

  @Test
  void what_zbarimg_reads_is_read_here_and_so_is_a_slip_held_at_a_slant() throws Exception {
    Assumptions.assumeTrue(Programs.present("zbarimg"), "zbarimg is not installed: zbar-tools");
    var cells = Comparison.run(folder, 1, SEED);
    int ours = 0;
    int zbar = 0;
    for (var one : cells.entrySet()) {
      Damage damage = one.getKey();
      var cell = one.getValue();
      ours += cell.ours();
      zbar += cell.zbar();
      assertEquals(0, cell.wrong(), damage + ", seed " + SEED);
      assertTrue(damage.tilted == 0 || cell.ours() == 1, damage + ", seed " + SEED);
    }
    assertTrue(ours >= zbar && zbar > 0, ours + " and " + zbar + ", seed " + SEED);
  }
}
